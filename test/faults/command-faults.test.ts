import { spawn, spawnSync } from "node:child_process";
import { chmodSync, copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeOver } from "../../src/cli/atomic-write";
import { runCheck } from "../../src/cli/check-command";
import { runClear } from "../../src/cli/clear-command";
import { runFill } from "../../src/cli/fill-command";
import type { Streams } from "../../src/cli/streams";
import { seeded } from "../hostile/hostile-file";

const FAULTY = "assets/samples/dien-bien-2021/received/02-xa-thanh-minh.xlsx";
const NOW = new Date("2023-12-01T08:30:00Z");

let folder = "";
let book = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "khuyenhoc-faults-"));
  book = join(folder, "xã.xlsx");
  copyFileSync(FAULTY, book);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a command, with whatever is to happen at the moment it asks for the time: after the check, before the writing. */
async function run(command: (streams: Streams) => Promise<number>, meanwhile: () => void = () => undefined) {
  let err = "";
  let out = "";
  const now = (): Date => {
    meanwhile();
    return NOW;
  };
  const code = await command({ out: (text) => (out += text), err: (text) => (err += text), now });
  return { code, err, out };
}

type Writing = (target: { readonly out?: string; readonly inPlace?: boolean }) => (streams: Streams) => Promise<number>;
const WRITINGS: readonly (readonly [string, Writing])[] = [
  ["check --mark", ({ out, inPlace }) => (streams) => runCheck([book], { mark: out ?? true, ...(inPlace ? { inPlace } : {}) }, streams)],
  ["check --fix", ({ out, inPlace }) => (streams) => runCheck([book], { fix: out ?? true, ...(inPlace ? { inPlace } : {}) }, streams)],
  ["clear", (target) => (streams) => runClear(book, target, streams)],
  ["fill", (target) => (streams) => runFill(book, target, streams)],
];

describe.each(WRITINGS)("%s, where it cannot write", (_, writing) => {
  const untouched = (): void => {
    expect(readFileSync(book).equals(readFileSync(FAULTY))).toBe(true);
    expect(readdirSync(folder).filter((name) => name !== "thư mục")).toEqual(["xã.xlsx"]);
  };

  it("says so of a write-protected file, leaves it and nothing beside it, and does it once it may", async () => {
    chmodSync(book, 0o444);
    const refused = await run(writing({ inPlace: true }));
    expect(refused.code).toBe(2);
    expect(refused.err).toContain("Không ghi được tệp: máy không cho phép");
    untouched();
    chmodSync(book, 0o640);
    expect((await run(writing({ inPlace: true }))).code).toBeLessThan(2);
    expect(statSync(book).mode & 0o777).toBe(0o640);
    expect(readFileSync(join(folder, "xã (2023-12-01-083000).xlsx")).equals(readFileSync(FAULTY))).toBe(true);
  });

  it("says so of a folder in the file's place, and of a folder that is not there", async () => {
    mkdirSync(join(folder, "thư mục"));
    expect(await run(writing({ out: join(folder, "thư mục") }))).toMatchObject({ code: 2, err: expect.stringContaining("thư mục") });
    const nowhere = await run(writing({ out: join(folder, "không có", "ra.xlsx") }));
    expect(nowhere.code).toBe(2);
    expect(nowhere.err).toContain("Không ghi được tệp: thư mục không tồn tại");
    untouched();
  });

  it("refuses to write over its source by another name, or over what is there", async () => {
    symlinkSync(book, join(folder, "thư mục"));
    expect((await run(writing({ out: join(folder, "thư mục") }))).code).toBe(2);
    expect((await run(writing({ out: book }))).code).toBe(2);
    untouched();
  });
});

