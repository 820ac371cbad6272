import type { HostBook } from "../book";
import { admitWrite, indexArgument, textArgument } from "../book";
import { apiNotFound, HostFailure, invalidArgument, itemNotFound } from "../host-failure";
import type { HostClass, HostObject } from "../host-object";
import { hostClass } from "../host-object";
import { navigation, objectMethod, read, readWrite, valueMethod } from "../members";
import { rangeClass } from "./range-objects";
import { worksheetsClass } from "./worksheet-objects";

interface NewWorkbook {
  readonly open: () => void;
}

const createdClass: HostClass<NewWorkbook> = hostClass({
  name: "WorkbookCreated",
  identity: () => ({ Id: "created" }),
  members: { Open: valueMethod("internal", ({ open }) => open()) },
});

const applicationClass: HostClass<HostBook> = hostClass({
  name: "Application",
  defaults: ["CalculationMode"],
  members: {
    DecimalSeparator: read("1.11", ({ live }) => live.decimalSeparator),
    CalculationMode: read("1.1", () => "Automatic"),
    CreateWorkbook: objectMethod("internal", ({ openNew }, [base64]) => {
      if (!openNew) throw apiNotFound("Application.CreateWorkbook");
      return createdClass.of({ open: () => openNew(typeof base64 === "string" ? base64 : "") });
    }),
    SuspendScreenUpdatingUntilNextSync: valueMethod("1.9", () => null),
    SuspendApiCalculationUntilNextSync: valueMethod("1.6", () => null),
  },
});

const resultClass: HostClass<{ readonly value: number }> = hostClass({
  name: "FunctionResult",
  byReference: true,
  defaults: ["Value", "Error"],
  members: { Value: read("1.2", ({ value }) => value), Error: read("1.2", () => null) },
});

const DAY = 86_400_000;

/** The serial number of a date in the workbook's system. */
function serial(book: HostBook, year: number, month: number, day: number): number {
  return Math.round((Date.UTC(year, month - 1, day) - (book.live.date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30))) / DAY);
}

const functionsClass: HostClass<HostBook> = hostClass({
  name: "Functions",
  members: {
    Date: objectMethod("1.2", (book, [year, month, day]) =>
      resultClass.of({ value: serial(book, indexArgument(year, "The year"), indexArgument(month, "The month"), indexArgument(day, "The day")) }),
    ),
  },
});

interface OnePart {
  readonly book: HostBook;
  readonly id: string;
}

function xmlOf({ book, id }: OnePart): string {
  const xml = book.customXml.get(id);
  if (xml === undefined) throw itemNotFound();
  return xml;
}

function namespaceOf(xml: string): string {
  return /<[^?!][^>]*?\sxmlns(?::\w+)?="([^"]*)"/.exec(xml)?.[1] ?? "";
}

function checkedXml(value: unknown): string {
  const xml = textArgument(value, "The XML");
  if (!/^\s*(<\?xml[^>]*\?>)?\s*<[A-Za-z_]/.test(xml) || !xml.trimEnd().endsWith(">")) throw invalidArgument("The XML is not well-formed.");
  return xml;
}

const partClass: HostClass<OnePart> = hostClass({
  name: "CustomXmlPart",
  identity: ({ id }) => ({ Id: id }),
  defaults: ["Id", "NamespaceUri"],
  members: {
    Id: read("1.5", ({ id }) => id),
    NamespaceUri: read("1.5", (self) => namespaceOf(xmlOf(self))),
    GetXml: valueMethod("1.5", xmlOf),
    SetXml: valueMethod("1.5", (self, [xml]) => {
      admitWrite(self.book, null);
      xmlOf(self);
      self.book.customXml.set(self.id, checkedXml(xml));
    }),
    Delete: valueMethod("1.5", (self) => {
      admitWrite(self.book, null);
      xmlOf(self);
      self.book.customXml.delete(self.id);
    }),
  },
});

interface Parts {
  readonly book: HostBook;
  readonly namespace: string | null;
}

const partsOf = ({ book, namespace }: Parts): string[] =>
  [...book.customXml].filter(([, xml]) => namespace === null || namespaceOf(xml) === namespace).map(([id]) => id);

const partItem = (self: Parts, [id]: readonly unknown[]): HostObject => {
  const found = partsOf(self).find((known) => known === id);
  if (found === undefined) throw itemNotFound();
  return partClass.of({ book: self.book, id: found });
};

