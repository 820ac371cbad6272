import { xmlFault } from "./xml-fault";

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
/** V8 joins up to twelve characters into a flat string; longer ones would stay chains of pieces. */
const SHORT = 12;

/**
 * The characters of `bytes[from, to)`, a stretch of XML without markup: entities resolved, line ends made `\n`
 * (XML 1.0, 2.11). Throws an XmlFault on bytes that are not UTF-8, characters XML has not, and unknown entities.
 */
export function decodeCharacters(bytes: Uint8Array, from: number, to: number): string {
  let seen = 0;
  let hasReference = false;
  let hasReturn = false;
  for (let at = from; at < to; at += 1) {
    const byte = bytes[at] ?? 0;
    seen |= byte;
    if (byte < 32) {
      if (byte === 13) hasReturn = true;
      else if (byte !== 9 && byte !== 10) throw xmlFault("character", at);
    } else if (byte === 38) hasReference = true;
  }
  const raw = seen < 128 && to - from <= SHORT ? shortAscii(bytes, from, to) : decodeUtf8(bytes, from, to);
  const lined = hasReturn ? raw.replace(/\r\n?/g, "\n") : raw;
  return hasReference ? resolveReferences(lined, from) : lined;
}

function shortAscii(bytes: Uint8Array, from: number, to: number): string {
  let text = "";
  for (let at = from; at < to; at += 1) text += String.fromCharCode(bytes[at] ?? 0);
  return text;
}

function decodeUtf8(bytes: Uint8Array, from: number, to: number): string {
  let text: string;
  try {
    text = decoder.decode(bytes.subarray(from, to));
  } catch {
    throw xmlFault("encoding", from);
  }
  if (/[\uFFFE\uFFFF]/.test(text)) throw xmlFault("character", from);
  return text;
}

const NAMED: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

function resolveReferences(text: string, offset: number): string {
  return text.replace(/&([^;&]*)(;?)/g, (_, name: string, end: string) => {
    if (end === "") throw xmlFault("entity", offset);
    const code = /^#x([0-9a-fA-F]{1,6})$/.exec(name)?.[1];
    const decimal = /^#([0-9]{1,7})$/.exec(name)?.[1];
    const character = code ? characterOf(parseInt(code, 16)) : decimal ? characterOf(Number(decimal)) : NAMED.get(name);
    if (character === undefined) throw xmlFault("entity", offset);
    return character;
  });
}

/** The character of a code that XML 1.0 (2.2) allows. */
function characterOf(code: number): string | undefined {
  const isAllowed =
    code === 9 || code === 10 || code === 13 || (code >= 32 && code < 0xd800) ||
    (code > 0xdfff && code < 0xfffe) || (code > 0xffff && code < 0x110000);
  return isAllowed ? String.fromCodePoint(code) : undefined;
}

/** `ST_Xstring` (ECMA-376 part 1, 22.9.2.19): `_x000D_` is the character of that code, `_x005F_` the underscore. */
export function decodeXstring(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9a-fA-F]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}
