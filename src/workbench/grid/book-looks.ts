import type { Result } from "../../workbook/problem";
import { succeed } from "../../workbook/problem";
import { BROWSER_LIMITS } from "../../workbook/xlsx/package-limits";
import { accept, attempt } from "../../workbook/xlsx/patch/refusal";
import { relationshipType } from "../../workbook/xlsx/relationships";
import { partBytes, readWorkbookPart } from "../../workbook/xlsx/workbook-part";
import { inflateEntry, openPackage } from "../../workbook/xlsx/zip";
import type { SheetLooks } from "./sheet-looks";
import { readSheetLooks } from "./sheet-looks";
import type { StyleLooks } from "./style-looks";
import { noLooks, styleLooks } from "./style-looks";
import { OFFICE_COLORS, themeColors } from "./theme-colors";

/** What people see of a file besides what its cells hold. */
export interface BookLooks {
  readonly styles: StyleLooks;
  /** By sheet name; sheets without cells (charts) have none. */
  readonly sheets: ReadonlyMap<string, SheetLooks>;
}

/** Reads the looks of an .xlsx. Problems as of the package's reading. */
export function readBookLooks(bytes: Uint8Array): Result<BookLooks> {
  const read = attempt((): BookLooks => {
    const pack = accept(openPackage(bytes, BROWSER_LIMITS));
    const workbook = accept(readWorkbookPart(pack));
    const target = (type: string): string | null =>
      workbook.relationships.find((one) => one.type === relationshipType(type) && !one.isExternal)?.target ?? null;
    const theme = target("theme");
    const colors = theme === null ? OFFICE_COLORS : themeColors(accept(partBytes(pack, theme)), theme);
    const styles = target("styles");
    const sheets = workbook.sheets
      .filter(({ hasCells }) => hasCells)
      .map(({ name, part }) => [name, accept(readSheetLooks(accept(inflateEntry(part, pack.limits)), part.name))] as const);
    return { styles: styles === null ? noLooks(colors) : styleLooks(accept(partBytes(pack, styles)), styles, colors), sheets: new Map(sheets) };
  });
  return read.ok ? succeed(read.value) : read;
}
