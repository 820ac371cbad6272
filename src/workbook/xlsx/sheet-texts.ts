import type { CellKey, TextRun } from "../grid";
import { cellKey } from "../grid";
import type { ReadingBudget } from "./reading-budget";
import type { SharedStrings } from "./shared-strings";

/** The texts of one sheet, each once: taken over from the shared table as they are met, or the sheet's own. */
export class SheetTexts {
  readonly texts: string[] = [];
  readonly richText = new Map<CellKey, readonly TextRun[]>();
  /** Whether taking a shared string may ask for its runs. */
  readonly hasSharedRuns: boolean;
  private readonly own = new Map<string, number>();
  /** From the shared index to ours, plus one; 0 where not met yet. */
  private indexOf: Int32Array | null = null;

  constructor(private readonly shared: SharedStrings, private readonly budget: ReadingBudget) {
    this.hasSharedRuns = shared.runs.size > 0;
  }

  /** How many strings the shared table has. */
  get sharedCount(): number {
    return this.shared.texts.length;
  }

  /** Our index of the shared string; the caller has seen that there is one. */
  takeShared(index: number): number {
    const indexOf = (this.indexOf ??= new Int32Array(this.shared.texts.length));
    const known = indexOf[index] ?? 0;
    if (known > 0) return known - 1;
    indexOf[index] = this.texts.push(this.shared.texts[index] ?? "");
    return this.texts.length - 1;
  }

  /** Our index of a text that stands in the sheet itself. */
  takeOwn(text: string): number {
    const known = this.own.get(text);
    if (known !== undefined) return known;
    this.budget.draw("textCharacters", text.length);
    const index = this.texts.push(text) - 1;
    this.own.set(text, index);
    return index;
  }

  /** Keeps the runs of a cell whose text is set in another font than the cell's, wholly or in part. */
  noteSharedRuns(index: number, row: number, column: number, cellFont: string | null): void {
    this.noteRuns(this.shared.runs.get(index) ?? null, row, column, cellFont);
  }

  noteRuns(runs: readonly TextRun[] | null, row: number, column: number, cellFont: string | null): void {
    if (runs?.some((run) => run.fontName !== null && run.fontName !== cellFont)) {
      this.richText.set(cellKey(row, column), runs);
    }
  }
}