const scopedPartsClass: HostClass<Parts> = hostClass({
  name: "CustomXmlPartScopedCollection",
  items: (self) => partsOf(self).map((id) => partClass.of({ book: self.book, id })),
  indexer: partItem,
  indexerSince: "1.5",
  members: {},
});

const partsClass: HostClass<Parts> = hostClass({
  name: "CustomXmlPartCollection",
  items: (self) => partsOf(self).map((id) => partClass.of({ book: self.book, id })),
  indexer: partItem,
  indexerSince: "1.5",
  members: {
    GetByNamespace: objectMethod("1.5", ({ book }, [namespace]) => scopedPartsClass.of({ book, namespace: String(namespace) })),
    Add: objectMethod("1.5", ({ book }, [xml]): HostObject => {
      admitWrite(book, null);
      const id = book.nextId();
      book.customXml.set(id, checkedXml(xml));
      return partClass.of({ book, id });
    }),
  },
});

interface OneName {
  readonly book: HostBook;
  readonly key: string;
}

function nameOf({ book, key }: OneName) {
  const name = book.names.get(key);
  if (!name) throw itemNotFound();
  return name;
}

const nameClass: HostClass<OneName> = hostClass({
  name: "NamedItem",
  byReference: true,
  identity: ({ key }) => ({ _Id: key }),
  defaults: ["Name", "Formula"],
  members: {
    Name: read("1.1", (self) => nameOf(self).name),
    Formula: readWrite("1.7", (self) => nameOf(self).formula, (self, value) => {
      admitWrite(self.book, null);
      self.book.names.set(self.key, { ...nameOf(self), formula: String(value) });
    }),
    Delete: valueMethod("1.4", (self) => {
      admitWrite(self.book, null);
      nameOf(self);
      self.book.names.delete(self.key);
    }),
  },
});

const namesClass: HostClass<HostBook> = hostClass({
  name: "NamedItemCollection",
  items: (book) => [...book.names.keys()].map((key) => nameClass.of({ book, key })),
  members: {
    GetItemOrNullObject: objectMethod("1.4", (book, [name]) => {
      const key = String(name).toLowerCase();
      return book.names.has(key) ? nameClass.of({ book, key }) : null;
    }),
    Add: objectMethod("1.4", (book, [name, reference]): HostObject => {
      admitWrite(book, null);
      const given = textArgument(name, "The name");
      const key = given.toLowerCase();
      if (book.names.has(key)) throw new HostFailure("ItemAlreadyExists", "A resource with the same name or identifier already exists.", 409);
      book.names.set(key, { name: given, formula: textArgument(reference, "The reference") });
      return nameClass.of({ book, key });
    }),
  },
});

const workbookProtectionClass: HostClass<HostBook> = hostClass({
  name: "WorkbookProtection",
  defaults: ["Protected"],
  members: { Protected: read("1.7", ({ live }) => live.isStructureProtected) },
});

/** The open workbook: where every object path begins. */
export const workbookClass: HostClass<HostBook> = hostClass({
  name: "Workbook",
  defaults: ["ReadOnly"],
  members: {
    ReadOnly: read("1.8", ({ live }) => live.readOnly),
    Application: navigation("1.1", (book) => applicationClass.of(book)),
    Functions: navigation("1.2", (book) => functionsClass.of(book)),
    Worksheets: navigation("1.1", (book) => worksheetsClass.of(book)),
    Names: navigation("1.1", (book) => namesClass.of(book)),
    Protection: navigation("1.7", (book) => workbookProtectionClass.of(book)),
    CustomXmlParts: navigation("1.5", (book) => partsClass.of({ book, namespace: null })),
    GetSelectedRange: objectMethod("1.1", (book): HostObject => {
      const { sheet: id, range } = book.live.selection();
      const sheet = book.live.sheets().find((other) => other.id === id);
      if (!sheet) throw itemNotFound();
      return rangeClass.of({ book, sheet, range });
    }),
  },
});

/** What the classes here answer, for the table of members. */
export const workbookObjectsSummaries = [
  createdClass, applicationClass, resultClass, functionsClass, partClass, scopedPartsClass, partsClass, nameClass, namesClass, workbookProtectionClass, workbookClass,
].map(({ summary }) => summary);
