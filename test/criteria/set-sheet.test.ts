import fc from "fast-check";
import { builtinSets } from "../../src/criteria/builtin-sets";
import { readSetSheet, writeSetSheet } from "../../src/criteria/set-sheet";
import type { SheetValue } from "../../src/criteria/sheet-block";
import { arbitrarySet } from "./arbitrary-set";
import { setOf } from "./row-of";

type Rows = (readonly SheetValue[])[];
const anySet = fc.oneof(arbitrarySet, fc.constantFrom(...builtinSets));
const citizen = setOf("cong-dan-hoc-tap-2022");
const unit2020 = setOf("don-vi-hoc-tap-2020");
const unit2023 = setOf("don-vi-hoc-tap-2023");

function bare(value: SheetValue): SheetValue {
  return typeof value === "string" ? value.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/đ/g, "d").replace(/Đ/g, "D") : value;
}

/** The rows with one cell changed: the first below `heading` whose row starts with `start`. */
function edited(rows: readonly (readonly SheetValue[])[], heading: string, start: SheetValue, column: number, value: SheetValue): { rows: Rows; row: number } {
  const top = rows.findIndex(([first]) => typeof first === "string" && first.endsWith(heading));
  const row = rows.findIndex(([first], index) => index > top && first === start);
  if (top < 0 || row < 0) throw new Error(`no row ${String(start)} below ${heading}`);
  return { row, rows: rows.map((cells, index) => (index === row ? cells.map((cell, at) => (at === column ? value : cell)) : cells)) };
}

describe("a set as a sheet", () => {
  it.each(builtinSets.map((set) => [set.id, set] as const))("gives %s back", (_, set) => {
    expect(readSetSheet(writeSetSheet(set))).toEqual({ ok: true, set });
  });

  it("gives every set back", () => {
    fc.assert(fc.property(arbitrarySet, (set) => expect(readSetSheet(writeSetSheet(set))).toEqual({ ok: true, set })), { numRuns: 300 });
  });

  it("minds neither blank rows nor what people leave beside and around the words", () => {
    fc.assert(
      fc.property(anySet, fc.infiniteStream(fc.nat(3)), (set, blanks) => {
        const rows = writeSetSheet(set).flatMap((row) => [
          row.map((cell) => (typeof cell === "string" ? `  ${cell} ` : cell)),
          ...Array.from({ length: Math.max(0, (blanks.next().value ?? 0) - 1) }, () => [null, "   ", null]),
        ]);
        expect(readSetSheet(rows)).toEqual({ ok: true, set });
      }),
      { numRuns: 100 },
    );
  });

  it("minds no sum below the indicators", () => {
    const rows = writeSetSheet(citizen);
    const end = rows.findIndex(([first]) => first === 10) + 1;
    for (const sum of [[null, null, "Tổng cộng", null, null, 100], ["Cộng:", null, null, null, null, 100]]) {
      expect(readSetSheet([...rows.slice(0, end), sum, ...rows.slice(end)])).toEqual({ ok: true, set: citizen });
    }
  });

  it("minds neither case nor diacritics in its own words", () => {
    const rows = writeSetSheet(citizen).map((row, index, all) => {
      const isHeader = index === 0 || row.length === 1 || (all[index - 1]?.length === 1 && row[0] !== "Mã bộ tiêu chí");
      return isHeader ? row.map((cell) => (typeof cell === "string" ? String(bare(cell)).toUpperCase() : cell)) : [bare(row[0] ?? null), ...row.slice(1)];
    });
    const reading = readSetSheet(rows);
    expect(reading).toEqual({ ok: true, set: citizen });
  });

  it("reads indicators, columns and blocks in any order", () => {
    const rows = writeSetSheet(unit2020);
    const starts = rows.flatMap(([first, ...rest], index) => (typeof first === "string" && rest.length === 0 && /^[IVX]+\. /.test(first) ? [index] : []));
    const blocks = starts.map((start, index) => rows.slice(start, starts[index + 1] ?? rows.length));
    const mirrored = blocks.map(([heading = [], header = [], ...records], index) =>
      // Bands keep their order, and "Thông tin chung" is no table.
      index === 0 ? [heading, header, ...records] : [heading, ...[header, ...records].map((row) => [...row].reverse())],
    );
    const shuffled = mirrored.map((block) => (block[0]?.[0] === "III. Chỉ số" ? [...block.slice(0, 2), ...block.slice(2).reverse()] : block));
    expect(readSetSheet(shuffled.reverse().flat())).toEqual({ ok: true, set: unit2020 });
  });

  it.each([
    ["8,5", 8.5],
    ["8.5", 8.5],
    ["9 điểm", 9],
    [" 10 ", 10],
  ])("takes %j for a number", (typed, max) => {
    const { rows } = edited(writeSetSheet(citizen), "Chỉ số", 1, 5, typed);
    const reading = readSetSheet(rows);
    expect(reading.ok && reading.set.indicators[0]?.scale).toEqual({ kind: "points", max, step: 0.5, lowest: 0 });
  });

  it("takes 90 %, 90 and a cell formatted as a percentage for the same", () => {
    for (const typed of ["90 %", 90, 0.9, "90"]) {
      const written = writeSetSheet(unit2023);
      const row = written.findIndex((cells) => cells[4] === "70 %");
      const reading = readSetSheet(written.map((cells, index) => (index === row ? [...cells.slice(0, 4), typed] : cells)));
      const lowest = reading.ok && reading.set.decision.kind === "conditions" ? reading.set.decision.levels[0]?.condition : null;
      expect(lowest).toMatchObject({ of: [{ kind: "yes" }, { kind: "percentage", indicator: 4, atLeast: 90 }, { kind: "percentage" }] });
    }
  });

  it("fills in what people need not type", () => {
    const reading = readSetSheet([
      ["Xã Na Ư"],
      ["THÔNG TIN CHUNG:"],
      ["Mã", "rieng-cua-tinh"],
      ["Tên", "Bộ của tỉnh"],
      ["Đối tượng", "cá nhân"],
      ["Từ năm", "2024"],
      ["Cách xét", "theo điểm"],
      ["2. Năng lực"],
      ["STT", "Nội dung"],
      [1, "Tự học"],
      ["Chỉ số"],
      ["TT", "Nội dung", "Năng lực", "Tối đa"],
      [1, "Đọc sách", 1, 10],
      ["Điểm đạt theo vùng"],
      ["Khu vực", "Điểm đạt"],
      ["Thuận lợi", 8],
      ["Đặc biệt khó khăn", "chưa biết"],
      ["Nhóm nghề nghiệp"],
      ["Tên", "Tên gọi khác"],
      ["Nông dân, lao động", "nông dân; làm ruộng\nlàm nương;"],
    ]);
    expect(reading).toMatchObject({
      ok: true,
      set: {
        id: "rieng-cua-tinh",
        version: "1",
        title: { vi: "Bộ của tỉnh", en: "Bộ của tỉnh" },
        checkedAgainstOriginal: false,
        notApplicable: "not-allowed",
        indicators: [{ scale: { kind: "points", max: 10, step: 1, lowest: 0 }, mayNotApply: false }],
        reportingGroups: [{ id: "nong-dan-lao-dong", aliases: ["nông dân", "làm ruộng", "làm nương"] }],
        decision: { minimum: null, threshold: { ordinary: 8, byZone: { "very-difficult": null } } },
      },
    });
  });
});

