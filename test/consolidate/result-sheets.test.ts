import { claimsSheet } from "../../src/consolidate/claims-sheet";
import type { Consolidation } from "../../src/consolidate/consolidation";
import { findingsSheet } from "../../src/consolidate/findings-sheet";
import { groupsSheet } from "../../src/consolidate/groups-sheet";
import { indicatorsSheet } from "../../src/consolidate/indicators-sheet";
import { missingFace, missingNote } from "../../src/consolidate/missing-face";
import { valueCell } from "../../src/consolidate/sheet-cells";
import type { ShareClaim, ShareFinding } from "../../src/consolidate/source-share";
import { sourcesSheet } from "../../src/consolidate/sources-sheet";
import type { UnitEntry } from "../../src/consolidate/units-register";
import { consolidationWords } from "../../src/locale/consolidation-words";
import { localeFor } from "../../src/locale/locale";
import { consolidationOf, countedShare, SET } from "./counted-share";
import { looksOf, tableOf } from "./sheet-table";
import { smallShare } from "./small-share";

const WORDS = consolidationWords(localeFor("vi"));
const A4 = { landscape: true, paperSize: 9, fitToWidth: true };
const MISSING: Partial<Consolidation> = { lost: [{ file: "hỏng.xlsx", sha256: null, reasons: ["zip-broken"] }] };

/** The same sheet where a file is missing has its name under the title, and all else a row lower. */
function expectFace(sheetOf: (consolidation: Consolidation) => Parameters<typeof tableOf>[0]): void {
  const share = smallShare("a", { name: "Xã A" });
  const [whole, lacking] = [{}, MISSING].map((rest) => tableOf(sheetOf(consolidationOf([share], rest))));
  expect(lacking?.[1]).toEqual([WORDS.incomplete(["hỏng.xlsx"])]);
  expect([whole?.[1], lacking?.[3], lacking?.[0]]).toEqual([[], whole?.[2], whole?.[0]]);
}

describe("the sheet by groups and zones", () => {
  const shares = [
    countedShare("a", { name: "Xã A" }, {
      people: [
        { group: "farmers", zone: "ordinary", sex: "female", minority: true, counts: { registered: 8, assessed: 7, pass: 6, fail: 1, undetermined: 1 } },
        { group: "staff", zone: "difficult", sex: "male", minority: false, counts: { registered: 2, assessed: 2, pass: 1, fail: 1 } },
      ],
    }),
    countedShare("b", { name: "Xã B" }, { people: [{ sex: "female", minority: true, counts: { registered: 4, assessed: 4, pass: 1, fail: 3 } }] }),
  ];
  const { measures, group, totals } = WORDS;
  const header = [measures.registered, measures.women, measures.minority, measures.assessed, measures.pass, `${measures.pass}: ${totals.ratio}`, measures.fail, `${measures.fail}: ${totals.ratio}`, measures.undetermined];
  const farmers = [8, 8, 8, 7, 6, 0.75, 1, 0.125, 1];
  const staff = [2, 0, 0, 2, 1, 0.5, 1, 0.5, 0];
  const others = [4, 4, 4, 4, 1, 0.25, 3, 0.75, 0];
  const all = [14, 12, 12, 13, 8, 8 / 14, 5, 5 / 14, 1];

  it("counts the groups of the sets, who is in none, and everybody; below that the zones", () => {
    expect(tableOf(groupsSheet(consolidationOf(shares), WORDS))).toEqual([
      [group.title],
      [],
      [group.axis, ...header],
      ["Nông dân", ...farmers],
      ["Cán bộ", ...staff],
      [totals.noGroup, ...others],
      [totals.total, ...all],
      [],
      [group.zoneTitle],
      [group.zoneAxis, ...header],
      ["Thuận lợi", ...farmers],
      ["Khó khăn", ...staff],
      [group.noZone, ...others],
      [totals.total, ...all],
    ]);
  });

  it("has no lines for who is in no group or zone where nobody is, and no share of nobody", () => {
    const [share] = shares;
    const table = tableOf(groupsSheet(consolidationOf(share ? [share] : [], { sets: [SET, { ...SET, key: "t", groups: [{ id: "old", title: "Người cao tuổi" }], zones: [{ id: "ordinary", title: "Khác" }] }] }), WORDS));
    expect(table.map(([label]) => label)).toEqual([
      group.title, undefined, group.axis, "Nông dân", "Cán bộ", "Người cao tuổi", totals.total, undefined, group.zoneTitle, group.zoneAxis, "Thuận lợi", "Khó khăn", totals.total,
    ]);
    expect(table[5]).toEqual(["Người cao tuổi", 0, 0, 0, 0, 0, null, 0, null, 0]);
  });

  it("leaves empty what the lists do not say, and says where sets differ", () => {
    const people = [{ group: "farmers", counts: { registered: 2 } }, { group: "farmers", criteria: "t@1#0", counts: { registered: 2 } }, { group: "staff", counts: { registered: 3, contradicted: 1 } }];
    const table = tableOf(groupsSheet(consolidationOf([countedShare("a", { name: "Xã A" }, { people })]), WORDS));
    expect(table[3]).toEqual(["Nông dân", ...header.map(() => WORDS.notes.criteriaDiffer)]);
    expect(table[4]).toEqual(["Cán bộ", 3, null, null, 0, null, null, null, null, 0]);
  });

  it("sets the lines of everybody apart, and is printed across", () => {
    const content = groupsSheet(consolidationOf(shares), WORDS);
    const looks = looksOf(content);
    expect(looks[3]).toEqual(["text", "count", "count", "count", "count", "count", "share", "count", "share", "count"]);
    expect(looks[6]).toEqual(["boldText", "boldCount", "boldCount", "boldCount", "boldCount", "boldCount", "boldShare", "boldCount", "boldShare", "boldCount"]);
    expect([looks[13], looks[2]?.[0], looks[8]]).toEqual([looks[6], "header", ["title"]]);
    expect([content.print, content.columnWidths?.length]).toEqual([A4, 10]);
    expectFace((consolidation) => groupsSheet(consolidation, WORDS));
  });
});

