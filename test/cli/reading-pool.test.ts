import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { communeList } from "../../bench/commune-list";
import { readSources } from "../../src/cli/reading-pool";
import type { ReadingSetting, SourceFile, SourceOutcome } from "../../src/cli/source-reading";
import { readSourceFile } from "../../src/cli/source-reading";
import { workerScript } from "../../src/cli/worker-script";

const SETTING: ReadingSetting = { request: { overrides: {}, threshold: null }, answers: [], register: null, withRows: false, withPersonal: false };
/** So many bytes are said to be read that workers are worth it. */
const MANY = 1 << 30;
const quiet = { seen: () => undefined, isCancelled: () => false };

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "khuyenhoc-pool-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

function sources(count: number): readonly SourceFile[] {
  return Array.from({ length: count }, (_, index) => {
    const name = `${index}.xlsx`;
    const path = join(folder, name);
    writeFileSync(path, index === 3 ? "no workbook" : communeList(20, 2021 + index, `Na ${index}`));
    return { path, name };
  });
}

describe("reading many files", () => {
  it("gives what one reader gives, in the order of the files, with workers beside it", async () => {
    const files = sources(12);
    const seen: string[] = [];
    const together = await readSources(files, MANY, SETTING, { ...quiet, seen: ({ name }) => seen.push(name) });
    const alone: SourceOutcome[] = [];
    for (const file of files) alone.push(await readSourceFile(file, SETTING));
    expect(together).toEqual(alone);
    expect(together.map(({ kind }) => kind)).toEqual(files.map((_, index) => (index === 3 ? "lost" : "read")));
    expect([...seen].sort()).toEqual(files.map(({ name }) => name).sort());
    expect(new Set(together.flatMap((outcome) => (outcome.kind === "read" ? outcome.sets : []))).size).toBe(1);
  });

  it("stops where it is told to, with what was read by then", async () => {
    let count = 0;
    const read = await readSources(sources(12), 0, SETTING, { seen: () => (count += 1), isCancelled: () => count >= 4 });
    expect(read).toHaveLength(4);
  });

  it("loses the file that a worker dies over, and no other", async () => {
    const [deadly, taken] = [join(folder, "deadly.mjs"), join(folder, "taken")];
    writeFileSync(deadly, `import { workerData as w } from "node:worker_threads";
      import { writeFileSync } from "node:fs";
      const { places } = w.queue;
      Atomics.store(places, 1 + w.reader, Atomics.add(places, 0, 1));
      writeFileSync(${JSON.stringify(taken)}, "");
      process.exit(7);`);
    const files = sources(12);
    let count = 0;
    const wait = (): void => {
      count += 1;
      // This thread stands still until the worker has taken a file to die over.
      if (count === 2) for (let turn = 0; turn < 6_000 && !existsSync(taken); turn += 1) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
    };
    const read = await readSources(files, MANY, SETTING, { ...quiet, seen: wait }, () => Promise.resolve(pathToFileURL(deadly)));
    expect(read.map(({ source }) => source.name)).toEqual(files.map(({ name }) => name));
    const died = read.flatMap((outcome) => (outcome.kind === "lost" ? outcome.problems : [])).filter(({ kind }) => kind === "worker-died");
    expect(died.length).toBeGreaterThan(0);
    expect(died[0]).toMatchObject({ params: { detail: "7" } });
  });

  it("bundles the worker into one file", async () => {
    expect((await workerScript()).pathname).toMatch(/node_modules\/\.cache\/khuyenhoc\/consolidate-worker\.cjs$/);
  });
});