describe("errors of the sheet", () => {
  it.each([
    ["a word for a number", "Chỉ số", 3, 5, "mười", "not-number"],
    ["a blank maximum", "Chỉ số", 3, 5, null, "required"],
    ["a blank title", "Chỉ số", 3, 2, "  ", "required"],
    ["a competence that is not there", "Chỉ số", 3, 1, 7, "competence-unknown"],
    ["an indicator's number twice", "Chỉ số", 3, 0, 2, "numbers-not-ascending"],
    ["a way to score nobody knows", "Chỉ số", 3, 4, "Ước lượng", "unknown-word"],
    ["a step of 0", "Chỉ số", 3, 6, 0, "not-positive"],
    ["a minimum above the maximum", "Chỉ số", 3, 9, 11, "minimum-over-max"],
    ["neither yes nor no", "Chỉ số", 3, 10, "tuỳ", "invalid"],
    ["what does not apply without a rule for it", "Chỉ số", 3, 10, "Có", "not-applicable-needs-rule"],
    ["a mark above the maximum", "Điểm đạt theo vùng", "Khó khăn", 1, 170, "threshold-over-maximum"],
    ["a zone nobody knows", "Điểm đạt theo vùng", "Khó khăn", 0, "Hải đảo", "unknown-word"],
    ["a zone twice", "Điểm đạt theo vùng", "Khó khăn", 0, "Chung", "row-twice"],
    ["a minimum nobody can reach", "Thông tin chung", "Điểm tối thiểu mỗi chỉ số", 1, 11, "minimum-over-max"],
    ["a line nobody knows", "Thông tin chung", "Phiên bản", 0, "Phiên bẢn số", "row-unknown"],
    ["an id with spaces", "Thông tin chung", "Mã bộ tiêu chí", 1, "bộ của xã", "id-invalid"],
    ["a year in words", "Thông tin chung", "Dùng từ năm", 1, "năm nay", "not-number"],
    ["an end before the beginning", "Thông tin chung", "Đến hết năm", 1, 2021, "period-backwards"],
    ["a group's id twice", "Nhóm nghề nghiệp", "traders", 0, "farmers-workers", "duplicate"],
    ["a column nobody knows", "Nhóm nghề nghiệp", "Mã", 3, "Tên khcá", "column-unknown"],
  ] as const)("%s", (_, heading, start, column, value, kind) => {
    const { rows, row } = edited(writeSetSheet(citizen), heading, start, column, value);
    const reading = readSetSheet(rows);
    const errors = reading.ok ? [] : reading.errors;
    expect(errors.map((error) => ({ kind: error.kind, row: error.row, column: error.column }))).toContainEqual({ kind, row, column });
  });

  it.each([
    ["a gap between bands", "kha", 5, 84, "band-gap", "tot", 3],
    ["bands that overlap", "kha", 6, "Có", "band-overlap", "tot", 3],
    ["bands that stop short", "tot", 5, 99, "bands-not-to-maximum", "tot", 5],
    ["an outcome nobody knows", "tot", 7, "Xuất sắc", "unknown-word", "tot", 7],
  ] as const)("%s", (_, start, column, value, kind, at, errorColumn) => {
    const { rows } = edited(writeSetSheet(unit2020), "Xếp loại", start, column, value);
    const reading = readSetSheet(rows);
    const row = rows.findIndex(([first]) => first === at);
    expect(reading.ok ? [] : reading.errors.map((error) => [error.kind, error.row, error.column])).toContainEqual([kind, row, errorColumn]);
  });

  it.each([
    ["a condition on an indicator that is not there", 3, 9, "indicator-unknown", 3],
    ["a condition of another scale", 3, 1, "condition-wrong-scale", 2],
    ["more than 100 %", 4, "700 %", "percent-over-100", 4],
    ["a step too deep", 1, 4, "outline-broken", 1],
    ["a level that is not there", 0, "Mức 9", "level-of-condition-unknown", 0],
    ["a condition nobody knows", 2, "Nếu", "unknown-word", 2],
  ] as const)("%s", (_, column, value, kind, errorColumn) => {
    const written = writeSetSheet(unit2023);
    const row = written.findIndex((cells) => cells[2] === "Tỷ lệ từ");
    const reading = readSetSheet(written.map((cells, index) => (index === row ? cells.map((cell, at) => (at === column ? value : cell)) : cells)));
    expect(reading.ok ? [] : reading.errors.map((error) => [error.kind, error.row, error.column])).toContainEqual([kind, row, errorColumn]);
  });

  it("names a block or a column that is missing, and one that the rule does not use", () => {
    const rows = writeSetSheet(citizen);
    const kinds = (changed: Rows): readonly string[] => {
      const reading = readSetSheet(changed);
      return reading.ok ? [] : reading.errors.map(({ kind, params }) => `${kind} ${String(params["label"])}`);
    };
    expect(kinds(rows.filter(([first]) => first !== "II. Năng lực"))).toContain("block-missing Năng lực");
    expect(kinds([...rows, ["Xếp loại"], ["Tên", "Từ", "Đến", "Kết quả"], ["Tốt", 0, 100, "Đạt"]])).toEqual(["block-unused Xếp loại"]);
    expect(kinds([...rows, ["IX. Vùng"], ["Vùng"]])).toEqual(["block-twice Vùng"]);
    expect(kinds(rows.map((row) => (row[1] === "Điểm đạt" ? ["Vùng", "Mốc"] : row)))).toContain("column-missing Điểm đạt theo vùng");
    expect(kinds([["Danh sách"], ["STT", "Họ và tên"]])).toEqual(["not-a-set-sheet Thông tin chung"]);
  });

  it("never throws, whatever stands on the sheet", () => {
    const value = fc.oneof(fc.constantFrom<SheetValue>("Chỉ số", "Mã", "Số", "Tên", "Thông tin chung", "Cách xét", "Theo điều kiện", "Điều kiện", "Bậc", "Mức", "Tất cả", null, 1, true), fc.string(), fc.double());
    fc.assert(fc.property(fc.array(fc.array(value, { maxLength: 5 }), { maxLength: 30 }), (rows) => expect(readSetSheet(rows)).toHaveProperty("ok")));
  });
});
