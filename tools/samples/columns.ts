import type { Column, ListedPerson } from "./list-plan";
import { INDICATORS, indicatorField } from "./printed-row";
import type { Content } from "./printed-row";
import { sum } from "./scores";

const GROUP_WORDS = {
  farmers: "Nông dân, người lao động",
  traders: "Buôn bán, kinh doanh",
  officials: "Cán bộ, công chức, viên chức",
} as const;

/** A column whose header is one cell merged down, or several levels. */
export function column(field: string, header: string | readonly string[], width: number, content: (listed: ListedPerson) => Content): Column {
  return { field, header: typeof header === "string" ? [header] : header, width, content };
}

const fullName = ({ person }: ListedPerson): string => `${person.name.family} ${person.name.given}`;
const pad = (number: number): string => String(number).padStart(2, "0");

export const stt = (header = "STT"): Column => column("index", header, 5, ({ index }) => index);
export const name = (header = "Họ và tên"): Column => column("name", header, 26, fullName);
export const nameInTwo = (): readonly Column[] => [
  column("familyName", "Họ đệm", 18, ({ person }) => person.name.family),
  column("givenName", "Tên", 10, ({ person }) => person.name.given),
];
export const birthYear = (header = "Năm sinh"): Column => column("birthYear", header, 8, ({ person }) => person.birth.year);
export const yearsBySex = (): readonly Column[] => [
  column("birthYearMale", ["Năm sinh", "Nam"], 7, ({ person }) => (person.sex === "male" ? person.birth.year : null)),
  column("birthYearFemale", ["Năm sinh", "Nữ"], 7, ({ person }) => (person.sex === "female" ? person.birth.year : null)),
];
export const birthDate = (header = "Ngày, tháng, năm sinh"): Column =>
  column("birthDate", header, 12, ({ person }) => `${pad(person.birth.day)}/${pad(person.birth.month)}/${person.birth.year}`);
export const sex = (header = "Giới tính"): Column => column("sex", header, 7, ({ person }) => (person.sex === "male" ? "Nam" : "Nữ"));
export const ethnicity = (header = "Dân tộc"): Column => column("ethnicity", header, 9, ({ person }) => person.ethnicity);
export const idNumber = (header = "Số CCCD"): Column => column("idNumber", header, 15, ({ person }) => person.idNumber);
export const occupation = (header = "Nghề nghiệp"): Column => column("occupation", header, 22, ({ person }) => person.occupation);
export const subjectGroup = (header = "Nhóm đối tượng"): Column =>
  column("subjectGroup", header, 24, ({ person }) => GROUP_WORDS[person.group]);
export const village = (header = "Thôn/bản"): Column => column("village", header, 18, ({ person }) => person.place);

/** The ten indicators, with the header each has, under their competences or bare. */
export function indicators(header: (number: number) => readonly string[], width = 6): readonly Column[] {
  return INDICATORS.map((number) => column(indicatorField(number), header(number), width, ({ person }) => person.scores[number - 1] ?? null));
}

export const competenceOf = (number: number): number => (number <= 4 ? 1 : number <= 8 ? 2 : 3);

/** "2.3": the third indicator of the second competence. */
export const dotted = (number: number): string => `${competenceOf(number)}.${number - (competenceOf(number) - 1) * 4}`;

export const total = (header: string | readonly string[] = "Tổng điểm"): Column => column("total", header, 8, ({ person }) => sum(person.scores));
export const totalFormula = (header: string | readonly string[] = "Tổng điểm"): Column => column("total", header, 8, () => ({ kind: "sum" }));
export const ticks = (above: string | null = null, mark = "x"): readonly Column[] => [
  column("passTick", above === null ? "Đạt" : [above, "Đạt"], 6, ({ passes }) => (passes ? mark : null)),
  column("failTick", above === null ? "Chưa đạt" : [above, "Chưa đạt"], 6, ({ passes }) => (passes ? null : mark)),
];
export const verdict = (header = "Kết quả"): Column => column("verdict", header, 10, ({ passes }) => (passes ? "Đạt" : "Chưa đạt"));
export const note = (header = "Ghi chú"): Column => column("note", header, 12, () => null);