describe("the sheet by indicators", () => {
  const { indicators, totals } = WORDS;
  const share = countedShare("a", { name: "Xã A" }, {
    people: [{ group: "farmers", counts: { registered: 4 } }, { counts: { registered: 2 } }],
    indicators: [
      { group: "farmers", byPoints: { 4000: 1, 5000: 2, 7500: 1 }, missing: 1 },
      { byPoints: { 4900: 1, 5900: 1 }, notApplicable: 3 },
      { group: "farmers", indicator: 2, byPoints: {}, missing: 4 },
    ],
  });
  const header = [indicators.indicator, indicators.group, indicators.scored, indicators.missing, indicators.notApplicable, indicators.belowMinimum, indicators.mean];

  it("tells of each indicator who has points, who has none, who lies under its minimum, and how the points are spread", () => {
    const bands = [indicators.band(4, 5), indicators.band(5, 6), indicators.band(6, 7), indicators.band(7, null)];
    expect(tableOf(indicatorsSheet(consolidationOf([share]), WORDS))).toEqual([
      ["Theo chỉ số"],
      [],
      [indicators.title("Bộ S")],
      [...header, ...bands],
      ["1. Đọc", indicators.everybody, 6, 1, 3, 2, 32.3 / 6, 2, 3, 0, 1],
      [null, "Nông dân", 4, 1, 0, 1, 5.375, 1, 2, 0, 1],
      [null, totals.noGroup, 2, 0, 3, 1, 5.4, 1, 1, 0, 0],
      ["2. Viết", indicators.everybody, 0, 4, 0, null, null, 0, 0, 0, 0],
      [null, "Nông dân", 0, 4, 0, null, null, 0, 0, 0, 0],
    ]);
  });

  it("has at most twelve bands, wider than a point where the points reach further", () => {
    const bandsOf = (...points: readonly number[]) => {
      const one = countedShare("a", { name: "Xã A" }, { people: [{ counts: { registered: 1 } }], indicators: [{ byPoints: Object.fromEntries(points.map((value) => [value, 1])) }] });
      return tableOf(indicatorsSheet(consolidationOf([one]), WORDS))[3]?.slice(7);
    };
    expect(bandsOf(0, 11_000)).toEqual([...Array.from({ length: 11 }, (_, from) => indicators.band(from, from + 1)), indicators.band(11, null)]);
    expect(bandsOf(0, 12_000)).toEqual([0, 2, 4, 6, 8, 10].map((from) => indicators.band(from, from + 2)).concat(indicators.band(12, null)));
    expect(bandsOf(5000, 16_000)).toEqual([...Array.from({ length: 11 }, (_, at) => indicators.band(at + 5, at + 6)), indicators.band(16, null)]);
    expect(bandsOf(3000)).toEqual([indicators.band(3, null)]);
    expect(bandsOf(3000, 4000)).toEqual([indicators.band(3, 4), indicators.band(4, null)]);
    expect(bandsOf()).toEqual([]);
  });

  it("has a block for each set somebody is judged by, of the units judged by it alone, and names those judged by several", () => {
    const other = { ...SET, key: "t@1#0", title: "Bộ T", indicators: [{ number: 1, title: "Tính", minimum: null }] };
    const judged = (name: string, ...sets: readonly string[]) => countedShare(name, { name }, { people: sets.map((criteria) => ({ criteria, counts: { registered: 1 } })), indicators: [{ byPoints: { 8000: 1 } }] });
    const table = tableOf(indicatorsSheet(consolidationOf([judged("Xã A", "s@1#0"), judged("Xã B", "t@1#0"), judged("Xã C", "t@1#0"), judged("Xã E", "s@1#0", "t@1#0"), judged("Xã D", "s@1#0", "t@1#0")], { sets: [SET, other, { ...SET, key: "u@1#0" }] }), WORDS));
    expect(table.map((row) => row.slice(0, 3)).slice(2)).toEqual([
      [indicators.title("Bộ S")],
      header.slice(0, 3),
      ["1. Đọc", indicators.everybody, 1],
      [null, totals.noGroup, 1],
      ["2. Viết", indicators.everybody, 0],
      [],
      [indicators.title("Bộ T")],
      header.slice(0, 3),
      ["1. Tính", indicators.everybody, 2],
      [null, totals.noGroup, 2],
      [],
      [indicators.mixed(["Xã D", "Xã E"])],
    ]);
  });

  it("sets the lines of everybody apart, and leaves room for its bands", () => {
    const content = indicatorsSheet(consolidationOf([share]), WORDS);
    const looks = looksOf(content);
    expect(looks[4]).toEqual(["boldText", "boldText", "count", "count", "count", "count", "mean", "count", "count", "count", "count"]);
    expect([looks[5]?.slice(0, 2), looks[2], looks[3]?.[0]]).toEqual([["text", "text"], ["boldText"], "header"]);
    expect([content.print, content.columnWidths?.length]).toEqual([A4, 2 + 5 + 4]);
    expectFace((consolidation) => indicatorsSheet(consolidation, WORDS));
  });
});

