import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

const FLOOR = 13;
const ROOM = join("src", "workbook", "excel");

interface ApiUse {
  readonly file: string;
  readonly member: string;
  /** Minor version of ExcelApi; `null` for members of no numbered set. */
  readonly since: number | null;
  readonly set: string;
}

/** Files read for one program, for the next: the types of browsers and of Office are most of the work. */
const parsed = new Map<string, ts.SourceFile | undefined>();

/** Every member of Excel that files use, with the requirement set that the types' notes name for it. */
function apiUses(files: readonly string[], extra: ReadonlyMap<string, string> = new Map()): readonly ApiUse[] {
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    strict: true,
    skipLibCheck: true,
    noEmit: true,
    types: ["office-js"],
  };
  const host = ts.createCompilerHost(options);
  const { readFile, fileExists, getSourceFile } = host;
  host.readFile = (name) => extra.get(name) ?? readFile(name);
  host.fileExists = (name) => extra.has(name) || fileExists(name);
  host.getSourceFile = (name, language) => {
    if (extra.has(name)) return getSourceFile(name, language);
    const source = parsed.get(name) ?? getSourceFile(name, language);
    parsed.set(name, source);
    return source;
  };
  const program = ts.createProgram([...files, ...extra.keys()], options, host);
  const checker = program.getTypeChecker();
  const uses: ApiUse[] = [];
  for (const file of [...files, ...extra.keys()]) {
    const source = program.getSourceFile(file);
    if (!source) throw new Error(`${file} is not in the program`);
    const visit = (node: ts.Node): void => {
      if (ts.isPropertyAccessExpression(node)) uses.push(...usesOf(checker.getSymbolAtLocation(node.name), file));
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return uses;
}

function usesOf(symbol: ts.Symbol | undefined, file: string): readonly ApiUse[] {
  const declarations = (symbol?.declarations ?? []).filter((declaration) => declaration.getSourceFile().fileName.includes("office-js"));
  // An overloaded member is there as soon as the oldest of its forms is.
  const notes = declarations.flatMap((declaration) => {
    const note = /\[Api set: (\w+) ([\d.]+|[\w ()]+)/.exec(declaration.getFullText());
    return note ? [{ set: note[1] ?? "", version: note[2] ?? "" }] : [];
  });
  const excel = notes.filter(({ set }) => set.startsWith("ExcelApi"));
  if (excel.length === 0) return [];
  const minors = excel.map(({ version }) => Number(/^1\.(\d+)$/.exec(version)?.[1] ?? Number.NaN));
  const oldest = Math.min(...minors);
  return [{ file, member: symbol?.name ?? "", since: Number.isNaN(oldest) ? null : oldest, set: excel.map(({ set, version }) => `${set} ${version}`).join(", ") }];
}

/** The versions a file asks for before it uses what is newer. */
function askedFor(file: string): readonly number[] {
  return [...readFileSync(file, "utf8").matchAll(/hasExcelApi\("1\.(\d+)"\)/g)].map((match) => Number(match[1]));
}

describe("the floor ExcelApi 1.13", () => {
  const files = readdirSync(ROOM).filter((name) => name.endsWith(".ts") && !name.startsWith("conformance")).map((name) => join(ROOM, name));
  const uses = apiUses(files);

  it("sees the members that the adapter uses", () => {
    expect(uses.length).toBeGreaterThan(50);
    expect(uses.map(({ member }) => member)).toEqual(expect.arrayContaining(["worksheets", "conditionalFormats", "customXmlParts"]));
  });

  it("uses nothing newer without asking for it in the same file", () => {
    const unasked = uses.filter(({ file, since }) => since === null || (since > FLOOR && !askedFor(file).some((version) => version >= since)));
    expect(unasked.map(({ file, member, set }) => `${file}: ${member} (${set})`)).toEqual([]);
  });

  it("would see a newer member that is planted", () => {
    const planted = new Map([[join(ROOM, "planted-member.ts"), "export const planted = (sheet: Excel.Worksheet) => sheet.notes;"]]);
    expect(apiUses([], planted)).toEqual([expect.objectContaining({ member: "notes", since: 18 })]);
  });
});
