import fc from "fast-check";
import { headerFingerprint } from "../../src/assessment/fingerprint";
import type { Memory } from "../../src/assessment/memory";
import { EMPTY_MEMORY, MEMORY_NAMESPACE, readMemory, writeMemory } from "../../src/assessment/memory";
import { recogniseWorkbook } from "../../src/assessment/recognise";
import { gridFromRows } from "../../src/workbook/grid-builder";
import type { Rows } from "./sample-list";
import { mappingOf, onlyList, options, recognise, SET } from "./sample-list";

const text = fc.string({ unit: "binary", maxLength: 12 });

const memory: fc.Arbitrary<Memory> = fc.record({
  mappings: fc.array(
    fc.record({
      sheet: text,
      fingerprint: text,
      columns: fc.array(fc.record({ column: fc.nat(50), field: fc.constantFrom("name", "indicator:7", null) }), { maxLength: 3 }),
    }),
    { maxLength: 2 },
  ),
  aliases: fc.array(fc.record({ kind: fc.constantFrom("reporting-group", "unit"), alias: fc.string({ minLength: 1 }), means: fc.string({ minLength: 1 }) }), { maxLength: 2 }),
  criteriaSet: fc.option(fc.record({ id: text, version: text, hash: text })),
  answers: fc.array(fc.record({ sheet: fc.option(text), zone: text, year: fc.integer() }), { maxLength: 2 }),
  accepted: fc.array(fc.record({ id: text, reason: text, date: text }), { maxLength: 3 }),
  lastFill: fc.array(fc.record({ sheet: text, cell: text, value: fc.oneof(text, fc.integer(), fc.boolean(), fc.constant(null)) }), { maxLength: 3 }),
});

describe("memory", () => {
  it("is read back as it was written, whatever people typed", () => {
    fc.assert(
      fc.property(memory, (taught) => {
        const written = writeMemory(taught);
        expect(readMemory(written)).toEqual({ ok: true, value: taught });
        expect(written).not.toMatch(/[^\t\n\r\x20-\uFFFD]|[\uD800-\uDFFF]/);
      }),
    );
  });

  it("is what JSON makes of it at one go, members without a value left out", () => {
    const kept = { shares: [{ toJSON: () => ({ file: "a.xlsx", left: undefined }) }, { rows: [1, [2, { deep: [null] }]] }], none: undefined };
    const taught: Memory = { ...EMPTY_MEMORY, answers: [{ sheet: "DS", year: 2024 }], lastFill: [{ sheet: "T", cell: "B2", value: null }], consolidation: kept };
    expect(writeMemory(taught)).toContain(`>${JSON.stringify(taught)}</memory>`);
    expect(writeMemory({ ...EMPTY_MEMORY, consolidation: undefined })).toContain(`>${JSON.stringify(EMPTY_MEMORY)}</memory>`);
  });

  it("is found in CDATA and under a prefix too, as other programs may write it", () => {
    const prefixed = `<k:memory xmlns:k="${MEMORY_NAMESPACE}"><![CDATA[{"accepted":[{"id":"a","reason":"<&>","date":"2023-01-01"}]}]]></k:memory>`;
    expect(readMemory(prefixed)).toEqual({ ok: true, value: { ...EMPTY_MEMORY, accepted: [{ id: "a", reason: "<&>", date: "2023-01-01" }] } });
  });

  it("is absent only where there is no part: what cannot be read is a problem", () => {
    expect(readMemory(null)).toEqual({ ok: true, value: null });
    for (const broken of ["", "<memory/>", `<memory xmlns="${MEMORY_NAMESPACE}">{</memory>`, `<memory xmlns="${MEMORY_NAMESPACE}">{"accepted":5}</memory>`, `<memory xmlns="${MEMORY_NAMESPACE}">{"mappings":[{"sheet":"a","fingerprint":"b","columns":[{"column":1,"field":"nonsense"}]}]}</memory>`]) {
      expect(readMemory(broken)).toMatchObject({ ok: false, problems: [{ kind: "memory-invalid" }] });
    }
  });
});

describe("what was taught", () => {
  const rows: Rows = [["STT", "Họ và tên", "Cột lạ", "Tổng điểm"], [1, "Lò Thị Hoa", "ghi", 80]];
  const taught = (fingerprint: string): Memory => ({
    ...EMPTY_MEMORY,
    mappings: [{ sheet: "DS", fingerprint, columns: [{ column: 2, field: "note" }] }],
    answers: [{ sheet: null, zone: "III", year: 2024, unit: "Xã Na Ư" }],
  });
  const fingerprint = headerFingerprint(onlyList(recognise(rows)));

  it("holds for the header it was taught on, also where the table has moved", () => {
    const moved = [[], [], ...rows.map((row) => [null, ...row])];
    const { lists } = recogniseWorkbook([gridFromRows("DS", moved)], options({}, { memory: taught(fingerprint) }));
    expect(lists.map(mappingOf)).toEqual([["B=index", "C=name", "D=note", "E=total"]]);
    expect(lists[0]?.columns[2]?.reason).toEqual({ kind: "memory" });
  });

  it("lapses where the header has changed", () => {
    const other = [["STT", "Họ và tên", "Cột khác", "Tổng điểm"], ...rows.slice(1)];
    const { lists } = recogniseWorkbook([gridFromRows("DS", other)], options({}, { memory: taught(fingerprint) }));
    expect(lists.map(mappingOf)).toEqual([["A=index", "B=name", "D=total"]]);
  });

  it("names groups as staff do", () => {
    const aliases = [{ kind: "reporting-group" as const, alias: "bà con bản trên", means: SET.reportingGroups[0]?.id ?? "" }];
    const lines: Rows = [["Nhóm: bà con bản trên"], ...rows];
    const groupWith = (memory: Memory) => recogniseWorkbook([gridFromRows("DS", lines)], options({}, { memory })).lists[0]?.context.subjectGroup?.value;
    expect(groupWith({ ...EMPTY_MEMORY, aliases })).toBe("bà con bản trên");
    expect(groupWith(EMPTY_MEMORY)).toBeUndefined();
  });

  it("answers for the list, and yields to what is told now", () => {
    const context = (zone?: string) => recogniseWorkbook([gridFromRows("DS", rows)], options(zone === undefined ? {} : { zone }, { memory: taught(fingerprint) })).lists[0]?.context;
    expect(context()).toMatchObject({ zone: { value: "very-difficult", from: "memory" }, year: { value: 2024, from: "memory" }, unit: { value: "Xã Na Ư" } });
    expect(context("I")).toMatchObject({ zone: { value: "ordinary", from: "option" } });
  });
});
