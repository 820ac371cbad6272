import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { CASES, makeCases } from "../../tools/cases/golden-folders";

describe("the golden folders", () => {
  it("stand in the repository as the generator makes them, and none besides", async () => {
    for (const { path, bytes } of await makeCases()) {
      expect([path, Buffer.compare(bytes, readFileSync(join(__dirname, path)))]).toEqual([path, 0]);
    }
    const folders = readdirSync(__dirname, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name);
    expect(folders.sort()).toEqual(CASES.map(({ name }) => name).sort());
  });
});
