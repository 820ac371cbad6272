import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { readMemory } from "../../src/assessment/memory";
import { parseMapping } from "../../src/assessment/mapping-override";
import { BLOCKS, CONDITIONS, COLUMNS, DECISIONS, INFO, NOT_APPLICABLE_RULES, OUTCOMES, SCALES, SUBJECTS, YES_NO, ZONES } from "../../src/criteria/sheet-words";
import { builtinSets } from "../../src/criteria/builtin-sets";
import { readSetSheet, writeSetSheet } from "../../src/criteria/set-sheet";
import { localeFor, problemWords } from "../../src/locale/locale";
import { setSheetChoices } from "../../src/locale/set-sheet-choices";
import * as enClauses from "../../src/locale/en-US/problem-clauses";
import { criteriaFlaws as enFlaws } from "../../src/locale/en-US/criteria-flaws";
import * as viClauses from "../../src/locale/vi-VN/problem-clauses";
import { criteriaFlaws as viFlaws } from "../../src/locale/vi-VN/criteria-flaws";
import { cellAddress } from "../../src/workbook/address";
import type { Problem, ProblemKind } from "../../src/workbook/problem";

const languages = ["vi", "en"] as const;
const vi = localeFor("vi");
const kinds = Object.keys(vi.problems).filter((kind): kind is ProblemKind => kind in vi.problems);

/** Which param of a kind holds a code, and the words there are for its codes. */
const CODED = [
  ["not-a-workbook", "format", "otherFormats"],
  ["zip-broken", "reason", "zipFaults"],
  ["xml-broken", "reason", "xmlFaults"],
  ["cell-broken", "reason", "cellFaults"],
  ["sheet-too-large", "reason", "tooMuch"],
  ["edit-not-supported", "reason", "editReasons"],
  ["part-not-shiftable", "reason", "shiftReasons"],
  ["mapping-invalid", "why", "mappingWhys"],
  ["units-invalid", "reason", "unitsReasons"],
  ["file-unreadable", "detail", "fileCodes"],
  ["file-unwritable", "detail", "fileCodes"],
  ["excel-refused", "code", "excelCodes"],
] as const;

const PLACED = { file: "a.xlsx", part: "xl/styles.xml", sheet: "Danh sách", cell: "B7" };

