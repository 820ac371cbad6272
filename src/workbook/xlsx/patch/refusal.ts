import type { Problem, ProblemKind, Result } from "../../problem";
import { fail, succeed } from "../../problem";

/** Thrown inside the patcher to give up a half-made draft; it never leaves the room (see `attempt`). */
class Refusal extends Error {
  constructor(readonly problem: Problem) {
    super(problem.kind);
  }
}

/**
 * Gives up the draft for the reason given. Edits are all or nothing, so from any depth the only way on
 * is to throw the draft away: this is the one place where the room throws instead of returning a `Result`.
 */
export function refuse(kind: ProblemKind, detail: Omit<Problem, "kind"> = {}): never {
  throw new Refusal({ kind, ...detail });
}

/** The value of a result, or the refusal of the draft with its first problem. */
export function accept<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  const problem = result.problems[0];
  throw new Refusal(problem ?? { kind: "not-a-workbook" });
}

/** Runs the making of a draft: its value, or the problem it was refused for. Other errors are bugs and pass through. */
export function attempt<T>(make: () => T): Result<T> {
  try {
    return succeed(make());
  } catch (error) {
    if (error instanceof Refusal) return fail(error.problem);
    throw error;
  }
}