describe("the sheet of printed figures", () => {
  const claim = (rest: Partial<ShareClaim>): ShareClaim => ({
    sheet: "Biểu", cell: "C7", label: "Xã A", measure: "pass", group: null, value: 5, scale: "count", decimals: 0, origin: "summary", count: 5, denominator: null, standing: "agrees", by: null, ...rest,
  });
  const { claims } = WORDS;
  const sheet = (...own: readonly ShareClaim[]) => claimsSheet(consolidationOf([{ ...smallShare("a.xlsx", { name: "Xã A" }), claims: own }]), WORDS);
  const lines = (...own: readonly ShareClaim[]) => tableOf(sheet(...own)).slice(3);

  it("holds each figure against the rows, with how it came about", () => {
    const ratio = { measure: "pass/registered", scale: "share", origin: "typed" } as const;
    expect(tableOf(sheet(claim({}))).slice(0, 3)).toEqual([[claims.title], [], ["file", "unit", "sheet", "cell", "figure", "printed", "counted", "standing", "how"].map((name) => Object.entries(claims.columns).find(([key]) => key === name)?.[1])]);
    expect(lines(claim({ group: "farmers", origin: "list-total" }))).toEqual([
      ["a.xlsx", "Xã A", "Biểu", "C7", claims.figure("pass", "Nông dân", "Xã A"), 5, 5, claims.standing.agrees, claims.origin["list-total"]],
    ]);
    expect(lines(claim({ ...ratio, value: 0.5, count: 1, denominator: 2 }))[0]?.slice(5)).toEqual([0.5, 0.5, claims.standing.agrees, `${claims.origin.typed}; 1/2`]);
    expect(lines(claim({ ...ratio, scale: "percent", value: 66.6, count: 2, denominator: 3, by: "truncation" }))[0]?.slice(5)).toEqual([66.6 / 100, 2 / 3, claims.standing.agrees, `${claims.origin.typed}; 2/3; ${claims.by.truncation}`]);
    expect(lines(claim({ ...ratio, value: 0.5, count: 0, denominator: 0, standing: "differs" }))[0]?.slice(5)).toEqual([0.5, null, claims.standing.differs, `${claims.origin.typed}; 0/0`]);
    expect(lines(claim({ ...ratio, value: 0.5, count: null, denominator: null, standing: "not-told" }))[0]?.slice(5)).toEqual([0.5, null, claims.standing["not-told"], claims.origin.typed]);
    expect(lines(claim({ ...ratio, value: 0.5, count: 1, denominator: null }))[0]?.slice(5)).toEqual([0.5, null, claims.standing.agrees, claims.origin.typed]);
    expect(lines(claim({ count: null, standing: "not-told" }))[0]?.slice(5)).toEqual([5, null, claims.standing["not-told"], claims.origin.summary]);
    const [unit] = smallShare("a.xlsx", { name: "Xã A" }).units;
    const two = { ...smallShare("a.xlsx", { name: "Xã A" }), units: unit ? [unit, { ...unit, name: "Xã B" }] : [], claims: [claim({})] };
    expect(tableOf(claimsSheet(consolidationOf([two]), WORDS))[3]?.[1]).toBe("Xã A; Xã B");
    expect(lines(claim({ group: "strange" }))[0]?.[4]).toBe(claims.figure("pass", "strange", "Xã A"));
  });

  it("has those first that do not agree, and says so where nothing is printed", () => {
    const order = (["agrees", "not-told", "impossible", "differs", "agrees"] as const).map((standing, index) => claim({ standing, cell: `C${index}` }));
    expect(lines(...order).map((row) => row[3])).toEqual(["C3", "C2", "C1", "C0", "C4"]);
    expect(looksOf(sheet(...order)).slice(3).map((looks) => looks[7])).toEqual(["error", "error", "hint", "text", "text"]);
    expect(lines()).toEqual([[claims.none]]);
  });

  it("shows counts as counts and shares as shares, can be filtered, and stays under its header", () => {
    expect(looksOf(sheet(claim({}), claim({ scale: "percent" }))).slice(3).map((looks) => looks.slice(5, 7))).toEqual([["count", "count"], ["share", "share"]]);
    const { filter, freeze, print, columnWidths } = sheet(claim({}), claim({}));
    expect(filter).toEqual({ firstRow: 2, firstColumn: 0, lastRow: 4, lastColumn: 8 });
    expect([freeze, print, columnWidths?.length]).toEqual([{ rows: 3, columns: 0 }, { ...A4, titleRows: [2, 2] }, 9]);
    expect(sheet().filter).toMatchObject({ lastRow: 3 });
    expectFace((consolidation) => claimsSheet(consolidation, WORDS));
  });
});

