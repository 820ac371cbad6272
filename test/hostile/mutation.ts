import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { HOSTILE_WORDS } from "./hostile-texts";
import { escaped } from "./people-list";

type Random = () => number;

const whole = (random: Random, below: number): number => Math.floor(random() * below);
const pick = <T>(random: Random, list: readonly T[], otherwise: T): T => list[whole(random, list.length)] ?? otherwise;

/** A workbook with something wrong or odd in it: in its bytes, in the markup of a part, or in its cells. */
export function mutant(sample: Uint8Array, random: Random): Uint8Array {
  const way = random();
  if (way < 0.2) return withBytes(sample, random);
  const parts = unzipSync(sample);
  const names = Object.keys(parts).filter((name) => /\.(xml|rels)$/.test(name));
  const sheets = names.filter((name) => name.startsWith("xl/worksheets/sheet"));
  const name = pick(random, way < 0.5 ? names : sheets, sheets[0] ?? "");
  const text = strFromU8(parts[name] ?? new Uint8Array(0));
  const times = 1 + whole(random, 4);
  let changed = text;
  for (let time = 0; time < times; time += 1) changed = way < 0.6 ? withTokens(changed, random) : withCells(changed, random);
  return zipSync({ ...parts, [name]: strToU8(changed) }, { level: 1 });
}

/** Bits turned, stretches cut out, doubled, or filled. */
function withBytes(sample: Uint8Array, random: Random): Uint8Array {
  let bytes = Uint8Array.from(sample);
  for (let time = 0; time <= whole(random, 4); time += 1) {
    const at = whole(random, bytes.length);
    const end = Math.min(bytes.length, at + 1 + whole(random, 64));
    const way = whole(random, 4);
    if (way === 0) bytes[at] = (bytes[at] ?? 0) ^ (1 << whole(random, 8));
    else if (way === 1) bytes = new Uint8Array(Buffer.concat([bytes.subarray(0, at), bytes.subarray(end)]));
    else if (way === 2) bytes = new Uint8Array(Buffer.concat([bytes.subarray(0, end), bytes.subarray(at)]));
    else bytes.fill(pick(random, [0, 0xff, 0x20], 0), at, end);
  }
  return bytes;
}

const VALUES: readonly string[] = [
  "", "0", "-1", "1", "65535", "4294967296", "1e308", "1e999", "NaN", "A1", "XFD1048576", "A0", "A1:XFD1048576", "ZZZZ1", "s", "str", "b", "e", "d",
  "inlineStr", "true", "rId1", "../../x", "/xl/workbook.xml", "&amp;", "&#0;", "&x;", "=1+1", "__proto__", "\u202e", "2021-13-45", "#REF!", " ",
];

const TOKEN = /<[^<>]*>|[^<>]+/g;

/** Tags and texts left out, doubled, swapped, or another value in one of their attributes. */
function withTokens(text: string, random: Random): string {
  const tokens = text.match(TOKEN) ?? [];
  const at = whole(random, tokens.length);
  const token = tokens[at] ?? "";
  const other = pick(random, tokens, "");
  const value = pick(random, VALUES, "");
  const attributes = [...token.matchAll(/="[^"]*"/g)];
  const attribute = attributes[whole(random, attributes.length)];
  const replaced = [
    "", token + token, other, `<!--x-->${token}`, token.replace(/^<(\w+)/, "<x:$1"),
    attribute ? `${token.slice(0, attribute.index)}="${value}"${token.slice(attribute.index + attribute[0].length)}` : value,
    attribute ? token.slice(0, attribute.index).replace(/\s\S*$/, "") + token.slice(attribute.index + attribute[0].length) : value,
  ];
  const last = replaced.length - (random() < 0.5 ? 1 : 2);
  tokens[at] = replaced[random() < 0.5 ? last : whole(random, replaced.length)] ?? "";
  return tokens.join("");
}

/** Cells of a sheet, sound as markup: another value, no value, moved, a row doubled under another number or left out. */
function withCells(text: string, random: Random): string {
  const cells = [...text.matchAll(/<c r="([A-Z]+\d+)"([^>]*?)(?:\/>|>.*?<\/c>)/g)];
  const cell = cells[whole(random, cells.length)];
  const rows = [...text.matchAll(/<row r="(\d+)".*?<\/row>/g)];
  const row = rows[whole(random, rows.length)];
  if (!cell || !row) return withTokens(text, random);
  const at = cell[1] ?? "A1";
  const style = /s="\d+"/.exec(cell[2] ?? "")?.[0] ?? "";
  const word = pick(random, HOSTILE_WORDS, ["", ""])[1].replace(/[^\t\n\u0020-\ud7ff\ue000-\ufffd]/g, "");
  const put = (content: string, type = ""): string => text.replace(cell[0], () => `<c r="${at}" ${style}${type}>${content}</c>`);
  switch (whole(random, 6)) {
    case 0:
      return put(`<is><t xml:space="preserve">${escaped(word)}</t></is>`, ' t="inlineStr"');
    case 1:
      return put(`<v>${pick(random, ["0", "-1", "1e300", "0.5", "45000.75", "100000000000", "5", "80"], "0")}</v>`);
    case 2:
      return put(`<f>${pick(random, ["A1", "SUM(A1:A9)", "[1]X!A1", "#REF!+1", "1/0", "A1:XFD1048576"], "1")}</f>`);
    case 3:
      return put(`<f>1</f><v>${pick(random, ["#REF!", "#N/A", "#DIV/0!"], "#N/A")}</v>`, ' t="e"');
    case 4:
      return text.replace(row[0], "");
    default:
      return text.replace("</sheetData>", () => `${row[0].replace(/ r="\d+"/, "").replace(/(<c) r="[A-Z]+\d+"/g, "$1")}</sheetData>`);
  }
}
