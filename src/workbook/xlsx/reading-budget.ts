import { XmlFault } from "./xml-fault";

/** How much of a workbook is kept in memory at most, whatever sheets it is spread over. Texts and formulas in UTF-16 units. */
export const MOST_KEPT = {
  cells: 12_000_000,
  formulas: 4_000_000,
  formulaCharacters: 100_000_000,
  textCharacters: 250_000_000,
} as const;

export type Kept = keyof typeof MOST_KEPT;

/**
 * What may still be kept of a workbook while it is read. A few bytes of a package can stand for much more in memory than
 * they unfold to (a shared formula, a cell of five bytes), which limits on the package do not see.
 */
export class ReadingBudget {
  private readonly rest: Record<Kept, number>;

  constructor(private readonly most: Readonly<Record<Kept, number>> = MOST_KEPT) {
    this.rest = { ...most };
  }

  left(kept: Kept): number {
    return this.rest[kept];
  }

  /** Takes so much away; throws an XmlFault (`sheet-too-large`) where that is more than is left. */
  draw(kept: Kept, amount: number): void {
    this.rest[kept] -= amount;
    if (this.rest[kept] < 0) throw this.tooLarge(kept);
  }

  tooLarge(kept: Kept): XmlFault {
    return new XmlFault({ kind: "sheet-too-large", params: { limit: this.most[kept], reason: kept } });
  }
}