describe("the sheet of findings", () => {
  const finding = (rule: ShareFinding["rule"], severity: ShareFinding["severity"], rest: Partial<ShareFinding> = {}): ShareFinding => ({ rule, severity, sheet: "DS", cell: "A5", params: {}, ...rest });
  const { findings } = WORDS;
  const share = { ...smallShare("a.xlsx", { name: "Xã A" }), findings: [finding("duplicate-likely", "hint"), finding("score-missing", "error", { more: 3 }), finding("hidden-rows", "warning", { sheet: null, cell: null })] };
  const place = (file: string, row: number) => ({ file, sha256: file, sheet: "DS", row });
  const shared = (["duplicate-suspected", "duplicate-likely", "id-shared", "duplicate-certain"] as const).map((rule, index) => ({ rule, first: place("a.xlsx", 5), second: place("b.xlsx", index + 1) }));
  const sheet = () => findingsSheet(consolidationOf([share], { ...MISSING, shared }), WORDS);
  const said = (one: ShareFinding) => findings.say(one);

  it("has the errors first: those of the files together, of people in two of them, then of each file", () => {
    const content = sheet();
    const table = tableOf(content).slice(3);
    const [idShared, certain] = [shared[2], shared[3]];
    if (!idShared || !certain) throw new Error("nobody shared");
    const lost = said({ rule: "source-unreadable", severity: "error", sheet: null, cell: null, params: { file: "hỏng.xlsx", reasons: ["zip-broken"], isListless: false } });
    const missing = said(finding("score-missing", "error"));
    expect(table.slice(0, 5)).toEqual([
      ["number", "severity", "file", "sheet", "cell", "wrong", "todo"].map((name) => Object.entries(findings.columns).find(([key]) => key === name)?.[1]),
      [1, findings.severity.error, null, null, null, lost.wrong, lost.todo],
      [2, findings.severity.error, "b.xlsx", "DS", "A3", findings.shared(idShared).wrong, findings.shared(idShared).todo],
      [3, findings.severity.error, "b.xlsx", "DS", "A4", findings.shared(certain).wrong, findings.shared(certain).todo],
      [4, findings.severity.error, "a.xlsx", "DS", "A5", `${missing.wrong} ${findings.more(3)}`, missing.todo],
    ]);
    expect(table.slice(5).map((row) => row.slice(0, 5))).toEqual([
      [5, findings.severity.warning, "b.xlsx", "DS", "A2"],
      [6, findings.severity.warning, "a.xlsx", null, null],
      [7, findings.severity.hint, "b.xlsx", "DS", "A1"],
      [8, findings.severity.hint, "a.xlsx", "DS", "A5"],
    ]);
    expect(looksOf(content).slice(4).map((looks) => looks[1])).toEqual(["error", "error", "error", "error", "warning", "warning", "hint", "hint"]);
    expect(tableOf(content)[0]).toEqual([findings.title]);
  });

  it("says so where nothing was found", () => {
    expect(tableOf(findingsSheet(consolidationOf([smallShare("a", { name: "Xã A" })]), WORDS)).slice(3)).toEqual([[findings.none]]);
    expect(sheet().columnWidths).toHaveLength(7);
    expectFace((consolidation) => findingsSheet(consolidation, WORDS));
  });
});

