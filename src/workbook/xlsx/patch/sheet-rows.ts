import { refuse } from "./refusal";
import { asideEnd } from "./set-aside";

/** Where a row stands among the bytes of `sheetData`: `start` `<row …>` `openEnd` cells `closeStart` `</row>` `end`. */
export interface RowSpan {
  /** 0-based. */
  readonly row: number;
  readonly start: number;
  readonly openEnd: number;
  readonly closeStart: number;
  readonly end: number;
}

/** Replaces the bytes from `start` to `end`; start = end inserts. */
export interface ByteSplice {
  readonly start: number;
  readonly end: number;
  readonly bytes: Uint8Array;
}

const LESS = 60;
const GREATER = 62;
const SLASH = 47;
const BANG = 33;
const decoder = new TextDecoder();
const encoder = new TextEncoder();

/**
 * Walks over the rows in the order they stand; `visit` may give `false` to stop. Rows without `r` follow the one before.
 * `prefix` is that of the sheet's elements ("" or "x:").
 */
export function forEachRow(
  rows: Uint8Array,
  prefix: string,
  part: string,
  visit: (span: RowSpan) => boolean | undefined,
): void {
  const openName = encoder.encode(`<${prefix}row`);
  const closeName = encoder.encode(`</${prefix}row`);
  let previous = -1;
  for (let at = rows.indexOf(LESS); at >= 0; at = rows.indexOf(LESS, at)) {
    if (rows[at + 1] === BANG) {
      const behind = asideEnd(rows, at) ?? -1;
      if (behind < 0) refuse("xml-broken", { part });
      at = behind;
      continue;
    }
    if (!startsWith(rows, at, openName)) refuse("xml-broken", { part });
    const openEnd = tagEnd(rows, at, part);
    const row = rowNumber(decoder.decode(rows.subarray(at, openEnd))) ?? previous + 1;
    const isSelfClosing = rows[openEnd - 2] === SLASH;
    const closeStart = isSelfClosing ? openEnd : findTag(rows, openEnd, closeName);
    if (closeStart < 0) refuse("xml-broken", { part });
    const end = isSelfClosing ? openEnd : tagEnd(rows, closeStart, part);
    if (visit({ row, start: at, openEnd, closeStart, end }) === false) return;
    previous = row;
    at = end;
  }
}

/** The row's number (0-based) as its start tag says, or `null`. */
function rowNumber(tag: string): number | null {
  const match = /\sr\s*=\s*["'](\d+)["']/.exec(tag);
  return match ? Number(match[1]) - 1 : null;
}

function startsWith(rows: Uint8Array, at: number, name: Uint8Array): boolean {
  for (let index = 0; index < name.length; index += 1) if (rows[at + index] !== name[index]) return false;
  const next = rows[at + name.length] ?? 0;
  return next <= 32 || next === GREATER || next === SLASH;
}

/** After the `>` that ends the tag at `at`; one inside quotes does not count. */
function tagEnd(rows: Uint8Array, at: number, part: string): number {
  let quote = 0;
  for (let index = at; index < rows.length; index += 1) {
    const byte = rows[index] ?? 0;
    if (quote !== 0) quote = byte === quote ? 0 : quote;
    else if (byte === 34 || byte === 39) quote = byte;
    else if (byte === GREATER) return index + 1;
  }
  return refuse("xml-broken", { part });
}

/** Where the tag of that name (its `<` or `</` included) next begins outside comments; -1 where it does not. */
function findTag(rows: Uint8Array, from: number, name: Uint8Array): number {
  const second = name[1] ?? 0;
  const last = rows.length - name.length;
  for (let at = from; at <= last; at += 1) {
    if (rows[at] !== LESS) continue;
    if (rows[at + 1] === second && startsWith(rows, at, name)) return at;
    const aside = rows[at + 1] === BANG ? asideEnd(rows, at) : null;
    if (aside !== null && aside < 0) return -1;
    if (aside !== null) at = aside - 1;
  }
  return -1;
}

/** Whether the bytes of an ASCII text occur, and where from `from` on; -1 where they do not. */
export function findText(bytes: Uint8Array, text: string, from = 0): number {
  const wanted = encoder.encode(text);
  const first = wanted[0] ?? 0;
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let index = 1;
    while (index < wanted.length && bytes[at + index] === wanted[index]) index += 1;
    if (index === wanted.length) return at;
  }
  return -1;
}

/** The bytes with all splices done; sorted by place, not overlapping. */
export function spliceBytes(bytes: Uint8Array, splices: readonly ByteSplice[]): Uint8Array {
  const size = splices.reduce((total, splice) => total + splice.bytes.length - (splice.end - splice.start), bytes.length);
  const out = new Uint8Array(size);
  let from = 0;
  let to = 0;
  for (const splice of splices) {
    out.set(bytes.subarray(from, splice.start), to);
    to += splice.start - from;
    out.set(splice.bytes, to);
    to += splice.bytes.length;
    from = splice.end;
  }
  out.set(bytes.subarray(from), to);
  return out;
}
