const LESS = 60;
const BANG = 33;
const encoder = new TextEncoder();

/** What stands in a part without being part of its elements: comments, and text whose angle brackets mean nothing. */
const ASIDES = [
  ["<!--", "-->"],
  ["<![CDATA[", "]]>"],
].map(([opening = "", closing = ""]) => ({ opening: encoder.encode(opening), closing: encoder.encode(closing) }));

function standsAt(bytes: Uint8Array, at: number, sign: Uint8Array): boolean {
  return sign.every((byte, index) => bytes[at + index] === byte);
}

/** After the comment or CDATA section that begins at `at`; `null` where none begins there, -1 where it never ends. */
export function asideEnd(bytes: Uint8Array, at: number): number | null {
  if (bytes[at] !== LESS || bytes[at + 1] !== BANG) return null;
  const aside = ASIDES.find(({ opening }) => standsAt(bytes, at, opening));
  if (!aside) return null;
  const { opening, closing } = aside;
  const [first = 0] = closing;
  for (let end = bytes.indexOf(first, at + opening.length); end >= 0; end = bytes.indexOf(first, end + 1)) {
    if (standsAt(bytes, end, closing)) return end + closing.length;
  }
  return -1;
}

/** Whether `at` lies within a comment or CDATA section that began at `from` or later. */
export function isAside(bytes: Uint8Array, at: number, from: number): boolean {
  for (let opening = bytes.lastIndexOf(BANG, at) - 1; opening >= from; opening = bytes.lastIndexOf(BANG, opening) - 1) {
    const end = asideEnd(bytes, opening);
    if (end !== null) return end < 0 || end > at;
  }
  return false;
}