describe("a workbook that a person changes between the check and the writing", () => {
  it.each(["mark", "fix"])("is not written over by --%s; the check done again goes through", async (option) => {
    const other = readFileSync("assets/samples/dien-bien-2021/corrected/02-xa-thanh-minh.xlsx");
    const check = (streams: Streams): Promise<number> => runCheck([book], { [option]: true, inPlace: true }, streams);
    const changed = await run(check, () => writeFileSync(book, other));
    expect(changed.code).toBe(2);
    expect(changed.err).toContain("Tệp đã thay đổi trong lúc làm việc.");
    expect(readFileSync(book).equals(other)).toBe(true);
    expect(readdirSync(folder)).toEqual(["xã.xlsx"]);
    expect((await run(check)).code).toBe(0);
  });

  it("is not made anew where it is gone", async () => {
    const gone = await run((streams) => runCheck([book], { mark: true, inPlace: true }, streams), () => rmSync(book));
    expect(gone.code).toBe(2);
    expect(readdirSync(folder)).toEqual([]);
  });

  it("is written through the link that leads to it, which stays a link", async () => {
    const link = join(folder, "link.xlsx");
    symlinkSync(book, link);
    const written = await writeOver(link, readFileSync(book), Buffer.from("new"), NOW);
    expect(written.ok).toBe(true);
    expect(readFileSync(book, "utf8")).toBe("new");
    expect(readdirSync(folder).sort()).toEqual(["link (2023-12-01-083000).xlsx", "link.xlsx", "xã.xlsx"]);
  });
});

const COMMAND = ["src/cli/khuyenhoc.mjs"];

describe("a disk that is full", () => {
  it("leaves the file and nothing half-written beside it, in place and elsewhere", () => {
    for (const target of ["--in-place", join(folder, "ra.xlsx")]) {
      const words = target === "--in-place" ? ["--mark", target] : ["--mark", target];
      // Files of more than 4 KiB cannot be written by this shell's children.
      const done = spawnSync("sh", ["-c", 'ulimit -f 8; exec "$@"', "sh", process.execPath, ...COMMAND, "check", book, ...words], { encoding: "utf8" });
      expect({ status: done.status, err: done.stderr }).toEqual({ status: 2, err: expect.stringContaining("tệp lớn hơn mức máy cho phép") });
      expect(readdirSync(folder)).toEqual(["xã.xlsx"]);
      expect(readFileSync(book).equals(readFileSync(FAULTY))).toBe(true);
    }
  });

  it("behind the output is no success and no finding, but exit code 2 with its reason", () => {
    if (!existsSync("/dev/full")) return;
    const done = spawnSync("sh", ["-c", 'exec "$@" > /dev/full', "sh", process.execPath, ...COMMAND, "check", book, "--json"], { encoding: "utf8" });
    expect({ status: done.status, err: done.stderr }).toEqual({ status: 2, err: expect.stringMatching(/^Không ghi được tệp: ổ đĩa đã đầy[^\n]*\n$/) });
  });
});

describe("a process killed while it writes", () => {
  it("leaves the old file or the new one, whole, whenever it dies", async () => {
    const random = seeded(2021);
    const [one, other] = [join(folder, "một.xlsx"), join(folder, "hai.xlsx")];
    const contents = ["a", "b"].map((letter) => Buffer.alloc(3_000_000, letter));
    writeFileSync(one, contents[0] ?? "");
    writeFileSync(other, contents[1] ?? "");
    writeFileSync(book, contents[0] ?? "");
    for (let kill = 0; kill < 6; kill += 1) {
      const child = spawn(process.execPath, ["--import", "tsx", "test/faults/write-again.ts", book, one, other], { stdio: ["ignore", "pipe", "inherit"] });
      await new Promise((begun) => child.stdout.once("data", begun));
      await new Promise((moment) => setTimeout(moment, 20 + random() * 120));
      child.kill("SIGKILL");
      await new Promise((ended) => child.once("exit", ended));
      const left = readFileSync(book);
      expect(contents.some((content) => content.equals(left))).toBe(true);
      for (const name of readdirSync(folder)) if (name.includes("(")) rmSync(join(folder, name));
    }
    expect((await writeOver(book, readFileSync(book), Buffer.from("lần sau"), NOW)).ok).toBe(true);
  });
});
