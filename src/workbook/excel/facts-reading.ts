import type { SheetVisibility } from "../edit";
import type { Result } from "../problem";
import { succeed } from "../problem";
import type { WorkbookFacts } from "../workbook";
import { readMemory } from "./memory";
import type { Session } from "./session";

/** What DATE(2000,1,1) gives where serial dates count from 1904. */
const MILLENNIUM_1904 = 35_064;

/**
 * What is known of the open workbook. Excel lists no links to other files within our floor; the formulas themselves
 * name them, so `externalLinks` is empty here.
 */
export async function readFacts(session: Session): Promise<Result<WorkbookFacts>> {
  const asked = await session.send((workbook) => ({
    workbook: workbook.load("readOnly"),
    application: workbook.application.load("decimalSeparator"),
    sheets: workbook.worksheets.load("items/name,items/visibility,items/protection/protected"),
    millennium: workbook.functions.date(2000, 1, 1).load("value"),
  }));
  const memory = await readMemory(session);
  return succeed({
    sheets: asked.sheets.items.map((sheet) => ({
      name: sheet.name,
      visibility: visibilityOf(sheet.visibility),
      isProtected: sheet.protection.protected,
    })),
    date1904: asked.millennium.value === MILLENNIUM_1904,
    decimalSeparator: asked.application.decimalSeparator === "." ? "." : ",",
    isReadOnly: asked.workbook.readOnly,
    memory,
    externalLinks: [],
  });
}

function visibilityOf(visibility: string): SheetVisibility {
  switch (visibility) {
    case "Hidden":
      return "hidden";
    case "VeryHidden":
      return "veryHidden";
    default:
      return "visible";
  }
}
