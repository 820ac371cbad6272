import { createHash } from "node:crypto";
import { bookFigures } from "../summary/book-figures";
import type { BookFigures } from "../summary/book-figures";
import type { ControlTotals } from "../summary/row-control";
import type { ColumnAnswer } from "../summary/summary-options";
import { controlTotals } from "../summary/control-totals";
import type { Problem, Result } from "../workbook/problem";
import { succeed } from "../workbook/problem";
import type { CheckRequest } from "./check-request";
import type { RecognisedBook } from "./checked-file";
import { checkingOf, defaultCriteriaSet, recogniseBytes } from "./checked-file";
import { readBytes } from "./criteria-choice";

/** A file whose lists were counted and whose summary sheets were read. */
export interface FiguredFile extends RecognisedBook {
  readonly kind: "read";
  readonly file: string;
  readonly sha256: string;
  readonly bytes: Uint8Array;
  readonly figures: BookFigures;
  readonly control: ControlTotals;
}

/** A file that could not be read, with every reason. */
export interface UnfiguredFile {
  readonly kind: "unread";
  readonly file: string;
  readonly problems: readonly Problem[];
}

/** Reads a file and everything its figures come to. */
export async function figureFile(
  file: string,
  request: CheckRequest,
  answers: readonly ColumnAnswer[],
): Promise<FiguredFile | UnfiguredFile> {
  const bytes = await readBytes(file);
  if (!bytes.ok) return { kind: "unread", file, problems: bytes.problems };
  const figured = figureBytes(bytes.value, file, request, answers);
  return figured.ok ? figured.value : { kind: "unread", file, problems: figured.problems };
}

/** Like `figureFile`, for bytes at hand. */
export function figureBytes(
  bytes: Uint8Array,
  file: string,
  request: CheckRequest,
  answers: readonly ColumnAnswer[],
): Result<FiguredFile> {
  const book = recogniseBytes(bytes, file, request);
  if (!book.ok) return book;
  const { grids, recognised, memory } = book.value;
  const figures = bookFigures({
    file,
    grids,
    recognised,
    checking: checkingOf(memory, request),
    answers,
    defaultSet: defaultCriteriaSet(),
  });
  return succeed({
    kind: "read",
    file,
    sha256: createHash("sha256").update(bytes).digest("hex"),
    bytes,
    ...book.value,
    figures,
    control: controlTotals(recognised.lists),
  });
}
