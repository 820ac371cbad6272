import { readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Bench } from "./bench-plan";
import { FASTEST_LIBRARY } from "./bench-plan";
import { bundledConsolidate } from "./bundled-consolidate";
import { communeFolder } from "./commune-folder";

const FILES = 166;
const PEOPLE = 500;
const OURS = "khuyenhoc consolidate, workers included";

function filesOf(folder: string): readonly string[] {
  return readdirSync(folder).sort().map((name) => join(folder, name));
}

/** A province of communes consolidated, beside libraries that merely read the same files one after another. */
export const bench: Bench = {
  title: `consolidating ${FILES} communes × ${PEOPLE} people: checked, counted, reconciled and written; by libraries only read (the size below is that of no file)`,
  sizes: [PEOPLE],
  cases: [
    {
      name: OURS,
      prepare: async () => {
        const folder = communeFolder(FILES, PEOPLE);
        const runConsolidate = await bundledConsolidate();
        const out = join(tmpdir(), "khuyenhoc-bench", `gop-${process.pid}.xlsx`);
        return () => runConsolidate([folder], { out, json: true }, { out: () => undefined, err: () => undefined, now: () => new Date(0) });
      },
    },
    {
      name: "@e965/xlsx, lean",
      isLibrary: true,
      prepare: async () => {
        const { read } = await import("@e965/xlsx");
        const files = filesOf(communeFolder(FILES, PEOPLE));
        return () => files.map((file) => read(readFileSync(file), { type: "buffer", dense: true, cellFormula: false, cellHTML: false, cellText: false }).SheetNames.length);
      },
    },
    {
      name: "read-excel-file",
      isLibrary: true,
      prepare: async () => {
        const { default: readXlsxFile } = await import("read-excel-file/node");
        const files = filesOf(communeFolder(FILES, PEOPLE));
        return async () => {
          let rows = 0;
          for (const file of files) rows += (await readXlsxFile(readFileSync(file))).length;
          return rows;
        };
      },
    },
  ],
  targets: [{ name: OURS, of: FASTEST_LIBRARY, atMost: 0.5 }],
};