describe("the sheet of sources", () => {
  const { sources } = WORDS;
  const control = { seen: 15, subjects: 5, sections: 4, totals: 3, notes: 2, left: 1 };
  const plain = { ...smallShare("a.xlsx", { name: "Xã A", parent: "Huyện X" }), control, sha256: "aa", findingCounts: { error: 7, warning: 8, hint: 9 } };
  const numbered = (rest: Partial<Consolidation> = {}, share = plain) => tableOf(sourcesSheet(consolidationOf([share], rest), "01/07/2026", WORDS));

  it("has a line for each file: its unit and how that is known, its set, its rows, its findings", () => {
    expect(numbered()).toEqual([
      [sources.title],
      [],
      [...(["number", "file", "unit", "from", "parent", "criteria", "hash", "seen", "subjects", "sections", "totals", "notes", "left", "errors", "warnings", "hints", "when", "sha256"] as const).map((name) => sources.columns[name])],
      [1, "a.xlsx", "Xã A", sources.from("letterhead"), "Huyện X", "Bộ S", "0", 15, 5, 4, 3, 2, 1, 7, 8, 9, "01/07/2026", "aa"],
      [null, sources.total, null, null, null, null, null, 15, 5, 4, 3, 2, 1],
    ]);
  });

  it("names several units and sets of a file, how they stand to the register, and the results they came through", () => {
    const [unit] = plain.units;
    if (!unit) throw new Error("no unit");
    const share = {
      ...countedShare("a.xlsx", { name: "Xã A" }, { people: [{ criteria: "t@2#beef", counts: { registered: 1 } }, { criteria: "s@1#0", counts: { registered: 1 } }] }),
      via: ["tỉnh.xlsx", "huyện.xlsx"],
      units: [unit, { ...unit, name: "Xã B", standing: "unlisted" as const }, { ...unit, name: "Xã C", from: "rows", parent: "Huyện Y", standing: "ambiguous" as const }, { ...unit, parent: null, standing: "listed" as const }],
    };
    const [, , header, line] = numbered({}, share);
    expect([header?.at(-1), line?.at(-1)]).toEqual([sources.columns.via, "tỉnh.xlsx ← huyện.xlsx"]);
    expect(line?.slice(2, 7)).toEqual([
      "Xã A; Xã B; Xã C; Xã A", [sources.from("letterhead"), sources.from("rows"), sources.standing.unlisted, sources.standing.ambiguous].join("; "), "Huyện X; Huyện Y", "Bộ S; t@2#beef", "0; beef",
    ]);
    const two = tableOf(sourcesSheet(consolidationOf([plain, share]), "", WORDS));
    expect([two[3]?.at(-1), two[3]?.length, two[5]?.slice(7)]).toEqual([null, 19, [16, 6, 4, 3, 2, 1]]);
  });

  it("numbers every file on, whichever kind it is", () => {
    const unused = ["cũ.xlsx", "cũ hơn.xlsx"].map((file) => ({ file, sha256: file, unit: "Xã A", chosen: ["a.xlsx"], isCopy: true }));
    const lost = ["hỏng.xlsx", "hỏng nữa.xlsx"].map((file) => ({ file, sha256: null, reasons: [] }));
    const table = tableOf(sourcesSheet(consolidationOf([plain, plain], { lost, unused }), "", WORDS)).slice(4);
    expect(table.map((row) => row.slice(0, 2))).toEqual([[1, "a.xlsx"], [2, "a.xlsx"], [3, "hỏng.xlsx"], [4, "hỏng nữa.xlsx"], [5, "cũ.xlsx"], [6, "cũ hơn.xlsx"], [null, sources.total]]);
  });

  it("goes on with files that could not be read, then those that do not count, and then the rows left out", () => {
    const left = [{ sheet: "DS", row: 9, reason: "outside-list", text: "Ghi chú" }, { sheet: "", row: 0, reason: "other-subject", text: "Xã A" }] as const;
    const unused = { file: "cũ.xlsx", sha256: "cc", unit: "Xã A", chosen: ["a.xlsx"], isCopy: false };
    const content = sourcesSheet(consolidationOf([{ ...plain, left }], { lost: [{ file: "hỏng.xlsx", sha256: "bb", reasons: ["zip-broken", "nothing-to-read"] }], unused: [unused] }), "", WORDS);
    expect(tableOf(content).slice(5)).toEqual([
      [2, "hỏng.xlsx", [sources.lost, sources.lostReason("zip-broken"), sources.lostReason("nothing-to-read")].join(" "), ...Array.from({ length: 14 }, () => null), "bb"],
      [3, "cũ.xlsx", `Xã A. ${sources.unused(["a.xlsx"], false)}`, ...Array.from({ length: 14 }, () => null), "cc"],
      [null, sources.total, null, null, null, null, null, 15, 5, 4, 3, 2, 1],
      [],
      [sources.leftTitle],
      [...sources.leftColumns],
      [9, "a.xlsx", "DS", sources.leftReason["outside-list"], "Ghi chú"],
      [null, "a.xlsx", "", sources.leftReason["other-subject"], "Xã A"],
    ]);
    const looks = looksOf(content);
    expect([looks[4]?.slice(0, 3), looks[4]?.[7], looks[5]?.slice(0, 3), looks[6]?.slice(0, 3), looks[7]?.[7]]).toEqual([["count", "text", "text"], "count", ["count", "error", "error"], ["count", "hint", "hint"], "boldCount"]);
    expect([looks[9], looks[10]?.[0], looks[11]]).toEqual([["title"], "header", ["count", "text", "text", "text", "text"]]);
    expect([content.freeze, content.print, content.columnWidths?.length]).toEqual([{ rows: 4, columns: 2 }, { ...A4, titleRows: [3, 3] }, 18]);
    expectFace((consolidation) => sourcesSheet(consolidation, "", WORDS));
  });
});

