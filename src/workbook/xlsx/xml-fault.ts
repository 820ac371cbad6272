import type { Problem } from "../problem";

/** Why XML is refused as `xml-broken` (`params.reason`). */
export type XmlFaultReason =
  | "truncated"
  | "tag"
  | "attribute"
  | "entity"
  | "character"
  | "encoding"
  | "text"
  | "namespace"
  | "root"
  | "structure"
  | "depth"
  | "size"
  | "syntax";

/**
 * A fault met deep inside a scan, on its way to the one place where the scan began; there it becomes a Problem.
 * Never leaves this room.
 */
export class XmlFault extends Error {
  constructor(readonly problem: Problem) {
    super(problem.kind);
  }
}

export function xmlFault(reason: XmlFaultReason, offset: number): XmlFault {
  return new XmlFault({ kind: "xml-broken", params: { reason, offset } });
}

export function doctypeFault(): XmlFault {
  return new XmlFault({ kind: "xml-doctype" });
}

/** The problem of a thrown fault, placed in its part; whatever else was thrown is a defect of ours and goes on up. */
export function faultProblem(error: unknown, part: string, sheet?: string): Problem {
  if (!(error instanceof XmlFault)) throw error;
  return { ...error.problem, part, ...(sheet === undefined ? {} : { sheet }) };
}
