import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { RIBBON_ACTIONS } from "../../src/commands/ribbon-actions";
import { enUS } from "../../src/locale/en-US";
import { viVN } from "../../src/locale/vi-VN";
import type { ManifestElement } from "./manifest-document";
import { elements, everyElement, manifestDocument } from "./manifest-document";

const manifest = manifestDocument();
const text = readFileSync("manifest.xml", "utf8");
/** Words by the name that `${resource.NAME}` calls them by, as Microsoft's "Add custom keyboard shortcuts" describes. */
const resources = z.record(z.string(), z.object({ value: z.string().min(1), comment: z.string() }).strict());
const shortcuts = z
  .object({
    actions: z.array(z.object({ id: z.string(), type: z.literal("ExecuteFunction"), name: z.string() })),
    shortcuts: z.array(z.object({ action: z.string(), key: z.object({ default: z.string(), mac: z.string() }) })),
    resources: z.object({ default: resources }).strict(),
  })
  .parse(JSON.parse(readFileSync("assets/shortcuts.json", "utf8")));
/** The one further language that Office takes such words in. */
const english = resources.parse(JSON.parse(readFileSync("assets/shortcuts.en-us.json", "utf8")));

function attribute(name: string): readonly string[] {
  return everyElement(manifest).flatMap((element) => element.attributes.get(name) ?? []);
}

/**
 * What may stand within an element of an add-in-only manifest, in the order its schema asks for: by Microsoft's manifest
 * reference, since no package carries the schema itself. Office refuses a manifest that has it otherwise.
 */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    "Id", "AlternateId", "Version", "ProviderName", "DefaultLocale", "DisplayName", "Description", "IconUrl", "HighResolutionIconUrl", "SupportUrl",
    "AppDomains", "Hosts", "Requirements", "DefaultSettings", "Permissions", "VersionOverrides", "ExtendedOverrides",
  ],
  VersionOverrides: ["Description", "Requirements", "Hosts", "Resources", "WebApplicationInfo"],
  Host: ["Runtimes", "DesktopFormFactor"],
  DesktopFormFactor: ["GetStarted", "FunctionFile", "ExtensionPoint"],
  GetStarted: ["Title", "Description", "LearnMoreUrl"],
  ExtensionPoint: ["CustomTab", "OfficeMenu"],
  CustomTab: ["Group", "Label"],
  OfficeMenu: ["Control"],
  Group: ["Label", "Icon", "Control"],
  Control: ["Label", "Supertip", "Icon", "Action", "Items"],
  Item: ["Label", "Supertip", "Icon", "Action"],
  Supertip: ["Title", "Description"],
  Action: ["TaskpaneId", "SourceLocation", "FunctionName"],
  Resources: ["Images", "Urls", "ShortStrings", "LongStrings"],
};

/** What a control's button is called: the resource of its own label, not of its tip. */
function labelOf(control: ManifestElement): string {
  return control.children.find(({ name }) => name === "Label")?.attributes.get("resid") ?? "";
}

/** A text of the manifest's resources, in both languages. */
function resourceWords(resid: string): { readonly vi: string | undefined; readonly en: string | undefined } {
  const string = elements(manifest, "String").find((one) => one.attributes.get("id") === resid);
  const override = string?.children.find(({ attributes }) => attributes.get("Locale") === "en-US");
  return { vi: string?.attributes.get("DefaultValue"), en: override?.attributes.get("Value") };
}

