import type { Edit } from "../../edit";

/** What one step of a list of edits leaves behind: what takes it back (in the order applied), and what cannot be taken back. */
export interface Step {
  readonly inverse: readonly Edit[];
  readonly lasting: readonly Edit[];
}

/** A step that `edits` take back. */
export function undoneBy(...inverse: readonly Edit[]): Step {
  return { inverse, lasting: [] };
}

/** A step that stays. */
export function stays(edit: Edit): Step {
  return { inverse: [], lasting: [edit] };
}
