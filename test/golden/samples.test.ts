import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { CheckedFile } from "./checked-file";
import { checkBytes } from "./checked-file";
import { missing, samplesSchema, unexpected } from "./expectation";

const folder = join(__dirname, "../../assets/samples/dien-bien-2021");
const { received, corrected } = samplesSchema.parse(JSON.parse(readFileSync(join(folder, "expected.json"), "utf8")));
const check = (edition: string, file: string): CheckedFile => checkBytes(readFileSync(join(folder, edition, file)), file);

const listsOf = ({ sheets }: CheckedFile): object[] => sheets.filter(({ kind }) => kind === "assessment")
  .map(({ name: sheet, header, rows, verdicts }) => ({ sheet, header, rows, verdicts }));

describe.each(received.files)("the received $file", ({ file, lists, findings }) => {
  it("is counted and decided as the generator knows it to be, and every planted fault is found", () => {
    const checked = check("received", file);
    expect(listsOf(checked)).toEqual(lists);
    expect(missing(findings, checked)).toEqual([]);
  });

  it("is blamed for no error that nobody planted", () => {
    expect(unexpected(findings, check("received", file)).filter(({ severity }) => severity === "error")).toEqual([]);
  });
});

describe.each(corrected.files)("the corrected $file", ({ file, lists }) => {
  it("is counted and decided rightly, and has nothing left to find", () => {
    const checked = check("corrected", file);
    expect(listsOf(checked)).toEqual(lists);
    expect(checked.findings).toEqual([]);
  });
});
