import type { CellRange } from "../../../workbook/address";
import type { SheetRange } from "../book";
import { admitWrite, WHOLE_SHEET } from "../book";
import { invalidArgument } from "../host-failure";
import type { HostClass } from "../host-object";
import { hostClass } from "../host-object";
import type { CellLook } from "../live-workbook";
import { navigation, read, readWrite, valueMethod } from "../members";

/** Several rectangles of a sheet, as formats and conditional formats see them. */
export interface SheetRanges extends Omit<SheetRange, "range"> {
  readonly ranges: readonly CellRange[];
}

/** A look's member over all cells, or `null` where they differ. */
function uniform<K extends keyof CellLook>(self: SheetRanges, member: K): CellLook[K] | null {
  let seen: CellLook[K] | undefined;
  for (const asked of self.ranges) {
    const range = withinUsed(asked, self.sheet.usedRange);
    for (let row = range.firstRow; row <= range.lastRow; row += 1) {
      for (let column = range.firstColumn; column <= range.lastColumn; column += 1) {
        const value = self.sheet.cellAt(row, column).look[member];
        if (seen !== undefined && value !== seen) return null;
        seen = value;
      }
    }
  }
  return seen ?? null;
}

/** Whole rows and columns reach no further than what is used, or a question about them would have no end. */
function withinUsed(range: CellRange, usedRange: (valuesOnly: boolean) => CellRange | null): CellRange {
  if (range.lastRow < WHOLE_SHEET.lastRow && range.lastColumn < WHOLE_SHEET.lastColumn) return range;
  const used = usedRange(false);
  return {
    ...range,
    lastRow: Math.max(range.firstRow, Math.min(range.lastRow, used?.lastRow ?? 0)),
    lastColumn: Math.max(range.firstColumn, Math.min(range.lastColumn, used?.lastColumn ?? 0)),
  };
}

function restyle(self: SheetRanges, look: Partial<CellLook>): void {
  admitWrite(self.book, self.sheet);
  for (const range of self.ranges) self.sheet.restyle(range, look);
}

function text(value: unknown): string {
  if (typeof value !== "string") throw invalidArgument("A text is expected.");
  return value;
}

/** A colour as Excel answers it, "#RRGGBB". */
export function color(value: unknown): string {
  const given = text(value).replace(/^#/, "");
  if (!/^[0-9A-Fa-f]{6}$/.test(given)) throw invalidArgument(`Not a colour: ${given}`);
  return `#${given.toUpperCase()}`;
}

function flag(value: unknown): boolean {
  if (typeof value !== "boolean") throw invalidArgument("A truth value is expected.");
  return value;
}

function oneOf<const T extends string>(value: unknown, allowed: readonly T[]): T {
  const found = allowed.find((word) => word === value);
  if (found === undefined) throw invalidArgument(`One of ${allowed.join(", ")} is expected.`);
  return found;
}

const fillClass: HostClass<SheetRanges> = hostClass({
  name: "RangeFill",
  defaults: ["Color"],
  members: {
    Color: readWrite("1.1", (self) => uniform(self, "fillColor") ?? "", (self, value) => restyle(self, { fillColor: color(value) })),
    Clear: valueMethod("1.1", (self) => restyle(self, { fillColor: null })),
  },
});

const fontClass: HostClass<SheetRanges> = hostClass({
  name: "RangeFont",
  defaults: ["Name", "Bold", "Italic", "Size", "Color"],
  members: {
    Name: readWrite("1.1", (self) => uniform(self, "fontName"), (self, value) => restyle(self, { fontName: text(value) })),
    Bold: readWrite("1.1", (self) => uniform(self, "bold"), (self, value) => restyle(self, { bold: flag(value) })),
    Italic: readWrite("1.1", (self) => uniform(self, "italic"), (self, value) => restyle(self, { italic: flag(value) })),
    Size: readWrite("1.1", (self) => uniform(self, "fontSize"), (self, value) => restyle(self, { fontSize: Number(value) })),
    Color: readWrite("1.1", (self) => uniform(self, "fontColor"), (self, value) => restyle(self, { fontColor: color(value) })),
  },
});

interface Edge {
  readonly within: SheetRanges;
  readonly side: string;
}

const SIDES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal", "InsideVertical"] as const;

const borderClass: HostClass<Edge> = hostClass({
  name: "RangeBorder",
  defaults: ["SideIndex", "Style"],
  members: {
    SideIndex: readWrite("1.1", (self) => self.side, () => undefined),
    Style: readWrite(
      "1.1",
      (self) => uniform(self.within, "border"),
      (self, value) => restyle(self.within, { border: oneOf(value, ["None", "Continuous"]) }),
      "believed",
    ),
  },
});

const bordersClass: HostClass<SheetRanges> = hostClass({
  name: "RangeBorderCollection",
  items: (self) => SIDES.map((side) => borderClass.of({ within: self, side })),
  indexer: (self, [side]) => borderClass.of({ within: self, side: oneOf(side, SIDES) }),
  members: {},
});

const protectionClass: HostClass<SheetRanges> = hostClass({
  name: "FormatProtection",
  defaults: ["Locked"],
  members: {
    Locked: read("1.2", ({ ranges, sheet }) => {
      const answers = new Set(ranges.flatMap(({ firstRow, firstColumn, lastRow, lastColumn }) =>
        Array.from({ length: lastRow - firstRow + 1 }, (_row, down) => down).flatMap((down) =>
          Array.from({ length: lastColumn - firstColumn + 1 }, (_column, across) => sheet.isLocked(firstRow + down, firstColumn + across)),
        ),
      ));
      return answers.size === 1 ? answers.has(true) : null;
    }),
  },
});

/** The format of a range or of several. */
export const formatClass: HostClass<SheetRanges> = hostClass({
  name: "RangeFormat",
  defaults: ["ColumnWidth", "HorizontalAlignment", "VerticalAlignment", "WrapText"],
  members: {
    Fill: navigation("1.1", (self) => fillClass.of(self)),
    Font: navigation("1.1", (self) => fontClass.of(self)),
    Borders: navigation("1.1", (self) => bordersClass.of(self)),
    Protection: navigation("1.2", (self) => protectionClass.of(self)),
    ColumnWidth: readWrite(
      "1.2",
      (self) => self.sheet.columnWidth(self.ranges[0]?.firstColumn ?? 0),
      (self, value) => {
        admitWrite(self.book, self.sheet);
        for (const range of self.ranges) {
          for (let column = range.firstColumn; column <= range.lastColumn; column += 1) self.sheet.setColumnWidth(column, Number(value));
        }
      },
    ),
    HorizontalAlignment: readWrite(
      "1.1",
      (self) => uniform(self, "horizontal"),
      (self, value) => restyle(self, { horizontal: oneOf(value, ["General", "Left", "Center", "Right"]) }),
    ),
    VerticalAlignment: readWrite(
      "1.1",
      (self) => uniform(self, "vertical"),
      (self, value) => restyle(self, { vertical: oneOf(value, ["Top", "Center", "Bottom"]) }),
    ),
    WrapText: readWrite("1.1", (self) => uniform(self, "wrap"), (self, value) => restyle(self, { wrap: flag(value) })),
  },
});

/** What the classes here answer, for the table of members. */
export const formatObjectsSummaries = [
  fillClass, fontClass, borderClass, bordersClass, protectionClass, formatClass,
].map(({ summary }) => summary);
