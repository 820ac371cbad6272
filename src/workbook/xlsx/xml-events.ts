import { SaxesParser } from "saxes";
import { fail, succeed } from "../problem";
import type { Result } from "../problem";
import { doctypeFault, faultProblem, XmlFault, xmlFault } from "./xml-fault";
import { xmlText } from "./xml-encoding";
import { COMPATIBILITY_NAMESPACE, transitionalUri } from "./xml-namespaces";
import { MAX_DEPTH } from "./xml-reader";

/** Parts that are read by events are small; the largest style sheets Excel writes stay under 16 MiB. */
const MAX_BYTES = 64 << 20;

/** An element as it opens. */
export interface XmlElement {
  readonly local: string;
  /** Transitional spelling. */
  readonly namespace: string;
  /** The value of an attribute (in no namespace unless one is given), or `null`. */
  readonly attribute: (local: string, namespace?: string) => string | null;
}

/**
 * What is told while a part is read. `path` names the element's ancestors and itself by local name, joined by `/`, with
 * `?` for an element outside the root's namespace: `styleSheet/fonts/font/name`.
 */
export interface XmlListener {
  readonly open?: (path: string, element: XmlElement) => void;
  /** The character data of an element without children, or of one with children all together, when it closes. */
  readonly close?: (path: string, text: string) => void;
}

/**
 * Reads a small part by events. Markup compatibility: of alternates we understand no extension, so the fallback holds,
 * as if it stood in place. Problems: `xml-broken` (with the parser's message), `xml-doctype`,
 * `zip-entry-too-large` for a part that is not small.
 */
export function readXml(bytes: Uint8Array, part: string, listener: XmlListener): Result<null> {
  if (bytes.length > MAX_BYTES) return fail({ kind: "zip-entry-too-large", part, params: { size: bytes.length, limit: MAX_BYTES } });
  try {
    parse(xmlText(bytes), listener);
    return succeed(null);
  } catch (error) {
    return fail(faultProblem(error, part));
  }
}

function parse(text: string, listener: XmlListener): void {
  const parser = new SaxesParser({ xmlns: true });
  const stack: { readonly path: string; readonly isTransparent: boolean; text: string }[] = [];
  let rootNamespace: string | null = null;
  parser.on("error", (error) => {
    throw new XmlFault({ kind: "xml-broken", params: { reason: "syntax", detail: error.message } });
  });
  parser.on("doctype", () => {
    throw doctypeFault();
  });
  parser.on("opentag", (tag) => {
    if (stack.length >= MAX_DEPTH) throw xmlFault("depth", parser.position);
    const namespace = transitionalUri(tag.uri);
    rootNamespace ??= namespace;
    const above = stack.at(-1)?.path;
    const isTransparent = namespace === COMPATIBILITY_NAMESPACE && tag.local !== "Choice";
    const segment = namespace === rootNamespace ? tag.local : "?";
    const path = isTransparent ? (above ?? "?") : above === undefined ? segment : `${above}/${segment}`;
    stack.push({ path, isTransparent, text: "" });
    if (isTransparent) return;
    const attribute = (local: string, wanted = ""): string | null => {
      for (const found of Object.values(tag.attributes)) {
        if (found.local === local && transitionalUri(found.uri) === wanted) return found.value;
      }
      return null;
    };
    listener.open?.(path, { local: tag.local, namespace, attribute });
  });
  const gather = (data: string): void => {
    const top = stack.at(-1);
    if (top) top.text += data;
  };
  parser.on("text", gather);
  parser.on("cdata", gather);
  parser.on("closetag", () => {
    const top = stack.pop();
    if (top && !top.isTransparent) listener.close?.(top.path, top.text);
  });
  parser.write(text).close();
}

/** An `xsd:boolean` or `ST_OnOff`; absent is `whenAbsent`. */
export function xmlBoolean(value: string | null, whenAbsent = false): boolean {
  return value === null ? whenAbsent : value === "1" || value === "true" || value === "on";
}
