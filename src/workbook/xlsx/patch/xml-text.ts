import { refuse } from "./refusal";

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Text as it stands between tags or inside double quotes. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) =>
    sign === "&" ? "&amp;" : sign === "<" ? "&lt;" : sign === ">" ? "&gt;" : "&quot;",
  );
}

/** Text between tags, where quotes stand for themselves, as Excel writes formulas. */
export function escapeXmlContent(text: string): string {
  return text.replace(/[&<>]/g, (sign) => (sign === "&" ? "&amp;" : sign === "<" ? "&lt;" : "&gt;"));
}

/** What raw XML text says: entities and character references resolved. */
export function unescapeXml(raw: string): string {
  if (!raw.includes("&")) return raw;
  return raw.replace(/&(#x[0-9a-fA-F]+|#\d+|\w+);/g, (whole, name: string) => {
    if (name.startsWith("#x")) return String.fromCodePoint(parseInt(name.slice(2), 16));
    if (name.startsWith("#")) return String.fromCodePoint(Number(name.slice(1)));
    return ENTITIES[name] ?? whole;
  });
}

/**
 * A cell's text as ST_Xstring (ECMA-376 22.9.2.19) writes it: signs XML cannot hold become `_x0001_`,
 * and a text that itself reads like such an escape has its underscore escaped.
 */
export function escapeCellText(text: string): string {
  if (!MAY_NEED_ESCAPING.test(text)) return text;
  const escaped = text
    .replace(/_(?=x[0-9a-fA-F]{4}_)/g, "_x005F_")
    // eslint-disable-next-line no-control-regex -- these very signs are what has to be written otherwise
    .replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, xEscape);
  return escapeXmlContent(escaped);
}

/** Hardly any text has one of these: one look instead of three. */
// eslint-disable-next-line no-control-regex -- as above
const MAY_NEED_ESCAPING = /[&<>_\u0000-\u001f\ud800-\udfff\ufffe\uffff]/;

function xEscape(sign: string): string {
  return `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
}

/** The text an ST_Xstring stands for, once entities are resolved: `_x000D_` is a carriage return. */
export function resolveCellEscapes(text: string): string {
  return text.replace(/_x([0-9a-fA-F]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

/** ` xml:space="preserve"` where white space would otherwise be lost, else nothing. */
export function spacePreserve(text: string): string {
  return /^\s|\s$|\s\s|[\n\t]/.test(text) ? ' xml:space="preserve"' : "";
}

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const encoder = new TextEncoder();

/** Refuses parts in UTF-16 by name: only UTF-8 is patched. */
export function requireUtf8(bytes: Uint8Array, part: string): void {
  const isUtf16 = bytes.length > 1 && (bytes[0] === 0 || bytes[1] === 0 || (bytes[0] ?? 0) >= 0xfe);
  if (isUtf16) refuse("edit-not-supported", { part, params: { reason: "utf-16" } });
}

/** The text of a part, a byte order mark kept. */
export function decodePart(bytes: Uint8Array, part: string): string {
  requireUtf8(bytes, part);
  try {
    return decoder.decode(bytes);
  } catch {
    return refuse("xml-broken", { part });
  }
}

/** The bytes of a text in UTF-8. */
export function encodePart(text: string): Uint8Array {
  return encoder.encode(text);
}

/** So many characters are encoded at a time. */
const CHUNK = 1 << 16;

/** The bytes of texts one behind the other, as they are made: a sheet of tens of thousands of lines is never held as one text. */
export function* encodedPieces(texts: Iterable<string>): Generator<Uint8Array> {
  let text = "";
  for (const one of texts) {
    text += one;
    if (text.length < CHUNK) continue;
    yield encodePart(text);
    text = "";
  }
  if (text !== "") yield encodePart(text);
}
