import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { makeSamples } from "../../tools/samples/pilot";

const folder = join(__dirname, "../../assets/samples/dien-bien-2021");
const workbookNames = (edition: string): readonly string[] => readdirSync(join(folder, edition)).filter((name) => name.endsWith(".xlsx"));

/** A person as found in a corrected list, read with nothing of ours. */
interface Found {
  readonly file: string;
  readonly group: "farmers" | "traders" | "officials";
  readonly scores: readonly number[];
  readonly threshold: number;
  readonly printed: boolean;
  readonly total: number;
}

type Rows = readonly (readonly string[])[];

/** The texts of a sheet, formulas as their cached results, merged cells as their first. */
function textsOf(sheet: ExcelJS.Worksheet): Rows {
  const rows: string[][] = [];
  for (let row = 1; row <= sheet.rowCount; row += 1) {
    rows.push(Array.from({ length: sheet.columnCount }, (_, at) => {
      const { value } = sheet.getCell(row, at + 1);
      if (value !== null && typeof value === "object" && "result" in value) return String(value.result);
      return value === null ? "" : String(value);
    }));
  }
  return rows;
}

function groupOf(words: string): Found["group"] {
  if (/buôn bán/iu.test(words)) return "traders";
  return /nông dân|công nhân/iu.test(words) ? "farmers" : "officials";
}

const headed = (titles: readonly string[], pattern: RegExp): number => titles.findIndex((title) => pattern.test(title));

/** The columns of a header of up to three rows: its lowest words decide. */
function columnsOf(rows: Rows, top: number): { readonly scores: readonly number[]; readonly group: number; readonly total: number; readonly pass: number; readonly year: readonly number[] } {
  const depth = [0, 1, 2].filter((down) => !/^(\(?1\)?|I\.? ?.*|A)$/u.test(rows[top + down]?.[0] ?? ""));
  const titles = (rows[top] ?? []).map((_, at) => [...new Set(depth.map((down) => rows[top + down]?.[at] ?? ""))].join(" / "));
  const competences = titles.flatMap((title, at) => (/NL|Năng lực/u.test(title) ? [at] : []));
  const isThirdFirst = /3/u.test(titles[competences[0] ?? 0]?.split("/")[0] ?? "");
  const scores = isThirdFirst ? [...competences.slice(2), ...competences.slice(0, 2)] : competences;
  const year = titles.flatMap((title, at) => (/Năm sinh|Ngày/u.test(title) ? [at] : []));
  return { scores, group: headed(titles, /Nghề nghiệp|Đối tượng|Nhóm/iu), total: headed(titles, /^Tổng/u), pass: headed(titles, /(^|\/ )Đạt$|^Kết quả$|^Xếp loại$/u), year };
}

function peopleOf(file: string, rows: Rows): readonly Found[] {
  const threshold = rows.some((row) => row.some((text) => text.startsWith("Khu vực I "))) ? 80 : 70;
  const tops = rows.flatMap((row, at) => (/^(STT|TT)$/u.test(row[0] ?? "") && !/^(STT|TT)$/u.test(rows[at - 1]?.[0] ?? "") ? [at] : []));
  return tops.flatMap((top, index) => {
    const columns = columnsOf(rows, top);
    return rows.slice(top, tops[index + 1]).filter((row) => /^\d+$/u.test(row[0] ?? "") && columns.year.some((at) => /\d{4}$/u.test(row[at] ?? ""))).map((row) => ({
      file, threshold,
      group: groupOf(row[columns.group] ?? ""),
      scores: columns.scores.map((at) => Number(row[at])),
      printed: ["x", "Đạt"].includes(row[columns.pass] ?? ""),
      total: Number(row[columns.total]),
    }));
  });
}

async function readCorrected(): Promise<readonly Found[]> {
  const people: Found[] = [];
  for (const name of workbookNames("corrected")) {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(join(folder, "corrected", name));
    const lists = workbook.worksheets.filter((sheet) => !["Bộ tiêu chí", "Biểu tổng hợp"].includes(sheet.name));
    people.push(...lists.flatMap((sheet) => peopleOf(name, textsOf(sheet))));
  }
  return people;
}

const passes = ({ scores, threshold }: Found): boolean =>
  scores.reduce((all, score) => all + score, 0) >= threshold && Math.min(...scores) >= 5;

describe("the samples of the pilot", () => {
  it("stand in the repository as the generator makes them, byte for byte", async () => {
    const made = await makeSamples();
    expect(made).toHaveLength(19);
    made.forEach(({ path, bytes }) => {
      expect([path, Buffer.compare(bytes, readFileSync(join(folder, path)))]).toEqual([path, 0]);
    });
    expect([...workbookNames("received"), ...workbookNames("corrected")]).toHaveLength(18);
  });

  it("hold, corrected, the 1063 people of the pilot, 1052 đạt and 11 chưa đạt", async () => {
    const people = await readCorrected();
    const count = (keep: (person: Found) => boolean): number => people.filter(keep).length;
    expect(people).toHaveLength(1063);
    expect([count(({ group }) => group === "farmers"), count(({ group }) => group === "traders"), count(({ group }) => group === "officials")]).toEqual([318, 30, 715]);
    expect([count(passes), count((person) => !passes(person))]).toEqual([1052, 11]);
    expect((["farmers", "traders", "officials"] as const).map((of) => count((person) => person.group === of && !passes(person)))).toEqual([9, 1, 1]);
  });

  it("print, corrected, ten scores within the scale, their sum and the right result for everybody", async () => {
    for (const person of await readCorrected()) {
      expect(person.scores).toHaveLength(10);
      expect(person.scores.every((score) => score >= 0 && score <= 10 && Number.isInteger(score * 2))).toBe(true);
      expect(person.total).toBe(person.scores.reduce((all, score) => all + score, 0));
      expect(person.printed).toBe(passes(person));
    }
  });
});
