import { FILE_RULES } from "../../src/check/rule";
import { ASK, chooseSources, repeatedFinding } from "../../src/consolidate/choose-sources";
import type { Consolidation } from "../../src/consolidate/consolidation";
import { fileFindings } from "../../src/consolidate/consolidation";
import { missingFace } from "../../src/consolidate/missing-face";
import { rowsLost } from "../../src/consolidate/share-findings";
import type { ShareFinding } from "../../src/consolidate/source-share";
import type { SourceShare } from "../../src/consolidate/source-share";
import { settleUnits, underSettledUnits } from "../../src/consolidate/settled-units";
import type { UnitEntry } from "../../src/consolidate/units-register";
import { consolidationWords } from "../../src/locale/consolidation-words";
import { findingWords, localeFor } from "../../src/locale/locale";
import { EMPTY_TALLY, tallyKeyText } from "../../src/summary/tally";
import { smallShare } from "./small-share";

const vi = localeFor("vi");
const entry = (name: string, validTo: string | null = null): UnitEntry => ({ code: name, name, kind: "xã", parent: null, zone: null, oldNames: [], validFrom: null, validTo });
const NA_U = smallShare("na-u.xlsx", { name: "Xã Na Ư", year: 2024 });
const LA = smallShare("la.xlsx", { name: "Xã Lạ", year: 2024 });

/** Sources put together as the command puts them, under a register. */
function together(given: readonly SourceShare[], rest: Partial<Consolidation> = {}): Consolidation {
  const settle = settleUnits(given, rest.register ?? null);
  const shares = given.map((share) => underSettledUnits(share, settle(share)));
  return { shares, sets: [], shared: [], lost: [], unused: [], register: null, level: "province", unseen: [], ...rest };
}

const rulesOf = (findings: readonly ShareFinding[]): readonly string[] => findings.map(({ rule, severity }) => `${rule} ${severity}`);

/** The same people, judged by another set. */
function byOtherSet(share: SourceShare): SourceShare {
  const cells = [...share.tally.cells.values()].map(({ key, counts }) => ({ key: { ...key, criteria: "other@1#0" }, counts }));
  return { ...share, tally: { ...share.tally, cells: new Map(cells.map((cell) => [tallyKeyText(cell.key), cell])) } };
}

function repeated(given: readonly SourceShare[]): readonly ShareFinding[] {
  return chooseSources(given.map((share) => ({ share, modified: 0 })), ASK).repeated.map(repeatedFinding);
}

/** What a source says of rows that were seen and of people that were counted. */
function lostOf(control: Partial<SourceShare["control"]>): readonly ShareFinding[] {
  const figures = { tally: NA_U.tally };
  return rowsLost({ control: { ...NA_U.control, ...control }, left: [], aside: 0 }, figures);
}

const cases: Readonly<Record<(typeof FILE_RULES)[number], { readonly fires: () => readonly ShareFinding[]; readonly severity: string; readonly allBut: () => readonly ShareFinding[] }>> = {
  "unit-missing": {
    fires: () => fileFindings(together([NA_U], { register: [entry("Xã Na Ư"), entry("Xã Pá Khoang")] })),
    severity: "error",
    // A commune that was merged away before the year of the lists is not waited for.
    allBut: () => fileFindings(together([NA_U], { register: [entry("Xã Na Ư"), entry("Xã Pá Khoang", "2023-12-31")] })),
  },
  "unit-unexpected": {
    fires: () => fileFindings(together([NA_U, LA], { register: [entry("Xã Na Ư")] })),
    severity: "error",
    allBut: () => fileFindings(together([NA_U, LA])),
  },
  "unit-twice": {
    fires: () => repeated([NA_U, smallShare("na-u-2.xlsx", { name: "XÃ NA Ư", year: 2024, people: 2 })]),
    severity: "error",
    allBut: () => repeated([NA_U, LA]),
  },
  "criteria-differ": {
    fires: () => fileFindings(together([NA_U, byOtherSet(LA)])),
    severity: "error",
    allBut: () => fileFindings(together([NA_U, LA])),
  },
  "source-unreadable": {
    fires: () => fileFindings(together([NA_U], { lost: [{ file: "hong.xlsx", sha256: null, reasons: ["not-a-package"] }] })),
    severity: "error",
    allBut: () => fileFindings(together([NA_U])),
  },
  "rows-lost": {
    fires: () => lostOf({ seen: 2 }),
    severity: "error",
    allBut: () => lostOf({ seen: 2, notes: 1 }),
  },
};

describe("rules about files and units", () => {
  it.each(FILE_RULES)("%s fires", (rule) => {
    const { fires, severity } = cases[rule];
    expect(rulesOf(fires())).toEqual([`${rule} ${severity}`]);
  });

  it.each(FILE_RULES)("%s all but fires", (rule) => {
    expect(rulesOf(cases[rule].allBut())).toEqual([]);
  });

  it("tell a unit whose file came and gives nothing from one that sent none", () => {
    const register = [entry("Xã Na Ư"), entry("Xã Pá Khoang"), entry("Xã Ẳng Cang")];
    const lost = [{ file: "05-xa-pa-khoang.xlsx", sha256: null, reasons: ["zip-broken"] }, { file: "la.xlsx", sha256: null, reasons: ["zip-broken"] }];
    const missing = fileFindings(together([NA_U], { register, lost })).filter(({ rule }) => rule === "unit-missing");
    expect(missing.map((finding) => findingWords(vi, finding))).toEqual([
      { title: expect.any(String), wrong: "Tệp của Xã Pá Khoang đã gửi (05-xa-pa-khoang.xlsx) nhưng không đọc được.", todo: "Xin đơn vị gửi lại tệp." },
      { title: expect.any(String), wrong: "Chưa có tệp của Xã Ẳng Cang.", todo: "Nhắc đơn vị gửi tệp." },
    ]);
    expect(missingFace(together([NA_U], { register, lost }), consolidationWords(vi))).toContain("của: la.xlsx, Xã Pá Khoang (05-xa-pa-khoang.xlsx), Xã Ẳng Cang");
  });

  it("tell a form nobody filled in, which may be lying in the folder, from a file that cannot be read", () => {
    const blank = { ...NA_U, file: "05-xa-pa-khoang.xlsx", units: [], tally: EMPTY_TALLY, control: { ...NA_U.control, subjects: 0, seen: 0 } };
    expect(fileFindings(together([NA_U, blank])).map((finding) => [finding.severity, findingWords(vi, finding).wrong])).toEqual([["warning", "Tệp 05-xa-pa-khoang.xlsx không có người nào trong danh sách."]]);
    const waited = together([NA_U, blank], { register: [entry("Xã Na Ư"), entry("Xã Pá Khoang")] });
    expect(fileFindings(waited).map((finding) => findingWords(vi, finding).wrong)).toContain("Tệp của Xã Pá Khoang đã gửi (05-xa-pa-khoang.xlsx) nhưng không có người nào trong danh sách.");
  });

  it("tell a row left out, which somebody may know of, from people who are counted nowhere", () => {
    expect(rulesOf(lostOf({ seen: 2, left: 1 }))).toEqual(["rows-lost warning"]);
    expect(rulesOf(lostOf({ seen: 2, subjects: 2 }))).toEqual(["rows-lost error"]);
  });
});
