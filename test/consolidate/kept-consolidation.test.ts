import type { Memory } from "../../src/assessment/memory";
import { EMPTY_MEMORY, readMemory, writeMemory } from "../../src/assessment/memory";
import { consolidatedWorkbookEdits, templateEdits } from "../../src/consolidate/consolidated-edits";
import { consolidatedMemory, readConsolidation } from "../../src/consolidate/consolidated-memory";
import type { Consolidation } from "../../src/consolidate/consolidation";
import { ofOneSubject } from "../../src/consolidate/other-subjects";
import { packShare } from "../../src/consolidate/kept-share";
import { gatherPeople } from "../../src/consolidate/people-keys";
import { settledReading } from "../../src/consolidate/settled-reading";
import type { ShareUnit, SourceShare } from "../../src/consolidate/source-share";
import { consolidationWords } from "../../src/locale/consolidation-words";
import { localeFor } from "../../src/locale/locale";
import { EMPTY_TALLY } from "../../src/summary/tally";
import type { Edit } from "../../src/workbook/edit";
import { wholeText } from "../../src/workbook/edit";
import { consolidationOf, countedShare, SET } from "./counted-share";
import { smallShare } from "./small-share";

const WORDS = consolidationWords(localeFor("vi"));
const SHA = "0123456789abcdef".repeat(4);

const FULL: SourceShare = {
  ...countedShare("a.xlsx", { name: "Xã A", parent: "Huyện X", year: 2024 }, {
    people: [
      { group: "farmers", zone: "difficult", sex: "female", minority: true, counts: { registered: 8, assessed: 7, pass: 6, fail: 5, undetermined: 4, printedPass: 3, printedFail: 2, contradicted: 1 } },
      { sex: "male", minority: false, counts: { registered: 9 } },
    ],
    indicators: [{ group: "farmers", indicator: 2, byPoints: { 9000: 1, 8500: 2 }, missing: 3, notApplicable: 4, belowMinimum: 5 }, { byPoints: {} }],
    baselines: [{ adults: 100, households: null }],
  }),
  sha256: SHA,
  via: ["huyện.xlsx"],
  control: { seen: 15, subjects: 5, sections: 4, totals: 3, notes: 2, left: 1 },
  left: [{ sheet: "DS", row: 9, reason: "outside-list", text: "Ghi chú" }],
  claims: [{ sheet: "Biểu", cell: "C7", label: "Xã A", measure: "pass/registered", group: "farmers", value: 0.5, scale: "share", decimals: 2, origin: "typed", count: 1, denominator: 2, standing: "agrees", by: "rounding" }],
  findings: [
    { rule: "score-missing", severity: "error", sheet: "DS", cell: "A5", params: { name: "Lò", year: 1987, seen: true, none: null, others: ["B5", 6] }, more: 3 },
    { rule: "rows-lost", severity: "warning", sheet: null, cell: null, params: {} },
  ],
  findingCounts: { error: 3, warning: 2, hint: 1 },
};

const WHOLE: Consolidation = consolidationOf([FULL], {
  sets: [SET, { ...SET, key: "t", subject: "unit" }],
  level: "cluster",
  shared: [{ rule: "id-shared", first: { file: "a", sha256: "1", sheet: "DS", row: 5 }, second: { file: "b", sha256: "2", sheet: "DS", row: 6 } }],
  lost: [{ file: "hỏng.xlsx", sha256: null, reasons: ["zip-broken"] }],
  unused: [{ file: "cũ.xlsx", sha256: SHA, unit: "Xã A", chosen: ["a.xlsx"], isCopy: true }],
  register: [{ code: "7", name: "Xã A", kind: "xã", parent: "Huyện X", zone: "difficult", oldNames: ["Xã B"], validFrom: null, validTo: "2025-06-30" }],
  unseen: ["c.xlsx"],
});

/** As the text of the part has it. */
function through(memory: Memory): Memory {
  const back = readMemory(writeMemory(memory));
  if (!back.ok || back.value === null) throw new Error("memory");
  return back.value;
}

const plain = (consolidation: Consolidation): Record<string, unknown> => Object.fromEntries(Object.entries(Object(through(consolidatedMemory(consolidation, null)).consolidation)));

