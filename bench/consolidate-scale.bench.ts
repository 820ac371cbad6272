import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Bench } from "./bench-plan";
import { bundledConsolidate } from "./bundled-consolidate";
import { communeFolder } from "./commune-folder";

const PEOPLE = 1000;

/** How memory grows with the number of people: up to a million, more than a sheet holds. */
export const bench: Bench = {
  title: `consolidating communes × ${PEOPLE} people: peak memory (the size below is that of no file)`,
  sizes: [PEOPLE],
  cases: [100, 300, 1000].map((files) => ({
    name: `${files} files`,
    prepare: async () => {
      const folder = communeFolder(files, PEOPLE);
      const runConsolidate = await bundledConsolidate();
      const out = join(tmpdir(), "khuyenhoc-bench", `gop-${process.pid}.xlsx`);
      return () => runConsolidate([folder], { out, json: true }, { out: () => undefined, err: () => undefined, now: () => new Date(0) });
    },
  })),
  targets: [],
};
