import type { HostBook, HostPageLayout } from "../book";
import { admitWrite, indexArgument, rangeOf, textArgument } from "../book";
import { HostFailure, invalidArgument, itemNotFound } from "../host-failure";
import type { HostClass, HostObject } from "../host-object";
import { hostClass } from "../host-object";
import type { LiveSheet } from "../live-workbook";
import { objectMethod, read, readWrite, valueMethod } from "../members";
import { rangeClass } from "./range-objects";

interface Within {
  readonly book: HostBook;
  readonly sheet: LiveSheet;
}

/** Whether the sheet is protected, and protecting it without a password. */
export const protectionClass: HostClass<Within> = hostClass({
  name: "WorksheetProtection",
  defaults: ["Protected"],
  members: {
    Protected: read("1.2", ({ sheet }) => sheet.isProtected()),
    Options: read("1.2", ({ sheet }) => ({ allowFormatCells: sheet.allowsFormats() })),
    Protect: valueMethod("1.2", ({ book, sheet }) => {
      admitWrite(book, sheet);
      sheet.setProtected(true);
    }),
  },
});

/** Rows and columns that stay in sight. */
export const freezePanesClass: HostClass<Within> = hostClass({
  name: "WorksheetFreezePanes",
  members: {
    FreezeAt: valueMethod("1.7", ({ book, sheet }, [given]) => {
      admitWrite(book, sheet);
      const range = rangeClass.within(given)?.range ?? rangeOf(textArgument(given, "The range"));
      const wholeColumns = range.lastRow >= 1_048_575;
      const wholeRows = range.lastColumn >= 16_383;
      sheet.freeze(wholeColumns ? 0 : range.lastRow + 1, wholeRows ? 0 : range.lastColumn + 1);
    }),
    FreezeRows: valueMethod("1.7", ({ book, sheet }, [count]) => {
      admitWrite(book, sheet);
      sheet.freeze(indexArgument(count, "The count"), 0);
    }),
    FreezeColumns: valueMethod("1.7", ({ book, sheet }, [count]) => {
      admitWrite(book, sheet);
      sheet.freeze(0, indexArgument(count, "The count"));
    }),
    Unfreeze: valueMethod("1.7", ({ book, sheet }) => {
      admitWrite(book, sheet);
      sheet.freeze(0, 0);
    }),
    GetLocationOrNullObject: objectMethod("1.7", (self) => {
      const { rows, columns } = self.sheet.frozen();
      if (rows === 0 && columns === 0) return null;
      const range = {
        firstRow: 0,
        firstColumn: 0,
        lastRow: rows === 0 ? 1_048_575 : rows - 1,
        lastColumn: columns === 0 ? 16_383 : columns - 1,
      };
      return rangeClass.of({ ...self, range });
    }),
  },
});

/** The filter of the sheet. */
export const autoFilterClass: HostClass<Within> = hostClass({
  name: "AutoFilter",
  defaults: ["Enabled"],
  members: {
    Enabled: read("1.9", ({ sheet }) => sheet.filter() !== null),
    Apply: valueMethod("1.9", ({ book, sheet }, [given]) => {
      admitWrite(book, sheet);
      const range = rangeClass.within(given)?.range ?? rangeOf(textArgument(given, "The range"));
      sheet.setFilter(range);
      book.remade.add(sheet.id);
    }),
    Remove: valueMethod("1.9", ({ book, sheet }) => {
      admitWrite(book, sheet);
      sheet.setFilter(null);
      book.remade.add(sheet.id);
    }),
  },
});

const NO_LAYOUT: HostPageLayout = { orientation: "Portrait", paperSize: null, fitToWidth: null, breaksBefore: [], titleRows: null };

const layoutOf = ({ book, sheet }: Within): HostPageLayout => book.pageLayouts.get(sheet.id) ?? NO_LAYOUT;

function setLayout(self: Within, changes: Partial<HostPageLayout>): void {
  admitWrite(self.book, self.sheet);
  self.book.remade.add(self.sheet.id);
  self.book.pageLayouts.set(self.sheet.id, { ...layoutOf(self), ...changes });
}

function pagesAcross(value: unknown): number | null {
  const fit: unknown = typeof value === "object" && value !== null ? Reflect.get(value, "horizontalFitToPages") : undefined;
  return typeof fit === "number" ? fit : null;
}