describe("manifest.xml", () => {
  it("has a GUID for its id and four numbers for its version", () => {
    const [app] = manifest.children;
    const own = (name: string): string => app?.children.find((child) => child.name === name)?.text ?? "";
    expect(own("Id")).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(own("Version")).toMatch(/^\d+\.\d+\.\d+\.\d+$/);
    expect(own("DefaultLocale")).toBe("vi-VN");
  });

  it("resolves every resid, and leaves no resource unused", () => {
    const resources = elements(manifest, "Resources").flatMap(everyElement).flatMap((element) => element.attributes.get("id") ?? []);
    const used = new Set(attribute("resid"));
    expect([...used].filter((id) => !resources.includes(id))).toEqual([]);
    expect(resources.filter((id) => !used.has(id))).toEqual([]);
    expect(new Set(resources).size).toBe(resources.length);
  });

  it("runs only actions that the code has, and every action of the code has its button", () => {
    const named = new Set(elements(manifest, "FunctionName").map((element) => element.text));
    expect([...named].sort()).toEqual([...RIBBON_ACTIONS].sort());
  });

  it("gives shortcuts to actions that the code has, none twice", () => {
    const ids: readonly string[] = RIBBON_ACTIONS;
    expect(shortcuts.actions.map(({ id }) => id).filter((id) => !ids.includes(id))).toEqual([]);
    expect(shortcuts.shortcuts.map(({ action }) => action).sort()).toEqual(shortcuts.actions.map(({ id }) => id).sort());
    const keys = shortcuts.shortcuts.flatMap(({ key }) => [key.default, key.mac]);
    expect(new Set(keys).size).toBe(keys.length);
    // Ctrl+Alt with an arrow turns the screen on older machines.
    expect(keys.filter((key) => !/^(Ctrl|Command)\+Shift\+(Alt|Option)\+/.test(key))).toEqual([]);
  });

  it("names each shortcut as the ribbon does, in Vietnamese and in English", () => {
    const buttons = elements(manifest, "Control").filter(({ attributes }) => attributes.get("type") === "Button");
    const ribbon = new Map(buttons.map((control) => [elements(control, "FunctionName")[0]?.text, resourceWords(labelOf(control))]));
    const named = new Map(
      shortcuts.actions.map(({ id, name }) => {
        const resource = /^\$\{resource\.(\w+)\}$/.exec(name)?.[1] ?? "";
        return [id, { vi: shortcuts.resources.default[resource]?.value, en: english[resource]?.value }];
      }),
    );
    expect(named.size).toBeGreaterThan(0);
    for (const [id, words] of named) expect({ id, ...words }).toEqual({ id, ...ribbon.get(id) });
    expect(Object.keys(english).sort()).toEqual(Object.keys(shortcuts.resources.default).sort());
    expect(Object.keys(english)).toHaveLength(named.size);
  });

  it("tells Office where the keys and their English names are", () => {
    const [overrides] = elements(manifest, "ExtendedOverrides");
    expect([...(overrides?.attributes ?? [])]).toEqual([
      ["Url", "https://localhost:3000/shortcuts.json"],
      ["ResourcesUrl", "https://localhost:3000/shortcuts.en-us.json"],
    ]);
  });

  it.each([viVN, enUS])("speaks of the same keys as the help: $language", ({ pane }) => {
    const help = pane.helpView.topics.flatMap(({ lines }) => lines).join(" ");
    const check = shortcuts.shortcuts.find(({ action }) => action === "check");
    expect(help).toContain(check?.key.default);
  });

  it("points to icons that are there, in the size it says", () => {
    const images = elements(manifest, "Image").filter((image) => image.attributes.has("DefaultValue"));
    const icons = [...images, ...elements(manifest, "IconUrl"), ...elements(manifest, "HighResolutionIconUrl")].map(
      (image) => image.attributes.get("DefaultValue") ?? "",
    );
    expect(icons.length).toBeGreaterThan(8);
    for (const icon of icons) {
      const name = icon.replace("https://localhost:3000/icons/", "");
      const size = Number(/-(\d+)\.png$/.exec(name)?.[1]);
      expect({ icon, ...pngSize(join("assets", "icons", name)) }).toEqual({ icon, width: size, height: size });
    }
  });

  it("has each icon in all five sizes", () => {
    const names = new Set(elements(manifest, "Image").flatMap((image) => /icons\/(\w+)-\d+\.png$/.exec(image.attributes.get("DefaultValue") ?? "")?.[1] ?? []));
    const missing = [...names].flatMap((name) => [16, 32, 64, 80, 128].map((size) => `${name}-${size}.png`)).filter((file) => !existsSync(join("assets", "icons", file)));
    expect(missing).toEqual([]);
  });

  it("names only https addresses of its own origin, and serves each of them", () => {
    const addresses = [...text.matchAll(/"(https?:\/\/[^"]+)"/g)].map((match) => match[1] ?? "").filter((address) => !address.includes("schemas.") && !address.includes("w3.org"));
    expect(addresses.filter((address) => !address.startsWith("https://localhost:3000"))).toEqual([]);
    const pages = new Set(addresses.map((address) => address.replace(/^https:\/\/localhost:3000\/?/, "")).filter((path) => path.endsWith(".html")));
    expect([...pages].sort()).toEqual(["help.html", "taskpane.html"]);
    const webpack = readFileSync("webpack.config.js", "utf8");
    for (const page of [...pages, "shortcuts.json", "shortcuts.en-us.json"]) expect(webpack).toContain(`"${page}"`);
  });

  it("has an English word for every Vietnamese one, within the lengths Office allows", () => {
    const strings = elements(manifest, "String");
    const without = strings.filter((string) => !elements(string, "Override").some((override) => override.attributes.get("Locale") === "en-US"));
    expect(without.map((string) => string.attributes.get("id"))).toEqual([]);
    const long = (name: string, limit: number): readonly (string | undefined)[] =>
      elements(manifest, name).flatMap((group) => elements(group, "String")).map((string) => string.attributes.get("DefaultValue")).filter((value) => (value ?? "").length > limit);
    expect(long("ShortStrings", 125)).toEqual([]);
    expect(long("LongStrings", 250)).toEqual([]);
  });

  it("asks for ExcelApi 1.13 and the shared runtime, and runs everything in that one", () => {
    const sets = elements(manifest, "Set").map((set) => `${set.attributes.get("Name")} ${set.attributes.get("MinVersion")}`);
    expect(sets).toEqual(["ExcelApi 1.13", "SharedRuntime 1.1"]);
    const [runtime] = elements(manifest, "Runtime");
    const [functionFile] = elements(manifest, "FunctionFile");
    expect(runtime?.attributes.get("lifetime")).toBe("long");
    expect(functionFile?.attributes.get("resid")).toBe(runtime?.attributes.get("resid"));
  });

  it.each(Object.entries(ORDER))("has within %s only what Microsoft's reference has there, in its order", (name, order) => {
    const parents = name === "OfficeApp" ? manifest.children : elements(manifest, name).filter(({ children }) => children.length > 0);
    expect(parents.length).toBeGreaterThan(0);
    for (const { children, attributes } of parents) {
      const names = children.map((child) => child.name);
      const sorted = [...names].sort((a, b) => order.indexOf(a) - order.indexOf(b));
      expect({ id: attributes.get("id"), unknown: names.filter((child) => !order.includes(child)), names }).toEqual({ id: attributes.get("id"), unknown: [], names: sorted });
    }
  });

  it("draws every icon in the three sizes Office asks for", () => {
    for (const icon of elements(manifest, "Icon")) expect(icon.children.map(({ attributes }) => attributes.get("size"))).toEqual(["16", "32", "80"]);
  });

  it("gives every control an id of its own", () => {
    const ids = ["Control", "Item", "Group", "CustomTab"].flatMap((name) => elements(manifest, name)).map((element) => element.attributes.get("id"));
    expect(new Set(ids).size).toBe(ids.length);
  });
});

/** Width and height of a PNG, from its header. */
function pngSize(file: string): { readonly width: number; readonly height: number } {
  const bytes = readFileSync(file);
  expect(bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}
