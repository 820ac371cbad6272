import type { Locale } from "../locale/locale";

/** Why a file of a folder is not read. */
export type SkipReason =
  /** Excel's `~$…` beside a workbook that somebody has open. */
  | "lock-file"
  | "hidden-file"
  /** A table of a kind that is not read, which people would take for a workbook. */
  | "other-format"
  | "other-type"
  /** The output of this very run. */
  | "output"
  /** Given as a template, register or criteria set. */
  | "used-otherwise"
  /** In the folder that copies are returned to. */
  | "returned"
  /** A result of ours from before. */
  | "own-result";

/** A file that was passed over. */
export interface SkippedFile {
  readonly file: string;
  readonly reason: SkipReason;
}

/** Files passed over, as `--json` names them. */
export function skippedOutput(skipped: readonly SkippedFile[], { cli }: Locale): readonly object[] {
  return skipped.map(({ file, reason }) => ({ file, reason, message: cli.skippedBecause[reason] }));
}

/** The lines a person reads of them: those one would have expected to be read. */
export function skippedLines(skipped: readonly SkippedFile[], { cli }: Locale): readonly string[] {
  return skipped.flatMap(({ file, reason }) => (reason === "other-format" ? [cli.skipped(file)] : []));
}