/** Where a memory is refused in which one member of the only share is another. */
function refused(rest: Record<string, unknown>): string {
  const kept = plain(WHOLE);
  const [share] = Array.isArray(kept["shares"]) ? kept["shares"] : [];
  const read = readConsolidation({ ...EMPTY_MEMORY, consolidation: { ...kept, shares: [{ ...Object(share), ...rest }] } });
  return read.ok ? "taken" : read.problems.map(({ kind, params }) => `${kind} ${String(params?.["where"])}`).join();
}

describe("a consolidation kept in its workbook", () => {
  it("comes back as it was", () => {
    expect(readConsolidation(through(consolidatedMemory(WHOLE, null)))).toStrictEqual({ ok: true, value: WHOLE });
  });

  it("leaves what else the workbook remembers, and is none where nothing is kept", () => {
    const memory: Memory = { ...EMPTY_MEMORY, accepted: [{ id: "x", reason: "đã xem", date: "2026-01-01" }] };
    expect(consolidatedMemory(WHOLE, memory)).toMatchObject({ accepted: memory.accepted });
    expect(consolidatedMemory(WHOLE, null)).toMatchObject(EMPTY_MEMORY);
    expect([readConsolidation(null), readConsolidation(memory), readConsolidation({ ...memory, consolidation: null })]).toEqual(Array.from({ length: 3 }, () => ({ ok: true, value: null })));
  });

  it("is taken from results that were made before units named their sheets, sets their subject, and unused files were kept", () => {
    const read = readConsolidation({ ...EMPTY_MEMORY, consolidation: { ...plain(WHOLE), unused: undefined, sets: [{ ...SET, subject: undefined }] } });
    expect(read.ok && read.value).toMatchObject({ unused: [], sets: [{ subject: "person" }] });
    expect(refused({ units: FULL.units.map((unit) => ({ ...unit, sheets: undefined })) })).toBe("taken");
  });

  it("is equal data for equal shares, in whatever order they were counted", () => {
    const { cells, indicators, baselines } = FULL.tally;
    const turnedPoints = [...indicators].reverse().map(([key, place]) => [key, { ...place, byPoints: new Map([...place.byPoints].reverse()) }] as const);
    const turned = { cells: new Map([...cells].reverse()), indicators: new Map(turnedPoints), baselines: new Map([...baselines].reverse()) };
    expect(packShare({ ...FULL, tally: turned })).toBe(packShare(FULL));
    expect(JSON.parse(packShare(FULL))).toMatchObject({ cells: [["a@<2025-07", "farmers", "difficult", "female", true, "s@1#0", [8, 7, 6, 5, 4, 3, 2, 1]], ["a@<2025-07", null, null, "male", false, "s@1#0", [9, 0, 0, 0, 0, 0, 0, 0]]] });
    expect(JSON.parse(packShare(FULL))).toMatchObject({ indicators: [["a@<2025-07", "farmers", 2, [[8500, 2], [9000, 1]], 3, 4, 5], ["a@<2025-07", null, 1, [], 0, 0, 0]], baselines: [["a@<2025-07", 100, null]] });
  });

  it.each<[string, Record<string, unknown>, string]>([
    ["a hash that is none", { sha256: "xyz" }, "shares.0.sha256"],
    ["a hash with something before it", { sha256: `x${SHA}` }, "shares.0.sha256"],
    ["a hash with something behind it", { sha256: `${SHA}0` }, "shares.0.sha256"],
    ["fewer counts than there are", { cells: [["a", null, null, null, null, "s", [1, 2, 3, 4, 5, 6, 7]]] }, "shares.0.cells.0.6"],
    ["less than nobody", { control: { ...FULL.control, seen: -1 } }, "shares.0.control.seen"],
    ["half a person", { control: { ...FULL.control, seen: 0.5 } }, "shares.0.control.seen"],
    ["an indicator 0", { indicators: [["a", null, 0, [], 0, 0, 0]] }, "shares.0.indicators.0.2"],
    ["a sex that is none", { cells: [["a", null, null, "other", null, "s", [1, 2, 3, 4, 5, 6, 7, 8]]] }, "shares.0.cells.0.3"],
    ["a rule nobody knows", { findings: [{ ...FULL.findings[0], rule: "no-such-rule" }] }, "shares.0.findings.0.rule"],
    ["a severity nobody knows", { findings: [{ ...FULL.findings[0], severity: "fatal" }] }, "shares.0.findings.0.severity"],
    ["a reason nobody knows", { left: [{ sheet: "", row: 1, reason: "lazy", text: "" }] }, "shares.0.left.0.reason"],
  ])("is refused with %s, and it is said where", (_, rest, where) => {
    expect(refused(rest)).toBe(`memory-invalid consolidation.${where}`);
  });

  it.each(["no-set", "copy", "earlier-year", "unrecognised", "other-subject", "outside-list"])("takes every reason a row may be left out for: %s", (reason) => {
    expect(refused({ left: [{ sheet: "", row: 0, reason, text: "" }] })).toBe("taken");
  });

  it.each(["score-missing", "duplicate-certain", "claim-mismatch", "unit-missing"])("takes back a finding of any part of the program: %s", (rule) => {
    expect(refused({ findings: [{ rule, severity: "hint", sheet: null, cell: null, params: {} }] })).toBe("taken");
  });
});

