import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { serve as english } from "../../../src/locale/en-US/serve";
import { serve as words } from "../../../src/locale/vi-VN/serve";
import { HOME } from "../../../src/workbench/serve/page-paths";
import { servePages } from "../../../src/workbench/serve/page-server";
import { runStart } from "../../../src/workbench/serve/run-start";

const root = mkdtempSync(join(tmpdir(), "khuyenhoc-start-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

async function started(...given: readonly string[]) {
  const said: string[] = [];
  const complaints: string[] = [];
  const opened: string[] = [];
  let end: (() => Promise<void>) | null = null;
  await runStart(given, root, {
    say: (sentence) => said.push(sentence),
    complain: (sentence) => complaints.push(sentence),
    openBrowser: (address) => opened.push(address),
    whenAskedToEnd: (stop) => void (end = stop),
  });
  const stop: () => Promise<void> = end ?? (() => Promise.reject(new Error("Nothing was started.")));
  return { said, complaints, opened, stop };
}

describe("npm start", () => {
  it("says what is missing or not understood, in the language asked for", async () => {
    expect((await started("--no-build")).complaints).toEqual([words.notBuilt]);
    expect((await started("--prot", "1")).complaints).toEqual([words.optionUnknown("--prot")]);
    expect((await started("--lang", "en", "--port", "80000")).complaints).toEqual([english.optionUnknown("--port 80000")]);
  });

  it("prints the address and opens it, serves until it is ended, and names a port that is taken", async () => {
    const home = join(root, "dist", HOME);
    mkdirSync(dirname(home), { recursive: true });
    writeFileSync(home, "<p>bàn thử</p>");
    const { said, opened, stop, complaints } = await started("--no-build");
    const [address = ""] = opened;
    expect([said[0], complaints]).toEqual([words.workbench(address), []]);
    expect(await (await fetch(address)).text()).toBe("<p>bàn thử</p>");
    const { port } = new URL(address);
    expect((await started("--no-build", "--port", port)).complaints).toEqual([words.portTaken(port)]);
    await stop();
    expect(said.at(-1)).toBe(words.stopped);
    const free = await servePages(join(root, "dist"), HOME, Number(port));
    expect(free.ok).toBe(true);
    if (free.ok) await free.server.close();
  });
});
