import { spawn } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { commandScripts } from "../../src/cli/command-scripts.cjs";
import { openXlsx } from "../../src/workbook/xlsx/xlsx-workbook";
import { seeded } from "../hostile/hostile-file";
import { madeBook, madeRows } from "../cli/made-lists";

const ENV = { ...process.env, SOURCE_DATE_EPOCH: "1700000000" };
const SAMPLES = "assets/samples/dien-bien-2021";

let folder = "";
let command = "";
beforeAll(async () => {
  command = fileURLToPath((await commandScripts())?.command ?? "");
});

const at = (name: string): string => join(folder, name);
const read = (name: string): Buffer => readFileSync(at(name));

interface Stage {
  readonly signal: NodeJS.Signals;
  /** The function of node:fs/promises, and a pattern of the path, at whose nth call the signal comes. */
  readonly call: "stat" | "readFile" | "readdir" | "writeFile" | "rename" | "mkdir" | "copyFile";
  readonly path: string;
  readonly nth: number;
  /** Once half is written, or the call is over. */
  readonly half: boolean;
}

interface Ended {
  readonly code: number | null;
  readonly killed: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the command, struck at a stage, after a time, or not at all. */
async function run(words: readonly string[], strike: Stage | { readonly after: number; readonly signal: NodeJS.Signals } | null = null): Promise<Ended> {
  const isStage = strike !== null && "call" in strike;
  const preload = isStage ? ["--import", "./test/faults/signal-at.mjs"] : [];
  const env = isStage ? { ...ENV, KHUYENHOC_SIGNAL_AT: JSON.stringify(strike) } : ENV;
  const child = spawn(process.execPath, [...preload, command, ...words], { env, stdio: ["ignore", "pipe", "pipe"] });
  let [out, err] = ["", ""];
  child.stdout.on("data", (text) => (out += String(text)));
  child.stderr.on("data", (text) => (err += String(text)));
  const timer = strike !== null && "after" in strike ? setTimeout(() => child.kill(strike.signal), strike.after) : null;
  return new Promise((resolve) =>
    child.on("close", (code, killed) => {
      if (timer) clearTimeout(timer);
      resolve({ code, killed, out, err });
    }),
  );
}

/** Names that are neither workbooks nor folders: what a killed run may leave. */
const leftIn = (where: string): readonly string[] => (existsSync(where) ? readdirSync(where).filter((name) => name.endsWith(".tmp")) : []);

function isWhole(path: string): boolean {
  return openXlsx(readFileSync(path)).ok;
}

type Strike = readonly [string, NodeJS.Signals, Omit<Stage, "signal">];

const BEFORE_WRITING: readonly Strike[] = [
  ["planning", "SIGINT", { call: "readdir", path: "/in$", nth: 1, half: true }],
  ["reading", "SIGTERM", { call: "readFile", path: "/in/02", nth: 1, half: false }],
  ["reading", "SIGKILL", { call: "readFile", path: "/in/02", nth: 1, half: false }],
  ["reading the last file", "SIGINT", { call: "readFile", path: "/in/03", nth: 1, half: true }],
];
const WRITING: readonly Strike[] = [
  ["the output is opened", "SIGINT", { call: "writeFile", path: "/\\.gop\\.xlsx", nth: 1, half: false }],
  ["the output is opened", "SIGKILL", { call: "writeFile", path: "/\\.gop\\.xlsx", nth: 1, half: false }],
  ["half of the output is written", "SIGTERM", { call: "writeFile", path: "/\\.gop\\.xlsx", nth: 1, half: true }],
  ["half of the output is written", "SIGKILL", { call: "writeFile", path: "/\\.gop\\.xlsx", nth: 1, half: true }],
  ["the output is to have its name", "SIGINT", { call: "rename", path: "/\\.gop\\.xlsx", nth: 1, half: false }],
  ["the output is to have its name", "SIGKILL", { call: "rename", path: "/\\.gop\\.xlsx", nth: 1, half: false }],
  ["the output has its name", "SIGKILL", { call: "rename", path: "/\\.gop\\.xlsx", nth: 1, half: true }],
];

describe("a consolidation struck by a signal", () => {
  const words = (): readonly string[] => ["consolidate", at("in"), "--out", at("gop.xlsx")];
  let [old, now]: readonly Buffer[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "khuyenhoc-tat-"));
    mkdirSync(at("in"));
    for (const name of ["01-phuong-muong-thanh.xlsx", "02-xa-thanh-minh.xlsx"]) copyFileSync(join(SAMPLES, "corrected", name), at(`in/${name}`));
    await run(words());
    old = read("gop.xlsx");
    copyFileSync(join(SAMPLES, "corrected/03-xa-na-tau.xlsx"), at("in/03-xa-na-tau.xlsx"));
    await run(words());
    now = read("gop.xlsx");
    expect(old.equals(now)).toBe(false);
  });
  beforeEach(() => writeFileSync(at("gop.xlsx"), old ?? ""));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const isWholeResult = (): void => expect([old, now].some((bytes) => bytes?.equals(read("gop.xlsx")))).toBe(true);
  /** What is there is the old result or the new one; another run does its work and leaves nothing beside it. */
  const isSettled = async (): Promise<void> => {
    isWholeResult();
    const again = await run(words());
    expect([again.code, again.err]).toEqual([0, ""]);
    expect(now?.equals(read("gop.xlsx"))).toBe(true);
    expect([...leftIn(folder), ...leftIn(at("in"))]).toEqual([]);
  };

  it.each(BEFORE_WRITING)("while %s, by %s, leaves the old result", async (_, signal, stage) => {
    const ended = await run(words(), { ...stage, signal });
    if (signal === "SIGKILL") expect(ended.killed).toBe("SIGKILL");
    else expect([ended.code, ended.err]).toEqual([2, expect.stringContaining("Đã dừng theo yêu cầu.")]);
    expect(old?.equals(read("gop.xlsx"))).toBe(true);
    expect(leftIn(folder)).toEqual([]);
    if (signal === "SIGKILL") await isSettled();
  });

  it.each(WRITING)("when %s, by %s, leaves a whole one", async (when, signal, stage) => {
    const ended = await run(words(), { ...stage, signal });
    // Who is asked to end while it writes writes to the end, and says what it did.
    if (signal === "SIGKILL") expect(ended.killed).toBe("SIGKILL");
    else {
      expect([ended.code, ended.out]).toEqual([0, expect.stringContaining("Đã gộp 3 tệp")]);
      expect(now?.equals(read("gop.xlsx"))).toBe(true);
      expect(leftIn(folder)).toEqual([]);
    }
    if (signal !== "SIGKILL") return;
    // Each further run costs a second: the one that finds most left behind stands for all.
    if (when === "half of the output is written") await isSettled();
    else isWholeResult();
  });

  it("at any moment leaves the old result or the new one, whole, and the next run does its work", async () => {
    const random = seeded(166);
    const started = Date.now();
    await run(words());
    const whole = Date.now() - started;
    for (const signal of ["SIGKILL", "SIGINT"] as const) {
      writeFileSync(at("gop.xlsx"), old ?? "");
      await run(words(), { after: whole * (0.3 + 0.75 * random()), signal });
      await isSettled();
    }
  });

  it.each([
    ["half of a copy written", "SIGKILL", { call: "writeFile", path: "/tra/\\.02", nth: 1, half: true }],
    ["half of a copy written", "SIGINT", { call: "writeFile", path: "/tra/\\.02", nth: 1, half: true }],
    ["between two copies", "SIGTERM", { call: "rename", path: "/tra/\\.01.*việc", nth: 1, half: true }],
  ] as const)("while copies are returned, %s, %s keeps the result and whole copies only; the next run returns the rest", async (_, signal, stage) => {
    rmSync(at("tra"), { recursive: true, force: true });
    const returning = [...words(), "--return", at("tra")];
    const ended = await run(returning, { ...stage, signal });
    expect(now?.equals(read("gop.xlsx"))).toBe(true);
    const copies = readdirSync(at("tra")).filter((name) => name.endsWith(".xlsx") && !name.startsWith("."));
    expect(copies.length).toBeGreaterThan(0);
    expect(copies.length).toBeLessThan(6);
    expect(copies.filter((name) => !isWhole(at(`tra/${name}`)))).toEqual([]);
    if (signal !== "SIGKILL") expect([ended.code, ended.out, ended.err]).toEqual([2, expect.stringMatching(/Đã gộp 3 tệp[^]*Đã ghi bản trả lại cho [12] tệp/), expect.stringContaining("Đã dừng theo yêu cầu.")]);
    expect((await run(returning)).code).toBe(0);
    expect(readdirSync(at("tra"))).toHaveLength(6);
  });

  it("over a template leaves no half-filled one", async () => {
    const rows = [["BIỂU TỔNG HỢP"], [], ["TT", "Đơn vị", "Tổng số đăng ký", "Đạt", "Chưa đạt"], [1, "Phường Mường Thanh"], [2, "Xã Thanh Minh"], [3, "Xã Nà Tấu"], [null, "TỔNG CỘNG"]];
    writeFileSync(at("bieu.xlsx"), await madeBook([{ name: "Biểu", rows }]));
    const template = [...words().slice(0, 3), at("dien.xlsx"), "--template", at("bieu.xlsx")];
    const before = read("bieu.xlsx");
    for (const [call, path, half] of [["writeFile", "/\\.dien", true], ["rename", "/\\.dien", false]] as const) {
      await run(template, { call, path, nth: 1, half, signal: "SIGKILL" });
      expect(existsSync(at("dien.xlsx"))).toBe(false);
    }
    expect((await run(template)).code).toBe(0);
    expect([isWhole(at("dien.xlsx")), leftIn(folder), before.equals(read("bieu.xlsx"))]).toEqual([true, [], true]);
    rmSync(at("dien.xlsx"));
  });
});