describe("the sheets of a result", () => {
  const options = { when: "01/07/2026", rows: null, withPersonal: false };
  const sheetsOf = (edits: readonly Edit[]) => edits.map((edit) => (edit.kind === "set-memory" ? "set-memory" : `${edit.kind} ${"sheet" in edit ? edit.sheet : ""}`));
  const rows = [{ file: "a.xlsx", rows: [] }];
  /** The last edit, its text whole. */
  const memoryIn = (edits: readonly Edit[]): unknown => {
    const last = edits.at(-1);
    return last?.kind === "set-memory" && last.after !== null ? { ...last, after: wholeText(last.after) } : last;
  };

  it("stand in one order in a workbook of their own, the blank one's sheet gone", () => {
    const made = (more: Partial<typeof options> | { readonly rows: typeof rows } = {}) => {
      const edits = consolidatedWorkbookEdits(WHOLE, { ...options, ...more }, WORDS, "Trống");
      return edits.ok ? edits.value : [];
    };
    const all = ["Tổng hợp", "Theo nhóm", "Theo chỉ số", "Đối chiếu", "Kiểm tra", "Tệp nguồn"].map((sheet) => `add-sheet ${sheet}`);
    expect(sheetsOf(made())).toEqual([...all, "remove-sheet Trống", "set-memory"]);
    expect(sheetsOf(made({ rows }))).toEqual([...all, "add-sheet Dữ liệu", "remove-sheet Trống", "set-memory"]);
    expect(memoryIn(made())).toEqual({ kind: "set-memory", before: null, after: writeMemory(consolidatedMemory(WHOLE, null)) });
  });

  it("tell beforehand what cells that are made as they are written cover, with lines and without", () => {
    for (const consolidation of [WHOLE, { ...WHOLE, shares: [], register: null, lost: [], shared: [] }]) {
      const edits = consolidatedWorkbookEdits(consolidation, { ...options, rows }, WORDS, "Trống");
      const made = (edits.ok ? edits.value : []).flatMap((edit) => (edit.kind === "add-sheet" && "covers" in edit.content.cells ? [edit.content.cells] : []));
      expect(made.length).toBe(3);
      for (const cells of made) {
        const rowsOf = [...cells].map(({ row }) => row);
        const columns = [...cells].map(({ column }) => column);
        expect(cells.covers).toEqual({ firstRow: Math.min(...rowsOf), firstColumn: Math.min(...columns), lastRow: Math.max(...rowsOf), lastColumn: Math.max(...columns) });
      }
    }
  });

  it("count over the sheet of rows only where that is written", () => {
    const formulas = (given: typeof rows | null) => {
      const edits = consolidatedWorkbookEdits(WHOLE, { ...options, rows: given }, WORDS, "Trống");
      const [totals] = edits.ok ? edits.value : [];
      return totals?.kind === "add-sheet" ? [...totals.content.cells].filter(({ content }) => content.kind === "formula" && content.formula.includes("COUNTIFS")).length : -1;
    };
    expect(formulas(null)).toBe(0);
    expect(formulas(rows)).toBeGreaterThan(0);
  });

  it("stand beside a form that was filled, under names it does not have, in whatever letters", () => {
    const memory: Memory = { ...EMPTY_MEMORY, accepted: [{ id: "x", reason: "đã xem", date: "2026-01-01" }] };
    const made = templateEdits(WHOLE, { ...options, rows }, WORDS, { sheets: ["Biểu", "ĐỐI CHIẾU", "Kiểm tra", "kiểm tra (2)"], memoryText: "cũ", memory });
    expect(made.ok && sheetsOf(made.value)).toEqual(["add-sheet Đối chiếu (2)", "add-sheet Kiểm tra (3)", "add-sheet Tệp nguồn", "add-sheet Dữ liệu", "set-memory"]);
    expect(made.ok && memoryIn(made.value)).toEqual({ kind: "set-memory", before: "cũ", after: writeMemory(consolidatedMemory(WHOLE, memory)) });
  });

  it("are none where there are more people than a sheet holds", () => {
    const row = { unit: "a", village: null, name: null, birthYear: null, sex: null, ethnicity: null, idNumber: null, group: null, criteria: "s", scores: [], total: null, outcome: "pass", printed: null, sheet: "DS", row: 5 } as const;
    const many = { ...options, rows: [{ file: "a.xlsx", rows: new Array<typeof row>(1_048_576).fill(row) }] };
    const made = [consolidatedWorkbookEdits(WHOLE, many, WORDS, "Trống"), templateEdits(WHOLE, many, WORDS, { sheets: [], memoryText: null, memory: null })];
    expect(made.map((edits) => (edits.ok ? "made" : edits.problems.map(({ kind, sheet, params }) => [kind, sheet, params])))).toEqual(Array.from({ length: 2 }, () => [["sheet-too-large", "Dữ liệu", { limit: 1_048_576 }]]));
  });
});

