import type { Edit } from "../edit";
import type { SetCell } from "./cell-writing";

/** Edits that go to Excel together: cells of one sheet, flags of one sheet, or any other edit by itself. */
export type EditGroup =
  | { readonly kind: "cells"; readonly sheet: string; readonly edits: readonly SetCell[] }
  | { readonly kind: "flags"; readonly sheet: string; readonly edits: readonly Extract<Edit, { kind: "add-flags" }>[] }
  | { readonly kind: "single"; readonly edit: Exclude<Edit, { kind: "set-cell" | "add-flags" }> };

/** Groups a list without changing its order where order matters; a cell edited twice begins a new group. */
export function groupEdits(edits: readonly Edit[]): EditGroup[] {
  const groups: EditGroup[] = [];
  const open = new Map<string, { edits: SetCell[]; cells: Set<string> }>();
  for (const edit of edits) {
    if (edit.kind === "set-cell") {
      const cell = `${edit.row}:${edit.column}`;
      const group = open.get(edit.sheet);
      if (group && !group.cells.has(cell)) {
        group.edits.push(edit);
        group.cells.add(cell);
        continue;
      }
      const started = { edits: [edit], cells: new Set([cell]) };
      open.set(edit.sheet, started);
      groups.push({ kind: "cells", sheet: edit.sheet, edits: started.edits });
      continue;
    }
    open.clear();
    const last = groups.at(-1);
    if (edit.kind !== "add-flags") groups.push({ kind: "single", edit });
    else if (last?.kind === "flags" && last.sheet === edit.sheet) groups[groups.length - 1] = { ...last, edits: [...last.edits, edit] };
    else groups.push({ kind: "flags", sheet: edit.sheet, edits: [edit] });
  }
  return groups;
}