describe("a filling struck by a signal", () => {
  let filled: Buffer = Buffer.alloc(0);

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "khuyenhoc-tat-"));
    const summary = { name: "Biểu", rows: [["BIỂU TỔNG HỢP NĂM 2023"], [], ["TT", "Đơn vị", "Tổng số đăng ký", "Đạt", "Chưa đạt"], [1, "Xã Nà Mẫu"]] };
    const list = madeRows({ unit: "Xã Nà Mẫu", from: 0, people: 12, layout: "plain" });
    writeFileSync(at("goc.xlsx"), await madeBook([{ name: "Danh sách", ...list }, summary]));
    await run(["fill", at("goc.xlsx"), "--out", at("dien.xlsx")]);
    filled = read("dien.xlsx");
    rmSync(at("dien.xlsx"));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each([
    ["reading", { call: "readFile", path: "/xa\\.xlsx", nth: 1, half: true }],
    ["half of the copy kept", { call: "copyFile", path: "/xa\\.xlsx", nth: 1, half: true }],
    ["half written", { call: "writeFile", path: "/\\.xa\\.xlsx", nth: 1, half: true }],
    ["about to be named", { call: "rename", path: "/\\.xa\\.xlsx", nth: 2, half: false }],
    ["named", { call: "rename", path: "/\\.xa\\.xlsx", nth: 2, half: true }],
  ] as const)("%s, in place, leaves the old workbook or the filled one", async (stage, strike) => {
    const fill = ["fill", at("xa.xlsx"), "--in-place"];
    const signals = stage === "reading" || stage === "half written" ? (["SIGKILL", "SIGINT"] as const) : (["SIGKILL"] as const);
    for (const signal of signals) {
      copyFileSync(at("goc.xlsx"), at("xa.xlsx"));
      const ended = await run(fill, { ...strike, signal });
      const isFilled = signal === "SIGINT" ? stage !== "reading" : stage === "named";
      expect((isFilled ? filled : read("goc.xlsx")).equals(read("xa.xlsx"))).toBe(true);
      if (signal === "SIGINT") expect([ended.code, ended.err]).toEqual(isFilled ? [0, ""] : [2, expect.stringContaining("Đã dừng theo yêu cầu.")]);
      if (signal === "SIGKILL") expect((await run(fill)).code).toBe(0);
      expect(signal === "SIGINT" || filled.equals(read("xa.xlsx"))).toBe(true);
      // The copies kept, of this run and those before, are whole; nothing else is left.
      const beside = readdirSync(folder).filter((name) => name !== "xa.xlsx" && name !== "goc.xlsx");
      expect(beside.filter((name) => !/^xa \(.*\)\.xlsx$/.test(name) || !read(name).equals(read("goc.xlsx")))).toEqual([]);
    }
  });
});
