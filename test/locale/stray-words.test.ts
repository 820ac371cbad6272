import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { localeFor } from "../../src/locale/locale";

/** Where Vietnamese may stand outside src/locale, and why. Rules' examples are cells people might have written. */
const ALLOWED: readonly (readonly [RegExp, string])[] = [
  [/^text\//, "alphabets, legacy encodings and the words cells are read with"],
  [/^criteria\/(sheet-words|sheet-table|sheet-value|sheet-rows|group-alias)\.ts$/, "the sheet Bộ tiêu chí is a format, Vietnamese in every language"],
  [/^assessment\//, "headers, rows and letterheads are recognised by these words"],
  [/^summary\/(baseline-sheet|column-meaning|figure-line|header-words|live-counts|recognise-summary|turned-table|typed-figures|unit-key)\.ts$/, "words that sheets are read and counted by"],
  [/^check\/verdict-fix\.ts$/, "what is written into a list's own column of results"],
  [/^(check\/mark-edits|cli\/criteria-choice|consolidate\/result-sheets|consolidate\/units-register)\.ts$/, "names of sheets, found again by name"],
  [/^workbook\/excel\/conformance-cases\.ts$/, "cells of a trial workbook"],
  [/^(workbook\/edit|workbench\/page\/(workbench-app|shelf))\.tsx?$/, "the product's own name"],
];

const VIETNAMESE = /[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]/iu;
/** Four words or more with a full stop. */
const ENGLISH = /^[A-Z][a-z]+(?: [\w'’,;:()-]+){3,}[.!?]$/;

interface Stray {
  readonly file: string;
  readonly text: string;
}

function sources(): readonly string[] {
  return readdirSync("src", { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => /\.tsx?$/.test(file));
}

function literalsIn(file: string): readonly string[] {
  const kind = file.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAssignment(node) && node.name.getText() === "example") return;
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node) || ts.isJsxText(node)) found.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, readFileSync(join("src", file), "utf8"), ts.ScriptTarget.Latest, true, kind));
  return found;
}

const literals: readonly Stray[] = sources().flatMap((file) => literalsIn(file).map((text) => ({ file, text })));
const outside = literals.filter(({ file }) => !file.startsWith("locale/"));

describe("sentences for people", () => {
  it("stand in src/locale only: no Vietnamese elsewhere, but for the vocabularies of sheets", () => {
    const stray = outside.filter(({ file, text }) => VIETNAMESE.test(text) && !ALLOWED.some(([allowed]) => allowed.test(file)));
    expect(stray).toEqual([]);
  });

  it("stand in src/locale only: no English ones elsewhere", () => {
    // What our host answers in Excel's place: the port turns it into problems, as it does with Excel's own messages.
    const stray = outside.filter(({ file, text }) => ENGLISH.test(text.trim()) && !file.startsWith("workbench/host/"));
    expect(stray).toEqual([]);
  });

  it.each(ALLOWED)("%s still needs to be allowed: %s", (allowed) => {
    expect(outside.some(({ file, text }) => allowed.test(file) && VIETNAMESE.test(text))).toBe(true);
  });

  it("are NFC", () => {
    expect(literals.filter(({ file, text }) => file.startsWith("locale/") && text !== text.normalize("NFC"))).toEqual([]);
  });
});

/** Keys asked for by a name that is only known at run time, so that no source names them. */
const BY_NAME = /^(rules|problems|plainFields|outcomes|severities|measures|consolidate\.measures)\./;

function keyPaths(value: unknown, path = ""): readonly string[] {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return [path];
  return Object.entries(value).flatMap(([key, member]) => keyPaths(member, path === "" ? key : `${path}.${key}`));
}

describe("keys", () => {
  it("are the same in both languages", () => {
    expect([...keyPaths(localeFor("en"))].sort()).toEqual([...keyPaths(localeFor("vi"))].sort());
  });

  it("are all used", () => {
    const code = sources().filter((file) => !/^locale\/(vi-VN|en-US)/.test(file)).map((file) => readFileSync(join("src", file), "utf8")).join("\n");
    const named = new Set(code.match(/[A-Za-z]\w*(?:-\w+)*/g));
    const unused = keyPaths(localeFor("vi")).filter((path) => !BY_NAME.test(path) && !named.has(path.split(".").at(-1) ?? ""));
    expect(unused).toEqual([]);
  });

  it("hold words, in English too", () => {
    const english = (value: unknown): readonly string[] => (typeof value === "string" ? [value] : typeof value === "object" && value !== null ? Object.values(value).flatMap(english) : []);
    expect(english(localeFor("en")).filter((text) => text.trim() === "")).toEqual([]);
  });
});
