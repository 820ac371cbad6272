import type { Value } from "../../tools/cases/case";
import { caseBytes } from "../../tools/cases/case";
import { INDICATOR_HEADERS } from "../../tools/cases/standard-list";

/** The layouts strangers' lists come in here; what each prints about itself differs. */
export const LAYOUTS = ["plain", "reversed", "sentence", "subtotals", "total-row", "ticks", "three-rows", "total-only"] as const;
export type Layout = (typeof LAYOUTS)[number];

/** A made-up list of a commune: people `from` … `from + people - 1`, of whom every ninth or so fails. */
export interface MadeList {
  readonly unit: string;
  readonly parent?: string;
  readonly year?: number;
  readonly from: number;
  readonly people: number;
  readonly layout: Layout;
  readonly zone?: string | null;
}

export interface MadePerson {
  readonly name: string;
  readonly year: number;
  readonly isWoman: boolean;
  readonly ethnicity: string;
  readonly occupation: string;
  readonly scores: readonly number[];
  readonly total: number;
  readonly passes: boolean;
}

const FAMILY = ["Lò", "Quàng", "Cà", "Lường", "Tòng", "Vàng", "Giàng", "Sùng", "Mùa", "Nguyễn", "Trần"];
const MIDDLE = ["Văn", "Đức", "Quang", "Minh", "Hữu", "Xuân", "Ngọc"];
const GIVEN = ["Hoa", "Inh", "Pọm", "Lan", "Chung", "Yến", "Bình", "Hải", "Dơ", "Mỷ", "Páo", "Xôm", "Hặc"];
const OCCUPATIONS = ["Nông dân", "Nông dân", "Giáo viên", "Buôn bán tự do"];
const at = <T>(list: readonly T[], index: number): T => {
  const one = list[index % list.length];
  if (one === undefined) throw new Error("an empty list");
  return one;
};

/** Whole numbers that look drawn and are the same in every run. */
function drawn(index: number, salt: number): number {
  let value = Math.imul(index + 1, 2654435761) ^ Math.imul(salt + 7, 1597334677);
  value = Math.imul(value ^ (value >>> 15), 2246822507);
  return (value ^ (value >>> 13)) >>> 0;
}

/** No two of the first thousand share a name. */
export function madePerson(index: number): MadePerson {
  const fails = drawn(index, 0) % 9 === 4;
  const scores = INDICATOR_HEADERS.map((_, position) => (fails ? 4 : 8) + (drawn(index, position + 1) % (fails ? 3 : 2)));
  const total = scores.reduce((sum, score) => sum + score, 0);
  return {
    name: `${at(FAMILY, index)} ${at(MIDDLE, index)} ${at(GIVEN, index)}`,
    year: 1960 + (drawn(index, 20) % 40),
    isWoman: drawn(index, 21) % 2 === 0,
    ethnicity: at(["Thái", "Mông", "Kinh"], drawn(index, 22)),
    occupation: at(OCCUPATIONS, drawn(index, 23)),
    scores,
    total,
    passes: total >= 80,
  };
}

export function peopleOf({ from, people }: Pick<MadeList, "from" | "people">): readonly MadePerson[] {
  return Array.from({ length: people }, (_, index) => madePerson(from + index));
}

/** Rows of a list's sheet, and its merges. */
export interface MadeRows {
  readonly rows: readonly (readonly Value[])[];
  readonly merges?: readonly string[];
}

type Row = readonly Value[];

const HEADER: Row = ["STT", "Họ và tên", "Năm sinh", "Giới tính", "Dân tộc", "Nghề nghiệp", ...INDICATOR_HEADERS, "Tổng điểm", "Kết quả"];
const TICKED: Row = [...HEADER.slice(0, -1), "Đạt", "Chưa đạt"];

function letterhead({ unit, parent = "Huyện Mẫu", year = 2023, zone = "Khu vực I (thuận lợi)" }: MadeList): readonly Row[] {
  return [
    [`HỘI KHUYẾN HỌC ${parent.toUpperCase()}`],
    [`HỘI KHUYẾN HỌC ${unit.toUpperCase()}`],
    [`DANH SÁCH TỰ ĐÁNH GIÁ CÔNG DÂN HỌC TẬP NĂM ${year}`],
    [zone],
  ];
}

