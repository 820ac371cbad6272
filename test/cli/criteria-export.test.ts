import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chooseSet } from "../../src/cli/criteria-choice";
import { runCriteriaExport } from "../../src/cli/criteria-command";
import { builtinSets } from "../../src/criteria/builtin-sets";
import { setHash } from "../../src/criteria/set-hash";
import { checkPackage } from "../../src/workbook/xlsx/patch/package-checker";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "khuyenhoc-criteria-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function exported(id: string, out: string | undefined) {
  let err = "";
  const streams = { out: () => undefined, err: (text: string) => (err += text), now: () => new Date("2023-12-01T08:30:00Z") };
  const code = await runCriteriaExport(id, out === undefined ? {} : { out }, streams);
  return { code, err };
}

describe("khuyenhoc criteria export", () => {
  it.each(builtinSets.map((set) => [set.id, set] as const))("writes %s as a workbook that is read back as the same set", async (id, set) => {
    const out = join(folder, "bo.xlsx");
    expect(await exported(id, out)).toEqual({ code: 0, err: "" });
    const back = await chooseSet(out);
    expect(back.ok && back.value).toEqual(set);
    expect(back.ok && setHash(back.value)).toBe(setHash(set));
    expect(checkPackage(readFileSync(out))).toEqual([]);
  });

  it("asks where to write, names a set there is not, and never writes over a file", async () => {
    expect(await exported("cong-dan-hoc-tap-2022", undefined)).toMatchObject({ code: 2, err: expect.stringContaining("--out") });
    expect(await exported("khong-co", join(folder, "a.xlsx"))).toMatchObject({ code: 2, err: expect.stringContaining("khong-co") });
    const taken = join(folder, "co-san.xlsx");
    writeFileSync(taken, "another");
    expect(await exported("cong-dan-hoc-tap-2022", taken)).toMatchObject({ code: 2 });
    expect(readFileSync(taken, "utf8")).toBe("another");
  });
});
