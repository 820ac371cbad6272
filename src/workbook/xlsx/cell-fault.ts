import { cellAddress } from "../address";
import { XmlFault } from "./xml-fault";

/** Why a cell is refused as `cell-broken` (`params.reason`); `params.found` is what stood there. */
export type CellFaultReason =
  | "address"
  | "twice"
  | "style"
  | "type"
  | "string"
  | "number"
  | "boolean"
  | "date"
  | "error"
  | "formula"
  | "content";

const SHOWN = 80;

/** A fault of the cell at row and column (0-based). */
export function cellFault(reason: CellFaultReason, row: number, column: number, found: string | number): XmlFault {
  const shown = typeof found === "string" && found.length > SHOWN ? `${found.slice(0, SHOWN)}…` : found;
  return new XmlFault({ kind: "cell-broken", cell: cellAddress(row, column), params: { reason, found: shown } });
}
