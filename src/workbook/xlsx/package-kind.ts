import type { Problem, ProblemKind } from "../problem";

/** What bytes are, as far as their beginning and shape tell: a zip to be opened, or why they are no .xlsx. */
type BytesKind = "zip" | Extract<
  ProblemKind,
  "file-empty" | "encrypted" | "format-xls" | "format-csv" | "format-html" | "format-xml-2003" | "format-ods" | "not-a-workbook"
>;

/** What people send in place of a workbook, of which a sentence can say more. */
export type OtherFormat = "word" | "slides" | "pdf" | "picture" | "archive";

/** The problem that says what a file is that is no workbook. */
export function otherFormat(format: OtherFormat): Problem {
  return { kind: "not-a-workbook", params: { format } };
}

const BEGINNINGS: readonly (readonly [OtherFormat, readonly number[]])[] = [
  ["pdf", [0x25, 0x50, 0x44, 0x46]],
  ["word", [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ["archive", [0x52, 0x61, 0x72, 0x21]],
  ["archive", [0x37, 0x7a, 0xbc, 0xaf]],
  ["archive", [0x1f, 0x8b]],
  ["picture", [0xff, 0xd8, 0xff]],
  ["picture", [0x89, 0x50, 0x4e, 0x47]],
];
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** Text is judged by its beginning. */
const PROBE = 4096;

/** Why bytes that are no zip are no .xlsx; `null` for a zip, which may still turn out to be no workbook. */
export function bytesProblem(bytes: Uint8Array): Problem | null {
  const kind = bytesKind(bytes);
  if (kind === "zip") return null;
  const format = kind === "not-a-workbook" ? formatOf(bytes) : null;
  return format === null ? { kind } : otherFormat(format);
}

function formatOf(bytes: Uint8Array): OtherFormat | null {
  const known = BEGINNINGS.find(([, start]) => startsWith(bytes, start))?.[0];
  if (known) return known;
  if (!startsWith(bytes, OLE)) return null;
  return hasWideName(bytes, "WordDocument") ? "word" : hasWideName(bytes, "PowerPoint Document") ? "slides" : null;
}

function bytesKind(bytes: Uint8Array): BytesKind {
  if (bytes.length === 0) return "file-empty";
  if (startsWith(bytes, [0x50, 0x4b, 3, 4]) || startsWith(bytes, [0x50, 0x4b, 5, 6]) || isZipCutShort(bytes)) return "zip";
  if (startsWith(bytes, OLE)) return oleKind(bytes);
  // A bare BIFF stream (Excel 2 to 4) begins with its BOF record.
  if (bytes[0] === 9 && [0, 2, 4, 8].includes(bytes[1] ?? -1) && bytes[3] === 0) return "format-xls";
  const text = probeText(bytes);
  return text === null ? "not-a-workbook" : textKind(text);
}

/** The first bytes of a zip and nothing else: what is left of a download broken off at once. Opening it says what is wrong. */
function isZipCutShort(bytes: Uint8Array): boolean {
  return bytes.length < 4 && bytes.length > 1 && [0x50, 0x4b, 3].every((byte, index) => bytes.length <= index || bytes[index] === byte);
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

/** An OLE container holds what its streams are called: a protected .xlsx, a workbook of Excel 5–2003, or other things. */
function oleKind(bytes: Uint8Array): BytesKind {
  const names = (...candidates: readonly string[]): boolean => candidates.some((name) => hasWideName(bytes, name));
  if (names("EncryptedPackage", "EncryptionInfo", "DRMEncryptedTransform")) return "encrypted";
  return names("Workbook", "Book") ? "format-xls" : "not-a-workbook";
}

/** Directory entries lie on multiples of 128 bytes and begin with the stream's name in UTF-16, ended by a zero. */
function hasWideName(bytes: Uint8Array, name: string): boolean {
  for (let at = 512; at + 128 <= bytes.length; at += 128) {
    let index = 0;
    while (index < name.length && bytes[at + 2 * index] === name.charCodeAt(index) && bytes[at + 2 * index + 1] === 0) index += 1;
    if (index === name.length && bytes[at + 2 * index] === 0 && bytes[at + 64] === 2 * name.length + 2) return true;
  }
  return false;
}

/** The beginning as text in the encoding it shows, or `null` where it holds what no text holds. */
function probeText(bytes: Uint8Array): string | null {
  const head = bytes.subarray(0, PROBE);
  const [a, b] = head;
  const isWide = (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff);
  const text = isWide
    ? new TextDecoder(a === 0xff ? "utf-16le" : "utf-16be").decode(head.subarray(0, head.length & ~1))
    : Array.from(head, (byte) => String.fromCharCode(byte)).join("").replace(/^\u00ef\u00bb\u00bf/, "");
  // eslint-disable-next-line no-control-regex -- control characters are what tells binary data from text
  return /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/.test(text) ? null : text.trimStart();
}

function textKind(text: string): BytesKind {
  if (text.startsWith("%PDF") || text.startsWith("{\\rtf")) return "not-a-workbook";
  // "Single file web page", as Excel and other programs save it.
  if (/^MIME-Version:/i.test(text)) return "format-html";
  if (!text.startsWith("<")) return "format-csv";
  if (/urn:schemas-microsoft-com:office:spreadsheet|<\?mso-application progid="Excel/i.test(text)) return "format-xml-2003";
  if (/urn:oasis:names:tc:opendocument/i.test(text)) return "format-ods";
  return /<(!doctype html|html|head|body|table|meta|style)\b/i.test(text) ? "format-html" : "not-a-workbook";
}