/** Sentences a person can read: whole, without gaps, and without the code itself. */
function expectSound({ happened, todo }: { readonly happened: string; readonly todo: string }, code: string | null): void {
  for (const sentence of [happened, todo]) {
    expect(sentence).toMatch(/^[\p{Lu}“].*[^.]\.$/su);
    expect(sentence).not.toMatch(/undefined|null|NaN|…|\[object|\s{2}|\s[.,;](?=\s|$)/u);
  }
  if (code !== null && /[-A-Z]/.test(code)) expect(`${happened} ${todo}`).not.toContain(code);
}

describe.each(languages)("problems in %s", (language) => {
  const locale = localeFor(language);
  const clauses = language === "vi" ? viClauses : enClauses;

  it.each(kinds)("%s is said with and without its place", (kind) => {
    for (const problem of [{ kind }, { kind, ...PLACED }, { kind, ...PLACED, params: { limit: 5_000_000, found: "=1", expected: "8", value: "x", written: 2, left: 1 } }]) {
      expectSound(problemWords(locale, problem), null);
    }
  });

  const codes = CODED.flatMap(([kind, param, set]) => Object.keys(clauses[set]).map((code) => ({ kind, param, code, clause: clauses[set] })));
  it.each(codes)("$kind: $param $code has its clause", ({ kind, param, code, clause }) => {
    const words = problemWords(locale, { kind, ...PLACED, params: { [param]: code } });
    expectSound(words, code);
    expect(words.happened).toContain(Object.entries(clause).find(([name]) => name === code)?.[1]);
  });

  it.each(CODED)("%s says nothing of a code it does not know", (kind, param) => {
    const words = problemWords(locale, { kind, params: { [param]: "E_STRANGE-code" } });
    expectSound(words, "E_STRANGE-code");
    expect(`${words.happened}${words.todo}`).not.toContain("E_STRANGE");
  });

  it.each(Object.keys(language === "vi" ? viFlaws : enFlaws))("criteria-invalid: %s names the cell and what to write there", (flaw) => {
    const named = { label: "Cách chấm", value: "mười", minimum: 1, maximum: 10, indicator: 3 };
    const atCell = problemWords(locale, { kind: "criteria-invalid", sheet: "Bộ tiêu chí", cell: "C9", params: { ...named, flaw } });
    const bare = problemWords(locale, { kind: "criteria-invalid", params: { flaw } });
    const inFile = problemWords(locale, { kind: "criteria-invalid", params: { flaw, path: "indicators.3.scale.max" } });
    for (const words of [atCell, bare, inFile]) expectSound(words, flaw);
    expect(atCell.happened).toContain("C9");
    expect(atCell.todo).toContain("C9");
    expect(inFile.happened).toContain("indicators.3.scale.max");
    expect(atCell.happened).not.toBe(problemWords(locale, { kind: "criteria-invalid", sheet: "Bộ tiêu chí", cell: "C9", params: { label: "Cách chấm" } }).happened);
  });
});

describe("codes given as plain text", () => {
  /** What stands in double quotes on lines of these folders that match. */
  const found = (folder: string, pattern: RegExp): readonly string[] =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts"))
      .flatMap((name) => [...readFileSync(join(folder, name), "utf8").matchAll(pattern)].map((match) => match[1] ?? ""));
  const patch = "src/workbook/xlsx/patch";

  it.each([
    ["edit-not-supported", found(patch, /"edit-not-supported"[^\n]*reason: "([^"]+)"/g), viClauses.editReasons],
    ["edit-not-supported", [...found(patch, /refused\((?:change, )?"([^"]+)"\)/g)].filter((code) => code !== "rows-full"), viClauses.editReasons],
    ["part-not-shiftable", found(patch, /"part-not-shiftable"[^\n]*reason: "([^"]+)"/g), viClauses.shiftReasons],
    ["units-invalid", found("src/consolidate", /wrong\([^,]+, "([^"]+)"\)|reason: "(?:header|overlap)"/g).filter((code) => code !== ""), viClauses.unitsReasons],
    ["excel-refused", found("src/workbook/excel", /"excel-refused"[^\n]*code: "([^"]+)"/g), viClauses.excelCodes],
  ])("of %s all have words", (_kind, codes, clauses) => {
    expect(codes.length).toBeGreaterThan(0);
    expect([...new Set(codes)].filter((code) => !(code in clauses))).toEqual([]);
  });
});

describe("what people get wrong, as they read it", () => {
  const say = (problem: Problem | undefined): string => {
    if (!problem) throw new Error("no problem");
    const { happened, todo } = problemWords(vi, problem);
    return `${happened} ${todo}`;
  };

  it("a mapping", () => {
    const read = parseMapping("B=ten");
    expect(read.ok ? "" : say(read.problems[0])).toBe("Không hiểu chỉ dẫn cột “B=ten”: không có nội dung nào tên như vậy. Viết như: --map B=name,H=indicator:1.");
  });

  it("a memory nobody can read", () => {
    const read = readMemory("<memory>");
    expect(read.ok ? "" : say(read.problems[0])).toMatch(/^Phần ghi nhớ/);
  });

  it("a set on its sheet: the cell, what stands there, what to write", () => {
    const [set] = builtinSets;
    if (!set) throw new Error("no set");
    const rows = writeSetSheet(set).map((row) => [...row]);
    const row = rows.findIndex(([first]) => first === INFO.subject[0]);
    const line = rows[row];
    if (!line) throw new Error("no row");
    line[1] = "Con mèo";
    const read = readSetSheet(rows);
    const error = read.ok ? undefined : read.errors[0];
    if (!error) throw new Error("no error");
    expect(say({ kind: "criteria-invalid", sheet: "Bộ tiêu chí", cell: cellAddress(error.row, error.column), params: { ...error.params, flaw: error.kind } })).toBe(
      `Bộ tiêu chí có chỗ chưa đúng, ở ô B${row + 1} ở trang tính “Bộ tiêu chí”, mục “Đối tượng đánh giá”: không hiểu “Con mèo”. ` +
        `Ở ô B${row + 1}, ghi một trong các từ: Cá nhân; Gia đình; Dòng họ; Cộng đồng; Đơn vị.`,
    );
  });

  it("offers the very words the sheet is read with", () => {
    const first = (words: Readonly<Record<string, readonly string[]>>): readonly string[] => Object.values(words).map(([word = ""]) => word);
    const yesNo = first(YES_NO);
    expect(setSheetChoices).toEqual({
      [INFO.subject[0]]: first(SUBJECTS),
      [INFO.checkedAgainstOriginal[0]]: ["Rồi", "Chưa"],
      [INFO.notApplicable[0]]: first(NOT_APPLICABLE_RULES),
      [INFO.decision[0]]: first(DECISIONS),
      [COLUMNS.indicators.scale[0]]: first(SCALES),
      [COLUMNS.indicators.mayNotApply[0]]: yesNo,
      [COLUMNS.thresholds.zone[0]]: first(ZONES),
      [COLUMNS.bands.fromClosed[0]]: yesNo,
      [COLUMNS.bands.toClosed[0]]: yesNo,
      [COLUMNS.bands.outcome[0]]: first(OUTCOMES),
      [COLUMNS.conditions.kind[0]]: first(CONDITIONS),
    });
    expect(YES_NO.yes).toContain("Rồi");
    expect(YES_NO.no).toContain("Chưa");
    expect(BLOCKS.conditions).toBe(COLUMNS.conditions.kind[0]);
  });
});
