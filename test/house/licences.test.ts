import { readFileSync } from "node:fs";
import { licencesPage, lockedPackages, unpermitted } from "../../tools/licences";

function refused(packages: Readonly<Record<string, object>>, travels = true): readonly string[] {
  const text = JSON.stringify({ packages: { "": { version: "0.1.0" }, ...packages } });
  return unpermitted(lockedPackages([{ text, travels }])).map(({ name }) => name);
}

describe("licences of all packages", () => {
  it("are permissive, or were looked at one by one", () => {
    expect(unpermitted(lockedPackages())).toEqual([]);
  });

  it("are listed as the lock files have them (npm run docs)", () => {
    expect(readFileSync("docs/licences.md", "utf8")).toBe(licencesPage());
  });

  it.each([
    ["a licence that asks for more", { "node_modules/a": { version: "1.0.0", license: "GPL-3.0-only" } }],
    ["none at all", { "node_modules/a": { version: "1.0.0" } }],
    ["one that binds beside one that does not", { "node_modules/a": { version: "1.0.0", license: "(MIT AND AGPL-3.0-only)" } }],
    ["a package beneath another", { "node_modules/b/node_modules/a": { version: "1.0.0", license: "SSPL-1.0", dev: true } }],
  ])("refuse %s", (_, packages) => {
    expect(refused(packages)).toEqual(["a"]);
  });

  it("let one choose the permissive one of two", () => {
    expect(refused({ "node_modules/a": { version: "1.0.0", license: "(MIT OR GPL-3.0-or-later)" } })).toEqual([]);
  });

  it("let nothing travel with the product that was looked at for development alone", () => {
    const axe = { version: "4.14.1", license: "MPL-2.0" };
    expect(refused({ "node_modules/axe-core": { ...axe, dev: true } })).toEqual([]);
    expect(refused({ "node_modules/axe-core": axe }, false)).toEqual([]);
    expect(refused({ "node_modules/axe-core": axe })).toEqual(["axe-core"]);
  });
});
