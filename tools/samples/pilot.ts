import { makeBook } from "./book";
import type { Book, Edition } from "./book";
import { DIEN_BIEN_PHU_BOOKS } from "./books-dien-bien-phu";
import { DIEN_BIEN_BOOKS } from "./books-dien-bien";
import { TUAN_GIAO_BOOKS } from "./books-tuan-giao";
import { COMMUNES } from "./commune";
import { expectedText } from "./expected";
import type { ExpectedAcross } from "./expected";
import { packageBytes } from "./package-bytes";
import { makePeople } from "./person";
import type { Person, Register } from "./person";
import { chanceFrom } from "./random";
import { SUMMARY_SHEET } from "./summary-drawing";

const SEED = 20210618;
const PLANS = [...DIEN_BIEN_PHU_BOOKS, ...DIEN_BIEN_BOOKS, ...TUAN_GIAO_BOOKS];
const THANH_MINH = 1;
const QUAI_TO = 7;

/** A file to be written, its path relative to the samples' folder. */
export interface SampleFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** The 1063 people, commune by commune. */
function pilotPeople(): readonly (readonly Person[])[] {
  const register: Register = { names: new Set(), ids: new Set() };
  const chance = chanceFrom(SEED);
  return COMMUNES.map((commune) => makePeople(chance, commune, register));
}

function personAt(people: readonly Person[], index: number): Person {
  const person = people[index];
  if (!person) throw new Error(`no person ${index}`);
  return person;
}

/** The same name with the tone mark where the other school of spelling puts it. */
function spelledAnew({ family, given }: Person["name"]): Person["name"] {
  const other = given.replace("oà", "òa").replace("uý", "úy");
  return { family: family.replace("Thuý", "Thúy"), given: other };
}

/** Who stands in each received list besides its own people: somebody of Mường Thanh, and one of Quài Tở a second time. */
function listedPeople(all: readonly (readonly Person[])[], at: number): readonly Person[] {
  const own = all[at] ?? [];
  if (at === THANH_MINH) {
    return [...own, { ...personAt(all[0] ?? [], 8), place: COMMUNES[at]?.villages[2] ?? "" }];
  }
  if (at === QUAI_TO) {
    const twice = own.find(({ name }) => spelledAnew(name).given !== name.given) ?? personAt(own, 10);
    return [...own, { ...twice, name: spelledAnew(twice.name), place: COMMUNES[at]?.villages[3] ?? "", scores: personAt(own, 12).scores }];
  }
  return own;
}

/** The nine workbooks of an edition, made anew. */
function makeBooks(edition: Edition): readonly Book[] {
  const all = pilotPeople();
  return COMMUNES.map((commune, at) => {
    const plan = PLANS[at];
    if (!plan) throw new Error(`no plan for ${commune.name}`);
    const people = all[at] ?? [];
    const listed = edition === "received" ? listedPeople(all, at) : people;
    return makeBook(commune, plan, { people, listed }, edition, SEED + at);
  });
}

/** The same person in two files, by CCCD. */
function acrossFiles(books: readonly Book[]): readonly ExpectedAcross[] {
  const seen = new Map<string, ExpectedAcross["places"][number]>();
  const found: ExpectedAcross[] = [];
  for (const { expected, lists, workbook } of books) {
    for (const { sheet, rows, nameColumn } of lists) {
      for (const { row, printed } of rows) {
        const cell = workbook.getWorksheet(sheet)?.getCell(row, nameColumn).address ?? "";
        const place = { file: expected.file, sheet, cell };
        const first = seen.get(printed.person.idNumber);
        if (first && first.file !== place.file) found.push({ rule: "duplicate-certain", places: [first, place] });
        seen.set(printed.person.idNumber, place);
      }
    }
  }
  return found;
}

/** What a reconciliation of the received summary of thị trấn Tuần Giáo must find: its groups tell of three failing, its rows of one. */
const CLAIMS_OF_TUAN_GIAO = [
  { rule: "claim-mismatch", cell: "G9", because: "27/28, nhưng các dòng cho 28/28" },
  { rule: "claim-mismatch", cell: "I9", because: "1/28, nhưng các dòng cho 0/28" },
  { rule: "claim-mismatch", cell: "G11", because: "117/118, nhưng các dòng cho 118/118" },
  { rule: "claim-mismatch", cell: "I11", because: "1/118, nhưng các dòng cho 0/118" },
  { rule: "ratio-mismatch", cell: "I12", because: "1/153 là 0,65; 0,66 là 100 trừ 99,34 đã cắt bớt" },
];

function expectedOf(books: readonly Book[]): object {
  const files = books.map(({ expected }) => expected);
  const total = (count: (file: (typeof files)[number]) => number): number => files.reduce((all, file) => all + count(file), 0);
  return {
    totals: {
      files: files.length, subjects: total(({ subjects }) => subjects), pass: total(({ verdicts }) => verdicts.pass),
      fail: total(({ verdicts }) => verdicts.fail), undetermined: total(({ verdicts }) => verdicts.undetermined),
    },
    files,
    acrossFiles: acrossFiles(books),
  };
}

/** Every file of the samples: eighteen workbooks and what must be found in them. */
export async function makeSamples(): Promise<readonly SampleFile[]> {
  const received = makeBooks("received");
  const corrected = makeBooks("corrected");
  const files: SampleFile[] = [];
  for (const [edition, books] of [["received", received], ["corrected", corrected]] as const) {
    for (const { workbook, expected } of books) {
      files.push({ path: `${edition}/${expected.file}`, bytes: await packageBytes(workbook) });
    }
  }
  const expected = {
    received: expectedOf(received),
    corrected: { errors: 0, ...expectedOf(corrected) },
    reconcile: [{ file: "07-thi-tran-tuan-giao.xlsx", edition: "received", sheet: SUMMARY_SHEET, findings: CLAIMS_OF_TUAN_GIAO }],
  };
  files.push({ path: "expected.json", bytes: new TextEncoder().encode(`${expectedText(expected)}\n`) });
  return files;
}