/** How the sheet prints. */
export const pageLayoutClass: HostClass<Within> = hostClass({
  name: "PageLayout",
  defaults: ["Orientation", "PaperSize", "Zoom"],
  members: {
    Orientation: readWrite("1.9", (self) => layoutOf(self).orientation, (self, value) => {
      if (value !== "Portrait" && value !== "Landscape") throw invalidArgument("One of Portrait, Landscape is expected.");
      setLayout(self, { orientation: value });
    }),
    PaperSize: readWrite("1.9", (self) => layoutOf(self).paperSize, (self, value) => setLayout(self, { paperSize: String(value) })),
    Zoom: readWrite(
      "1.9",
      (self) => ({ horizontalFitToPages: layoutOf(self).fitToWidth }),
      (self, value) => setLayout(self, { fitToWidth: pagesAcross(value) }),
    ),
    SetPrintTitleRows: valueMethod("1.9", (self, [rows]) => setLayout(self, { titleRows: textArgument(rows, "The rows") })),
  },
});

const pageBreakClass: HostClass<Within & { readonly row: number }> = hostClass({
  name: "PageBreak",
  members: { RowIndex: read("1.9", ({ row }) => row) },
});

/** The rows of a sheet that begin a page. */
export const pageBreaksClass: HostClass<Within> = hostClass({
  name: "PageBreakCollection",
  members: {
    Add: objectMethod("1.9", (self, [at]): HostObject => {
      const { firstRow } = rangeClass.within(at)?.range ?? rangeOf(textArgument(at, "The range"));
      setLayout(self, { breaksBefore: [...layoutOf(self).breaksBefore, firstRow] });
      return pageBreakClass.of({ ...self, row: firstRow });
    }),
    RemovePageBreaks: valueMethod("1.9", (self) => setLayout(self, { breaksBefore: [] })),
  },
});

interface OneTable extends Within {
  readonly id: string;
}

function tableOf({ book, id }: OneTable) {
  const table = book.tables.get(id);
  if (!table) throw itemNotFound();
  return table;
}

const tableClass: HostClass<OneTable> = hostClass({
  name: "Table",
  identity: ({ id }) => ({ Id: id }),
  defaults: ["Id", "Name"],
  members: {
    Id: read("1.1", ({ id }) => id),
    Name: readWrite("1.1", (self) => tableOf(self).name, (self, value) => {
      const name = textArgument(value, "The name");
      const taken = [...self.book.tables.values()].some((table) => table.id !== self.id && table.name.toLowerCase() === name.toLowerCase());
      if (taken) throw new HostFailure("ItemAlreadyExists", "A resource with the same name or identifier already exists.", 409);
      self.book.tables.set(self.id, { ...tableOf(self), name });
    }),
    Delete: valueMethod("1.1", (self) => {
      admitWrite(self.book, self.sheet);
      self.book.tables.delete(tableOf(self).id);
    }),
  },
});

/** The tables of a sheet. */
export const tablesClass: HostClass<Within> = hostClass({
  name: "TableCollection",
  items: (self) => [...self.book.tables.values()].filter((table) => table.sheet === self.sheet.id).map(({ id }) => tableClass.of({ ...self, id })),
  indexer: (self, [key]) => {
    const table = [...self.book.tables.values()].find(({ id, name }) => id === key || name === key);
    if (!table) throw itemNotFound();
    return tableClass.of({ ...self, id: table.id });
  },
  members: {
    Add: objectMethod("1.1", (self, [given]): HostObject => {
      admitWrite(self.book, self.sheet);
      const range = rangeClass.within(given)?.range ?? rangeOf(textArgument(given, "The address"));
      const id = self.book.nextId();
      self.book.tables.set(id, { id, sheet: self.sheet.id, name: `Table${self.book.tables.size + 1}`, range });
      return tableClass.of({ ...self, id });
    }),
  },
});

/** What the classes here answer, for the table of members. */
export const sheetPartsSummaries = [
  protectionClass, freezePanesClass, autoFilterClass, pageLayoutClass, pageBreakClass, pageBreaksClass, tableClass, tablesClass,
].map(({ summary }) => summary);
