import type { CellRange } from "../../../workbook/address";
import type { SheetVisibility } from "../../../workbook/edit";
import type { HostBook } from "../book";
import { admitStructure, admitWrite, indexArgument, rangeOf, textArgument, WHOLE_SHEET } from "../book";
import { HostFailure, invalidArgument, itemNotFound } from "../host-failure";
import type { HostClass, HostObject, Member } from "../host-object";
import { hostClass } from "../host-object";
import type { LiveSheet } from "../live-workbook";
import { navigation, objectMethod, read, readWrite, valueMethod } from "../members";
import { chartsClass } from "./chart-objects";
import { areasClass, rangeClass } from "./range-objects";
import { autoFilterClass, freezePanesClass, pageBreaksClass, pageLayoutClass, protectionClass, tablesClass } from "./sheet-parts";

/** A sheet within its workbook. */
interface BookSheet {
  readonly book: HostBook;
  readonly sheet: LiveSheet;
}

/** The longest address `getRanges` takes. */
const ADDRESS_LIMIT = 8192;

const VISIBILITY = { visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" } as const;

function visibilityOf(value: unknown): SheetVisibility {
  switch (value) {
    case "Visible":
      return "visible";
    case "Hidden":
      return "hidden";
    case "VeryHidden":
      return "veryHidden";
    default:
      throw invalidArgument("One of Visible, Hidden, VeryHidden is expected.");
  }
}

function checkName(book: HostBook, name: string, self: LiveSheet | null): string {
  if (name.length === 0 || name.length > 31 || /[\\/?*[\]:]/.test(name)) throw invalidArgument("The sheet's name is invalid.");
  const taken = book.live.sheets().some((sheet) => sheet !== self && sheet.name().toLowerCase() === name.toLowerCase());
  if (taken) throw new HostFailure("ItemAlreadyExists", "A resource with the same name or identifier already exists.", 409);
  return name;
}

function areas({ book, sheet }: BookSheet, address: unknown): HostObject {
  const text = textArgument(address, "The address");
  if (text.length > ADDRESS_LIMIT) throw invalidArgument("The address is longer than 8192 characters.");
  return areasClass.of({ book, sheet, ranges: text.split(",").map((part) => rangeOf(part.trim())) });
}

/** Both members a pair of register and unregister messages needs. */
function eventMembers<T>(name: string, since: string, number: number, target: (self: T) => string, book: (self: T) => HostBook) {
  const key = (self: T): string => `${number}:${target(self)}`;
  const members: Record<string, Member<T>> = {
    [`_Register${name}Event`]: valueMethod(since, (self) => void book(self).wanted.add(key(self))),
    [`_Unregister${name}Event`]: valueMethod(since, (self) => void book(self).wanted.delete(key(self))),
  };
  return members;
}

/** A worksheet. */
const worksheetClass: HostClass<BookSheet> = hostClass({
  name: "Worksheet",
  identity: ({ sheet }) => ({ Id: sheet.id }),
  defaults: ["Id", "Name", "Position", "Visibility"],
  members: {
    Id: read("1.1", ({ sheet }) => sheet.id),
    Name: readWrite(
      "1.1",
      ({ sheet }) => sheet.name(),
      ({ book, sheet }, value) => {
        admitStructure(book);
        sheet.rename(checkName(book, textArgument(value, "The name"), sheet));
      },
    ),
    Position: readWrite(
      "1.1",
      ({ book, sheet }) => book.live.sheets().findIndex(({ id }) => id === sheet.id),
      ({ book, sheet }, value) => book.live.moveSheet(sheet.id, indexArgument(value, "The position")),
    ),
    Visibility: readWrite(
      "1.1",
      ({ sheet }) => VISIBILITY[sheet.visibility()],
      ({ book, sheet }, value) => {
        admitWrite(book, null);
        sheet.setVisibility(visibilityOf(value));
      },
    ),
    Protection: navigation("1.2", (self) => protectionClass.of(self)),
    FreezePanes: navigation("1.7", (self) => freezePanesClass.of(self)),
    AutoFilter: navigation("1.9", (self) => autoFilterClass.of(self)),
    HorizontalPageBreaks: navigation("1.9", (self) => pageBreaksClass.of(self)),
    PageLayout: navigation("1.9", (self) => pageLayoutClass.of(self)),
    Tables: navigation("1.1", (self) => tablesClass.of(self)),
    Charts: navigation("1.1", (self) => chartsClass.of(self)),
    GetRange: objectMethod("1.1", (self, [address]) =>
      rangeClass.of({ ...self, range: address === undefined || address === null ? WHOLE_SHEET : rangeOf(textArgument(address, "The address")) }),
    ),
    GetRanges: objectMethod("1.9", (self, [address]) => areas(self, address)),
    GetUsedRangeOrNullObject: objectMethod("1.4", (self, [valuesOnly]) => {
      const range: CellRange | null = self.sheet.usedRange(valuesOnly === true);
      return range && rangeClass.of({ ...self, range });
    }),
    Activate: valueMethod("1.1", ({ book, sheet }) => {
      if (sheet.visibility() !== "visible") throw new HostFailure("InvalidOperation", "A hidden sheet cannot be activated.");
      book.live.activate(sheet.id);
    }),
    Delete: valueMethod("1.1", ({ book, sheet }) => {
      admitStructure(book);
      const visible = book.live.sheets().filter((other) => other.visibility() === "visible");
      if (visible.length === 1 && visible[0] === sheet) throw new HostFailure("InvalidOperation", "The last visible sheet cannot be deleted.");
      book.live.removeSheet(sheet.id);
    }),
  },
});

function sheetNamed(book: HostBook, key: unknown): LiveSheet | null {
  const wanted = String(key).toLowerCase();
  return book.live.sheets().find((sheet) => sheet.id.toLowerCase() === wanted || sheet.name().toLowerCase() === wanted) ?? null;
}

const everySheet = { target: () => "Workbook", book: (book: HostBook) => book };

/** The sheets of the workbook. */
export const worksheetsClass: HostClass<HostBook> = hostClass({
  name: "WorksheetCollection",
  items: (book) => book.live.sheets().map((sheet) => worksheetClass.of({ book, sheet })),
  indexer: (book, [key]) => {
    const sheet = sheetNamed(book, key);
    if (!sheet) throw itemNotFound();
    return worksheetClass.of({ book, sheet });
  },
  members: {
    GetItemOrNullObject: objectMethod("1.4", (book, [key]) => {
      const sheet = sheetNamed(book, key);
      return sheet && worksheetClass.of({ book, sheet });
    }),
    Add: objectMethod("1.1", (book, [name]) => {
      admitStructure(book);
      return worksheetClass.of({ book, sheet: book.live.addSheet(checkName(book, textArgument(name, "The name"), null)) });
    }),
    ...eventMembers("DataChanged", "1.9", 10, everySheet.target, everySheet.book),
    ...eventMembers("SelectionChanged", "1.9", 14, everySheet.target, everySheet.book),
    ...eventMembers("RowSorted", "1.10", 19, everySheet.target, everySheet.book),
    ...eventMembers("RowHiddenChanged", "1.11", 22, everySheet.target, everySheet.book),
    ...eventMembers("Added", "1.7", 13, everySheet.target, everySheet.book),
    ...eventMembers("Deleted", "1.7", 15, everySheet.target, everySheet.book),
    ...eventMembers("Activated", "1.7", 11, everySheet.target, everySheet.book),
  },
});

/** What the classes here answer, for the table of members. */
export const worksheetObjectsSummaries = [
  worksheetClass, worksheetsClass,
].map(({ summary }) => summary);
