/** 0: no errors found; 1: errors found; 2: something could not be read or asked, which outranks the rest. */
export type ExitCode = 0 | 1 | 2;

/** The code of a run from what its files came to. */
export function exitCodeOf(run: { readonly errors: number; readonly problems: number }): ExitCode {
  if (run.problems > 0) return 2;
  return run.errors > 0 ? 1 : 0;
}