describe("sources of others than people", () => {
  const of = (file: string, criteria: string) => countedShare(file, { name: `Xã ${file}` }, { people: [{ criteria, counts: { registered: 5 } }] }, { control: { seen: 6, subjects: 5, sections: 0, totals: 0, notes: 0, left: 1 }, findingCounts: { error: 1, warning: 2, hint: 3 } });
  const sets = [SET, { ...SET, key: "u", subject: "unit" as const }, { ...SET, key: "f", subject: "family" as const }];
  const [people, units, families] = [of("p", "s@1#0"), of("u", "u"), of("f", "f")];

  it("stand apart where any source lists people, with their rows left out and that said", () => {
    const apart = ofOneSubject([units, people, families], sets);
    expect(apart(people)).toBe(people);
    expect(apart(units)).toEqual({
      ...units,
      units: [],
      tally: EMPTY_TALLY,
      control: { seen: 6, subjects: 0, sections: 0, totals: 0, notes: 0, left: 6 },
      left: [{ sheet: "", row: 0, reason: "other-subject", text: "Xã u" }],
      findings: [{ rule: "rows-lost", severity: "warning", sheet: null, cell: null, params: { left: 5, reason: "other-subject" } }],
      findingCounts: { error: 1, warning: 3, hint: 3 },
    });
  });

  it("count where all are of them; of two kinds the first by name, whichever came first", () => {
    expect(ofOneSubject([units], sets)(units)).toBe(units);
    for (const order of [[units, families], [families, units]]) {
      const apart = ofOneSubject(order, sets);
      expect([apart(families) === families, apart(units) === units]).toEqual([true, false]);
    }
  });

  it("are not known where a source counts nobody, or by a set that is not at hand", () => {
    const [nobody, unknown] = [countedShare("n", { name: "Xã N" }, {}), of("x", "strange")];
    const apart = ofOneSubject([people, nobody, unknown], sets);
    expect([apart(nobody), apart(unknown)]).toEqual([nobody, unknown]);
  });

  it("give nobody to look for elsewhere; of others people stand under the keys of their units as they are settled", () => {
    const keys = { ...gatherPeople().keys(), count: 1, units: ["a", "b"] };
    const unit: ShareUnit = { key: "a@7", name: "Xã A", code: "7", parent: null, zone: null, year: null, from: "title", standing: "listed", sheets: [] };
    const share = smallShare("a", { name: "Xã A" });
    const counted = settledReading({ share, people: keys }, new Map([["a", unit]]), (one) => one);
    expect([counted.isApart, counted.people.units, counted.people.count, counted.share.units]).toEqual([false, ["a@7", "b"], 1, [unit]]);
    const aside = settledReading({ share, people: keys }, new Map([["a", unit]]), (one) => ({ ...one, units: [] }));
    expect([aside.isApart, aside.people.count, aside.share.units]).toEqual([true, 0, []]);
  });
});
