import type { Finding } from "../../src/check/finding";
import { withoutNumbers, withoutPersonal } from "../../src/consolidate/personal-numbers";
import { measureText, summaryClaim } from "../../src/consolidate/share-claims";
import { countBySeverity, keptFinding, keptFindings, rowsLost } from "../../src/consolidate/share-findings";
import type { SourceControl } from "../../src/consolidate/source-control";
import type { LeftRow } from "../../src/consolidate/source-share";
import { countedShare } from "./counted-share";

const finding = (rule: Finding["rule"], rest: Partial<Finding> = {}): Finding => ({ id: "", rule, severity: "error", place: { sheet: "DS", row: 4, column: 1 }, params: {}, fixes: [], ...rest });
const many = (rule: Finding["rule"], count: number): readonly Finding[] => Array.from({ length: count }, () => finding(rule));

describe("findings as a source keeps them", () => {
  it("name their cell where they speak of one, and nothing a fix would need", () => {
    expect(keptFinding(finding("score-missing", { params: { indicator: 3 } }))).toEqual({ rule: "score-missing", severity: "error", sheet: "DS", cell: "B5", params: { indicator: 3 } });
    const at = (row: number | null, column: number | null) => keptFinding(finding("score-missing", { place: { sheet: "DS", row, column } })).cell;
    expect([at(0, 0), at(null, 1), at(4, null)]).toEqual(["A1", null, null]);
  });

  it("are twenty of a rule, the last of which says how many more there are", () => {
    const kept = keptFindings([...many("score-missing", 22), ...many("id-invalid", 20), ...many("total-missing", 1)]);
    expect(kept.map(({ rule }) => rule)).toEqual([...many("score-missing", 20), ...many("id-invalid", 20), ...many("total-missing", 1)].map(({ rule }) => rule));
    expect(kept.map(({ more }) => more ?? 0).flatMap((more, index) => (more === 0 ? [] : [[index, more]]))).toEqual([[19, 2]]);
    expect([kept[18], kept[39]].map((one) => Object.keys(one ?? {}).includes("more"))).toEqual([false, false]);
  });

  it("are those no person accepted, and so they are counted", () => {
    const accepted = finding("score-missing", { accepted: "đã xem" });
    expect(keptFindings([accepted, finding("id-invalid")]).map(({ rule }) => rule)).toEqual(["id-invalid"]);
    expect(keptFindings([])).toEqual([]);
    expect(countBySeverity([accepted, finding("id-invalid"), finding("id-invalid", { severity: "hint" }), finding("id-invalid", { severity: "warning" }), keptFinding(finding("id-invalid"))])).toEqual({ error: 2, warning: 1, hint: 1 });
  });
});

describe("numbers that could be of an identity", () => {
  it.each([
    ["CCCD 011187000001 ghi hai lần", "CCCD … ghi hai lần"],
    ["số 040 123 456", "số …"],
    ["040.123.456; 040-123-456", "…; …"],
    ["12345678", "12345678"],
    ["123456789", "…"],
    ["01/07/2025", "01/07/2025"],
    ["1, 2, 3, 4, 5, 6, 7, 8, 9", "1, 2, 3, 4, 5, 6, 7, 8, 9"],
    ["12  345  678  9", "12  345  678  9"],
    ["không", "không"],
  ])("leave '%s' as '%s'", (words, left) => {
    expect(withoutNumbers(words)).toBe(left);
  });

  it("are taken out of every kind of thing a finding tells, and nothing else is", () => {
    expect(withoutPersonal({ words: "011187000001", number: 11_187_000_001, debt: -11_187_000_001, eight: 99_999_999, nine: 100_000_000, minus: -99_999_999, yes: true, none: null, list: ["011187000001", 5, "B5"] })).toEqual({
      words: "…", number: null, debt: null, eight: 99_999_999, nine: null, minus: -99_999_999, yes: true, none: null, list: ["…", 5, "B5"],
    });
  });
});

describe("rows that are counted nowhere", () => {
  const left = (reason: LeftRow["reason"], row = 9): LeftRow => ({ sheet: "DS", row, reason, text: "" });
  const seen = (control: Partial<SourceControl["control"]>, rows: readonly LeftRow[] = [], aside = 0) => {
    const { tally } = countedShare("a", { name: "Xã A" }, { people: [{ counts: { registered: 3 } }, { sex: "male", counts: { registered: 2 } }] });
    return rowsLost({ control: { seen: 5, subjects: 5, sections: 0, totals: 0, notes: 0, left: 0, ...control }, left: rows, aside }, { tally });
  };
  const said = (severity: string, count: number, reason: string | null = null, cell: string | null = null) => [{ rule: "rows-lost", severity, sheet: cell === null ? null : "DS", cell, params: { left: count, reason } }];

  it("are nothing to speak of where every row is accounted for", () => {
    expect(seen({})).toEqual([]);
    expect(seen({ seen: 14, sections: 2, totals: 3, notes: 4 })).toEqual([]);
  });

  it("are a warning where they were left out, with the first of them and the reason they share", () => {
    expect(seen({ seen: 7, left: 2 }, [left("unrecognised"), left("unrecognised", 12)])).toEqual(said("warning", 2, "unrecognised", "A9"));
    expect(seen({ seen: 7, left: 2 }, [left("outside-list", 12), left("unrecognised")])).toEqual(said("warning", 2, null, "A12"));
    expect(seen({ seen: 7, left: 2 })).toEqual(said("warning", 2));
  });

  it("are not those of a list that no set fits: of them the list's own check speaks", () => {
    expect(seen({ seen: 7, left: 2 }, [left("no-set"), left("no-set")], 2)).toEqual([]);
    expect(seen({ seen: 8, left: 3 }, [left("no-set"), left("no-set"), left("copy", 20)], 2)).toEqual(said("warning", 1, "copy", "A20"));
  });

  it("are an error where rows or people do not add up, either way", () => {
    expect(seen({ seen: 6 })).toEqual(said("error", 1));
    expect(seen({ seen: 4 })).toEqual(said("error", 1));
    expect(seen({ seen: 7, subjects: 7 })).toEqual(said("error", 2));
    expect(seen({ seen: 4, subjects: 4 })).toEqual(said("error", 1));
    expect(seen({ seen: 8, subjects: 7, left: 1 }, [left("copy")])).toEqual(said("error", 3, "copy", "A9"));
  });
});

describe("a printed figure as a source keeps it", () => {
  const place = { sheet: "Biểu", row: 6, column: 2, value: 5, scale: "count", decimals: 0, origin: "summary" } as const;
  const pass = { kind: "count", count: "pass" } as const;

  it("has its address, what it is of, and how it stands to the rows", () => {
    expect(measureText(pass)).toBe("pass");
    expect(measureText({ kind: "ratio", ratio: { of: "pass", to: "registered" } })).toBe("pass/registered");
    const claim = { ...place, file: null, measure: pass, subject: { unit: "a", group: "farmers" }, isFormula: false };
    const kept = { sheet: "Biểu", cell: "C7", label: "Xã A", measure: "pass", group: "farmers", value: 5, scale: "count", decimals: 0, origin: "summary" };
    expect(summaryClaim({ claim, label: "Xã A", given: { count: 5, denominator: 8 }, standing: { kind: "agrees", by: "rounding" } })).toEqual({ ...kept, count: 5, denominator: 8, standing: "agrees", by: "rounding" });
    expect(summaryClaim({ claim, label: "Xã A", given: null, standing: { kind: "not-told" } })).toEqual({ ...kept, count: null, denominator: null, standing: "not-told", by: null });
  });
});
