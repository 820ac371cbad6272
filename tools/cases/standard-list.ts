import type { Value } from "./case";

/** Ten scores that make 84; each person's are turned by one place, so that no two neighbours look copied. */
const GOOD = [8, 9, 8, 8, 9, 8, 9, 8, 8, 9] as const;

export const INDICATOR_HEADERS = Array.from({ length: 10 }, (_, index) => `CS${index + 1}`);

/** A…R: the header most cases use. */
export const HEADER: readonly string[] = ["STT", "Họ và tên", "Năm sinh", "Giới tính", "Dân tộc", "Nghề nghiệp", ...INDICATOR_HEADERS, "Tổng điểm", "Kết quả"];

/** The fields under `HEADER`, as the contract names them. */
export const HEADER_COLUMNS = ["index", "name", "birthYear", "sex", "ethnicity", "occupation",
  ...INDICATOR_HEADERS.map((_, index) => `indicator:${index + 1}`), "total", "verdict"]
  .map((field, index) => ({ column: String.fromCharCode(65 + index), field }));

export const LETTERHEAD: readonly (readonly Value[])[] = [
  ["HỘI KHUYẾN HỌC HUYỆN MẪU", null, null, null, null, null, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
  ["HỘI KHUYẾN HỌC XÃ MẪU", null, null, null, null, null, "Độc lập - Tự do - Hạnh phúc"],
  ["DANH SÁCH TỰ ĐÁNH GIÁ CÔNG DÂN HỌC TẬP NĂM 2023"],
  [],
];

const PEOPLE = [
  ["Lò Thị Hoa", 1987, "Nữ", "Thái"], ["Nguyễn Văn Hải", 1975, "Nam", "Kinh"], ["Giàng A Páo", 1990, "Nam", "Mông"],
  ["Quàng Thị Lan", 1982, "Nữ", "Thái"], ["Trần Đức Bình", 1968, "Nam", "Kinh"], ["Sùng Thị Mỷ", 1994, "Nữ", "Mông"],
  ["Cà Văn Inh", 1979, "Nam", "Thái"], ["Phạm Thu Trang", 1985, "Nữ", "Kinh"], ["Lường Văn Chung", 1972, "Nam", "Thái"],
  ["Vàng Thị Dợ", 1998, "Nữ", "Mông"], ["Tòng Thị Yến", 1991, "Nữ", "Thái"], ["Hoàng Quang Long", 1966, "Nam", "Kinh"],
] as const;

export type Scores = readonly (number | string | null)[];

/** The scores a person has unless a case says otherwise; `index` 1-based. */
export function goodScores(index: number): number[] {
  return GOOD.map((_, at) => GOOD[(at + index) % 10] ?? 8);
}

/** The made-up person number `index` (1-based). */
export function personOf(index: number): { readonly name: string; readonly year: number; readonly sex: string; readonly ethnicity: string } {
  const [name, year, sex, ethnicity] = PEOPLE[(index - 1) % PEOPLE.length] ?? PEOPLE[0];
  return { name, year, sex, ethnicity };
}

const sumOf = (scores: Scores): number => scores.reduce<number>((total, score) => total + (typeof score === "number" ? score : 0), 0);

/** A row under `HEADER`; the total is the sum, the result what the ordinary rule gives. `change` replaces cells by column letter. */
export function row(index: number, scores: Scores = goodScores(index), change: Readonly<Record<string, Value>> = {}): readonly Value[] {
  const { name, year, sex, ethnicity } = personOf(index);
  const total = sumOf(scores);
  const passes = total >= 80 && scores.every((score) => typeof score !== "number" || score >= 5);
  const values: readonly Value[] = [index, name, year, sex, ethnicity, "Nông dân", ...scores, total, passes ? "Đạt" : "Chưa đạt"];
  return values.map((value, at) => {
    const letter = String.fromCharCode(65 + at);
    return letter in change ? change[letter] ?? null : value;
  });
}

/** Rows 1 to `count` with good scores. */
export function rows(count: number, from = 1): readonly (readonly Value[])[] {
  return Array.from({ length: count }, (_, index) => row(from + index));
}

/** Letterhead, header in row 5, then the rows. */
export function list(...body: readonly (readonly Value[])[]): readonly (readonly Value[])[] {
  return [...LETTERHEAD, HEADER, ...body];
}
