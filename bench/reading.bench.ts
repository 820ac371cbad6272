import type { Bench } from "./bench-plan";
import { FASTEST_LIBRARY } from "./bench-plan";

const OURS = "our reader";
const INFLATING = "inflating alone (fflate inflateSync)";

/** Reading a whole workbook, beside what reads least and beside what merely unpacks. */
export const bench: Bench = {
  title: "reading: values, formulas, formats and fonts by our reader; values only by the libraries where they can",
  sizes: [10_000, 100_000],
  cases: [
    {
      name: INFLATING,
      prepare: async () => {
        const { inflateSync } = await import("fflate");
        const { openPackage } = await import("../src/workbook/xlsx/zip");
        const { NODE_LIMITS } = await import("../src/workbook/xlsx/package-limits");
        return (bytes) => {
          const pack = openPackage(bytes, NODE_LIMITS);
          if (!pack.ok) throw new Error(pack.problems[0]?.kind);
          return pack.value.entries.map((entry) => inflateSync(entry.compressed, { out: new Uint8Array(entry.size) }).length);
        };
      },
    },
    {
      name: "inflating in pieces, with limits, CRC",
      prepare: async () => {
        const { inflateChunks, openPackage } = await import("../src/workbook/xlsx/zip");
        const { NODE_LIMITS } = await import("../src/workbook/xlsx/package-limits");
        return (bytes) => {
          const pack = openPackage(bytes, NODE_LIMITS);
          if (!pack.ok) throw new Error(pack.problems[0]?.kind);
          return pack.value.entries.map((entry) => inflateChunks(entry, NODE_LIMITS, () => null).ok);
        };
      },
    },
    {
      name: OURS,
      prepare: async () => {
        const { openXlsx } = await import("../src/workbook/xlsx/xlsx-workbook");
        const { NODE_LIMITS } = await import("../src/workbook/xlsx/package-limits");
        return (bytes) => {
          const file = openXlsx(bytes, { limits: NODE_LIMITS });
          if (!file.ok) throw new Error(JSON.stringify(file.problems));
          return file.value;
        };
      },
    },
    {
      name: "@e965/xlsx, lean",
      isLibrary: true,
      prepare: async () => {
        const { read } = await import("@e965/xlsx");
        return (bytes) => read(bytes, { type: "array", dense: true, cellFormula: false, cellHTML: false, cellText: false });
      },
    },
    {
      name: "read-excel-file",
      isLibrary: true,
      prepare: async () => {
        const { default: readXlsxFile } = await import("read-excel-file/node");
        return (bytes) => readXlsxFile(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
      },
    },
    {
      name: "exceljs",
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
  targets: [
    { name: OURS, of: INFLATING, atMost: 4.5 },
    { name: OURS, of: FASTEST_LIBRARY, atMost: 0.4 },
  ],
};
