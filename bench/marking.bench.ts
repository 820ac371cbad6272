import type { Bench } from "./bench-plan";

const MARK = "marking 10 000 cells";
const READ = "our reader alone";
const FLAGS = 10_000;
/** The list of `commune-list.ts`. */
const SHEET = "Danh sách";

/** Flagging cells of a large list and adding a sheet of findings, beside merely reading the list. */
export const bench: Bench = {
  title: "marking: conditional formats over 10 000 scattered cells and the sheet of findings, into a large list",
  sizes: [10_000, 100_000],
  cases: [
    {
      name: MARK,
      prepare: async () => {
        const { applyEdits } = await import("../src/workbook/xlsx/patch/apply-edits");
        const { NODE_LIMITS } = await import("../src/workbook/xlsx/package-limits");
        return (bytes) => {
          const ranges = Array.from({ length: FLAGS }, (_, index) => {
            const [row, column] = [20 + (index % 9000), 8 + (index % 11)];
            return { firstRow: row, lastRow: row, firstColumn: column, lastColumn: column };
          });
          const cells = ranges.flatMap(({ firstRow }, row) => [
            { row, column: 0, content: { kind: "value" as const, value: firstRow } },
            { row, column: 1, content: { kind: "formula" as const, formula: `HYPERLINK("#'${SHEET}'!A${firstRow + 1}","A${firstRow + 1}")`, result: `A${firstRow + 1}` } },
            { row, column: 2, content: { kind: "value" as const, value: "Chưa có điểm chỉ số 4." } },
          ]);
          const marked = applyEdits(
            bytes,
            [
              { kind: "add-flags", sheet: SHEET, severity: "error", ranges },
              { kind: "add-sheet", sheet: "Kết quả kiểm tra", content: { cells, styles: [] } },
            ],
            { limits: NODE_LIMITS },
          );
          if (!marked.ok) throw new Error(JSON.stringify(marked.problems));
          return marked.value.bytes.length;
        };
      },
    },
    {
      name: READ,
      prepare: async () => {
        const { openXlsx } = await import("../src/workbook/xlsx/xlsx-workbook");
        const { NODE_LIMITS } = await import("../src/workbook/xlsx/package-limits");
        return (bytes) => openXlsx(bytes, { limits: NODE_LIMITS }).ok;
      },
    },
  ],
  targets: [{ name: MARK, of: READ, atMost: 2 }],
};