function personRow({ name, year, isWoman, ethnicity, occupation, scores, total, passes }: MadePerson, index: number): Row {
  return [index + 1, name, year, isWoman ? "Nữ" : "Nam", ethnicity, occupation, ...scores, total, passes ? "Đạt" : "Chưa đạt"];
}

function tickedRow(person: MadePerson, index: number): Row {
  return [...personRow(person, index).slice(0, -1), person.passes ? "x" : null, person.passes ? null : "x"];
}

function inSections(people: readonly MadePerson[]): readonly Row[] {
  const middle = Math.ceil(people.length / 2);
  const rows = people.map(personRow);
  return [
    ["I", "Bản Nà Mẫu"], ...rows.slice(0, middle), [null, `Cộng bản: ${middle} người`],
    ["II", "Bản Pú Mẫu"], ...rows.slice(middle), [null, `Cộng bản: ${people.length - middle} người`],
    [null, `TỔNG CỘNG: ${people.length} người`],
  ];
}

function threeRows(people: readonly MadePerson[], head: number): MadeRows {
  const [top, middle, last] = [head + 1, head + 2, head + 3];
  const columns = (letters: string): readonly string[] => [...letters].map((letter) => `${letter}${top}:${letter}${last}`);
  return {
    rows: [
      ["STT", "Họ và tên", "Năm sinh", null, "Điểm tự đánh giá", ...Array.from({ length: 9 }, () => null), "Tổng điểm", "Kết quả", null],
      [null, null, "Nam", "Nữ", "Năng lực 1", null, null, null, "Năng lực 2", null, null, null, "Năng lực 3", null, null, "Đạt", "Chưa đạt"],
      [null, null, null, null, ...INDICATOR_HEADERS],
      Array.from({ length: 17 }, (_, n) => `(${n + 1})`),
      ...people.map(({ name, year, isWoman, scores, total, passes }, index) => [index + 1, name, isWoman ? null : year, isWoman ? year : null, ...scores, total, passes ? "x" : null, passes ? null : "x"]),
      [null, `Danh sách này có ${people.length} người./.`],
    ],
    merges: [...columns("ABO"), `C${top}:D${top}`, `C${middle}:C${last}`, `D${middle}:D${last}`, `E${top}:N${top}`, `E${middle}:H${middle}`, `I${middle}:L${middle}`, `M${middle}:N${middle}`, `P${top}:Q${top}`, `P${middle}:P${last}`, `Q${middle}:Q${last}`],
  };
}

function bodyOf(people: readonly MadePerson[], layout: Layout, head: number): MadeRows {
  const rows = people.map(personRow);
  const passed = people.filter(({ passes }) => passes).length;
  switch (layout) {
    case "plain":
      return { rows: [HEADER, ...rows] };
    case "reversed":
      return { rows: [[...HEADER].reverse(), ...rows.map((values) => [...values].reverse())] };
    case "sentence":
      return { rows: [HEADER, ...rows, [], [`Danh sách này có ${people.length} người, trong đó ${passed} người đạt./.`]] };
    case "subtotals":
      return { rows: [HEADER, ...inSections(people)] };
    case "total-row":
      return { rows: [HEADER, ...rows, [null, `TỔNG CỘNG: ${people.length} người`]] };
    case "ticks":
      return { rows: [TICKED, ...people.map(tickedRow), [null, "TỔNG CỘNG", ...Array.from({ length: 15 }, () => null), passed, people.length - passed]] };
    case "three-rows":
      return threeRows(people, head);
    case "total-only":
      return { rows: [["STT", "Họ và tên", "Năm sinh", "Tổng điểm", "Kết quả"], ...people.map(({ name, year, total, passes }, index) => [index + 1, name, year, total, passes ? "Đạt" : "Chưa đạt"])] };
  }
}

/** What stands on the list's sheet. */
export function madeRows(list: MadeList): MadeRows {
  const head = letterhead(list);
  const { rows, merges = [] } = bodyOf(peopleOf(list), list.layout, head.length);
  return { rows: [...head, ...rows], merges };
}

/** A workbook of sheets. */
export function madeBook(sheets: readonly (MadeRows & { readonly name: string })[]): Promise<Uint8Array> {
  return caseBytes({ name: "", idea: "", sheets: sheets.map(({ name, rows, merges = [] }) => ({ name, rows, merges })), expected: {} });
}

/** The workbook of one list. */
export function madeBytes(list: MadeList): Promise<Uint8Array> {
  return madeBook([{ name: "Danh sách", ...madeRows(list) }]);
}
