import { xmlFault } from "./xml-fault";

/** What the first bytes of an XML part say of its encoding. */
export interface XmlEncoding {
  /** As `TextDecoder` knows it. */
  readonly label: string;
  /** Bytes of a byte order mark to leave out. */
  readonly mark: number;
}

/** Bytes that are enough for `detectEncoding`, where the part has as many. */
export const ENCODING_PROBE = 256;

/** The encoding by byte order mark, by the width of `<`, or by the XML declaration; UTF-8 where none says otherwise. */
export function detectEncoding(bytes: Uint8Array): XmlEncoding {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { label: "utf-8", mark: 3 };
  if (a === 0xff && b === 0xfe) return { label: "utf-16le", mark: 2 };
  if (a === 0xfe && b === 0xff) return { label: "utf-16be", mark: 2 };
  if (a === 0x3c && b === 0) return { label: "utf-16le", mark: 0 };
  if (a === 0 && b === 0x3c) return { label: "utf-16be", mark: 0 };
  const head = String.fromCharCode(...bytes.subarray(0, ENCODING_PROBE));
  const declared = /^<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/.exec(head)?.[1]?.toLowerCase();
  return { label: declared === undefined || declared === "us-ascii" ? "utf-8" : declared, mark: 0 };
}

/** The part as UTF-8 without a mark: the same bytes where they are that already. Throws an XmlFault where they cannot be read. */
export function toUtf8(bytes: Uint8Array): Uint8Array {
  const { label, mark } = detectEncoding(bytes);
  const body = bytes.subarray(mark);
  return label === "utf-8" ? body : new TextEncoder().encode(decode(body, label));
}

/** The part as text, whatever its encoding. Throws an XmlFault where it cannot be read. */
export function xmlText(bytes: Uint8Array): string {
  const { label, mark } = detectEncoding(bytes);
  return decode(bytes.subarray(mark), label);
}

function decode(bytes: Uint8Array, label: string): string {
  try {
    return new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    // Either the label is unknown or the bytes do not fit it.
    throw xmlFault("encoding", 0);
  }
}
