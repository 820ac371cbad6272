import { madePackage } from "../workbook/xlsx/made-package";
import { HOSTILE_ARCHIVES } from "./hostile-archives";
import { HOSTILE_CELLS } from "./hostile-cells";
import type { HostileFile } from "./hostile-file";
import { seeded } from "./hostile-file";
import { HOSTILE_PACKAGES } from "./hostile-packages";
import { HOSTILE_TEXTS } from "./hostile-texts";
import { listXml } from "./people-list";
import { outcomeOf } from "./read-outcome";

function meetsExpectation({ make, expected, most }: HostileFile): void {
  const outcome = outcomeOf(make(), most);
  if ("subjects" in expected) {
    expect(outcome).toMatchObject({ subjects: expected.subjects });
    return;
  }
  const { refused, part, reason, cell } = expected;
  expect(outcome).toMatchObject({
    problems: [{
      kind: refused,
      ...(part === undefined ? {} : { part }),
      ...(cell === undefined ? {} : { cell }),
      ...(reason === undefined ? {} : { params: { reason } }),
    }],
  });
}

const table = (files: readonly HostileFile[]): (readonly [string, HostileFile])[] => files.map((file) => [file.name, file]);

describe("hostile archives", () => {
  it.each(table(HOSTILE_ARCHIVES))("%s", (_, file) => meetsExpectation(file));
});

describe("hostile packages", () => {
  it.each(table(HOSTILE_PACKAGES))("%s", (_, file) => meetsExpectation(file));
});

describe("hostile cells", () => {
  it.each(table(HOSTILE_CELLS))("%s", (_, file) => meetsExpectation(file));
});

describe("hostile texts", () => {
  it.each(table(HOSTILE_TEXTS))("%s", (_, file) => meetsExpectation(file));

  it("reach nothing that objects inherit", () => {
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect("polluted" in {}).toBe(false);
  });
});

describe("a list that was damaged on its way", () => {
  const sound = madePackage({ sheets: [listXml(3)] });
  const whole = JSON.stringify(outcomeOf(sound));

  it("is refused wherever it is cut off", () => {
    for (let end = 0; end < sound.length; end += 7) expect(outcomeOf(sound.subarray(0, end))).toHaveProperty("problems");
  });

  it("is refused, or read as it was, whichever bit is turned: never read as something else", () => {
    const random = seeded(677);
    for (let turn = 0; turn < 600; turn += 1) {
      const bytes = sound.slice();
      const at = Math.floor(random() * bytes.length);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(random() * 8));
      const outcome = outcomeOf(bytes);
      if (!("problems" in outcome)) expect(JSON.stringify(outcome)).toBe(whole);
    }
  });
});
