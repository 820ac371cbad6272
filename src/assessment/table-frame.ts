import type { HeaderBand } from "./header-band";
import type { HeaderLabel } from "./header-label";

/** Where one table of a sheet stands, before anything is known of its columns. Rows and columns 0-based, both ends included. */
export interface TableFrame {
  readonly ordinal: number;
  readonly band: HeaderBand;
  readonly labels: readonly HeaderLabel[];
  readonly firstColumn: number;
  readonly lastColumn: number;
  /** Where the sheet's first header begins: above it stands the letterhead of all its tables. */
  readonly sheetHeader: number;
  /** Where the lines above the header that speak of this table begin. */
  readonly aboveFirst: number;
  /** First row below header and numbering that can hold data; not above `bodyLast` + 1. */
  readonly bodyFirst: number;
  readonly bodyLast: number;
  /** The header printed again on later pages. */
  readonly repeated: readonly HeaderBand[];
}
