import type { Bench } from "./bench-plan";
import { FASTEST_LIBRARY } from "./bench-plan";

const CHECK = "the whole check";

/** Reading, recognising and checking a workbook, beside libraries that merely read it. */
export const bench: Bench = {
  title: "check: reading, recognising, every rule over every row and all findings in order; the libraries merely read",
  sizes: [10_000, 100_000],
  cases: [
    {
      name: CHECK,
      prepare: async () => {
        const { checkBytes } = await import("../src/cli/checked-file");
        return (bytes) => {
          const checked = checkBytes(bytes, "bench.xlsx", { overrides: {}, threshold: null });
          if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
          const { lists, findings } = checked.value.result;
          if (lists.length !== 1) throw new Error(`${lists.length} lists`);
          return findings.length;
        };
      },
    },
    {
      name: "our reader alone",
      prepare: async () => {
        const { openXlsx } = await import("../src/workbook/xlsx/xlsx-workbook");
        const { NODE_LIMITS } = await import("../src/workbook/xlsx/package-limits");
        return (bytes) => openXlsx(bytes, { limits: NODE_LIMITS }).ok;
      },
    },
    {
      name: "@e965/xlsx, lean, reading only",
      isLibrary: true,
      prepare: async () => {
        const { read } = await import("@e965/xlsx");
        return (bytes) => read(bytes, { type: "array", dense: true, cellFormula: false, cellHTML: false, cellText: false });
      },
    },
    {
      name: "read-excel-file, reading only",
      isLibrary: true,
      prepare: async () => {
        const { default: readXlsxFile } = await import("read-excel-file/node");
        return (bytes) => readXlsxFile(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
      },
    },
    {
      name: "exceljs, reading only",
      isLibrary: true,
      runsWhenLarge: 1,
      prepare: async () => {
        const { default: ExcelJs } = await import("exceljs");
        return async (bytes) => {
          const book = new ExcelJs.Workbook();
          await book.xlsx.load(bytes.slice().buffer);
          return book;
        };
      },
    },
  ],
  targets: [{ name: CHECK, of: FASTEST_LIBRARY, atMost: 1 }],
};
