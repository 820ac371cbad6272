import { rowRules } from "../../src/check/row-rules";
import { FIGURE_RULES, FILE_RULES, ROW_RULES, SHEET_RULES } from "../../src/check/rule";
import { sheetRules } from "../../src/check/sheet-rules";
import { localeFor } from "../../src/locale/locale";
import { criteriaFlaws } from "../../src/locale/vi-VN/criteria-flaws";
import { findingWordsHere, problemWordsHere } from "../../src/taskpane/shell/pane-words";

/** A switch of the command, or the command itself: nothing a pane has. */
const COMMAND = /(^|[\s(“"])--[a-z]|khuyenhoc |npm /;

const vi = localeFor("vi");
const isProblem = (kind: string): kind is keyof typeof vi.problems => kind in vi.problems;
const examples: Readonly<Record<string, Parameters<typeof findingWordsHere>[1]["params"]>> = Object.fromEntries(
  [...Object.values(rowRules), ...Object.values(sheetRules)].map(({ id, example }) => [id, example.params]),
);

describe.each(["vi", "en"] as const)("what the pane says in %s", (language) => {
  const locale = localeFor(language);

  it("of findings names no switch of the command", () => {
    for (const rule of [...ROW_RULES, ...SHEET_RULES, ...FIGURE_RULES, ...FILE_RULES]) {
      const { wrong, todo } = findingWordsHere(locale, { rule, params: examples[rule] ?? {} });
      expect(`${rule}: ${wrong} ${todo}`).not.toMatch(COMMAND);
    }
  });

  it("of problems names no switch of the command", () => {
    for (const kind of Object.keys(locale.problems).filter(isProblem)) {
      for (const flaw of kind === "criteria-invalid" ? ["", ...Object.keys(criteriaFlaws)] : [""]) {
        const { happened, todo } = problemWordsHere(locale, flaw === "" ? { kind } : { kind, params: { flaw } });
        expect(`${kind} ${flaw}: ${happened} ${todo}`).not.toMatch(COMMAND);
      }
    }
  });
});
