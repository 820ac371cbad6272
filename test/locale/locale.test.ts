import { readFileSync } from "node:fs";
import { rowRules } from "../../src/check/row-rules";
import { FIGURE_RULES, FILE_RULES, ROW_RULES, SHEET_RULES } from "../../src/check/rule";
import { sheetRules } from "../../src/check/sheet-rules";
import { fieldName, findingWords, localeFor, problemWords } from "../../src/locale/locale";
import { rulesPage } from "../../tools/rules-page";

const languages = ["vi", "en"] as const;
const vi = localeFor("vi");

describe.each(languages)("sentences in %s", (language) => {
  const locale = localeFor(language);
  const examples = [...Object.values(rowRules), ...Object.values(sheetRules)];

  it.each(examples.map(({ id, example }) => ({ id, example })))("say all that $id gives, and nothing it does not", ({ id, example }) => {
    const { title, wrong, todo } = findingWords(locale, { rule: id, params: example.params });
    for (const sentence of [title, wrong, todo]) {
      expect(sentence.length).toBeGreaterThan(3);
      // "…" stands for a param the rule does not give.
      expect(sentence).not.toMatch(/undefined|null|NaN|…|\[object/);
    }
    for (const sentence of [wrong, todo]) expect(sentence).toMatch(/^[\p{Lu}\d“].*[.!?]$/u);
  });

  it("are there for every rule", () => {
    for (const rule of [...ROW_RULES, ...SHEET_RULES, ...FIGURE_RULES, ...FILE_RULES]) expect(locale.rules[rule].title).not.toBe("");
  });

  it("say what happened and what to do for every problem, whatever it names", () => {
    for (const kind of Object.keys(locale.problems).filter(isProblem)) {
      const bare = problemWords(locale, { kind });
      const full = problemWords(locale, { kind, file: "a.xlsx", part: "xl/styles.xml", sheet: "Danh sách", cell: "B7", params: { limit: 1000 } });
      for (const { happened, todo } of [bare, full]) {
        expect(happened).toMatch(/\.$/);
        expect(todo).toMatch(/\.$/);
        expect(`${happened}${todo}`).not.toMatch(/undefined|null|NaN/);
      }
    }
  });
});

function isProblem(kind: string): kind is keyof typeof vi.problems {
  return kind in vi.problems;
}

describe("numbers", () => {
  it.each([
    [8.5, "8,5", "8.5"],
    [1063, "1.063", "1,063"],
    [1234567.25, "1.234.567,25", "1,234,567.25"],
    [98.97, "98,97", "98.97"],
    [0, "0", "0"],
    [-1, "−1", "−1"],
    [100, "100", "100"],
    [999.9996, "1.000", "1,000"],
    [-0.0001, "0", "0"],
  ])("%d is %s in Vietnamese, %s in English", (value, vietnamese, english) => {
    expect(vi.number(value)).toBe(vietnamese);
    expect(localeFor("en").number(value)).toBe(english);
  });
});

describe("a finding's words", () => {
  it("keep years out of the thousands' marks and write scores with a comma", () => {
    const { wrong } = findingWords(vi, { rule: "id-conflicts-person", params: { kind: "birthYear", said: 1978, coded: 1987 } });
    expect(wrong).toBe("Số CCCD cho biết sinh năm 1987, nhưng dòng này ghi 1978.");
    expect(findingWords(vi, { rule: "score-off-step", params: { field: "indicator:5", value: "8.3", step: 0.5 } }).wrong).toBe(
      "Điểm chỉ số 5 là 8,3, không theo bước 0,5 điểm của bộ tiêu chí.",
    );
  });

  it("give the reason of a verdict as people say it", () => {
    const params = { printed: "pass", decided: "fail", reason: "below-minimum", total: 82, indicator: 6, points: 4, minimum: 5 };
    expect(findingWords(vi, { rule: "verdict-mismatch", params }).wrong).toContain("82 điểm nhưng chỉ số 6 = 4, dưới 5");
    expect(vi.verdictReason({ kind: "below-threshold", total: 79_500, threshold: 80_000, maximum: 100_000 }, vi.number)).toBe("79,5 điểm, dưới mức 80");
  });
});

it("fields are named in words", () => {
  expect(fieldName(vi, "indicator:6")).toBe("chỉ số 6");
  expect(fieldName(vi, "idNumber")).toBe("số CCCD");
});

it("docs/rules.md is what the code says (npx tsx tools/rules-page.ts)", () => {
  expect(readFileSync("docs/rules.md", "utf8")).toBe(rulesPage());
});
