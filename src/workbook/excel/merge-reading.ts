import type { CellRange } from "../address";
import { rangeAddress } from "../address";
import { faultCode } from "./excel-fault";
import { parseExcelAreas } from "./excel-address";
import type { Session } from "./session";

/** Below this many rows a range cannot hold more merged areas than Excel answers (512), or only a freak's sheet does. */
const FEWEST_ROWS = 8;

/**
 * The merged areas of a range. Excel answers at most 512 at once and fails beyond; the range is then asked in parts,
 * so the number of requests grows with the merges, in halves.
 */
export async function readMerges(session: Session, sheet: string, range: CellRange): Promise<CellRange[]> {
  const found = new Map<string, CellRange>();
  const parts: CellRange[] = [range];
  for (let part = parts.pop(); part; part = parts.pop()) {
    const address = rangeAddress(part);
    try {
      const areas = await session.send((workbook) => {
        const merged = workbook.worksheets.getItem(sheet).getRange(address).getMergedAreasOrNullObject();
        return merged.load("address");
      });
      if (areas.isNullObject) continue;
      for (const merged of parseExcelAreas(areas.address)) found.set(rangeAddress(merged), merged);
    } catch (error) {
      const rows = part.lastRow - part.firstRow + 1;
      if (faultCode(error) !== "GeneralException" || rows <= FEWEST_ROWS) throw error;
      const middle = part.firstRow + Math.floor(rows / 2);
      parts.push({ ...part, firstRow: middle }, { ...part, lastRow: middle - 1 });
    }
  }
  return [...found.values()];
}