describe("what is missing", () => {
  const entry = (code: string, name: string): UnitEntry => ({ code, name, kind: "", parent: null, zone: null, oldNames: [], validFrom: null, validTo: null });

  it("is named on the face of every sheet: files that tell no unit first, then units, each file once", () => {
    const lost = ["lạ.xlsx", "xã b.xlsx"].map((file) => ({ file, sha256: null, reasons: ["zip-broken"] }));
    const register = [entry("1", "Xã B"), entry("2", "Xã C")];
    expect(missingFace(consolidationOf([], { register, lost }), WORDS)).toBe(WORDS.incomplete(["lạ.xlsx", "Xã B (xã b.xlsx)", "Xã C"]));
    expect(missingFace(consolidationOf([smallShare("a", { name: "Xã A" })]), WORDS)).toBeNull();
  });

  it("is a file that never came, one that cannot be read, or one that holds nobody", () => {
    const note = (reason: string) => missingNote({ lost: { file: "b.xlsx", sha256: null, reasons: [reason] } }, WORDS.notes);
    expect([missingNote({ lost: null }, WORDS.notes), note("zip-broken"), note("nothing-to-read")]).toEqual([WORDS.notes.missing, WORDS.notes.lost("b.xlsx", false), WORDS.notes.lost("b.xlsx", true)]);
  });
});

describe("a cell of our sheets", () => {
  it("takes no longer text than Excel does, and cuts one off visibly", () => {
    const held = (length: number) => {
      const { content } = valueCell(0, 0, "a".repeat(length), 0);
      return content.kind === "value" && typeof content.value === "string" ? content.value : "";
    };
    expect([held(32_767).endsWith("a"), held(32_768).length, held(32_768).endsWith("a…")]).toEqual([true, 32_767, true]);
  });
});
