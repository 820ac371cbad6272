import type { Edit } from "../../edit";
import type { Result } from "../../problem";
import type { Applied } from "../../workbook";
import type { PackageLimits } from "../package-limits";
import { NODE_LIMITS } from "../package-limits";
import { openPackage } from "../zip";
import { applyCellEdits, takeCellEdits } from "./cell-edits";
import { applyNoteEdits, takeNoteEdits } from "./note-edits";
import type { PackageDraft } from "./package-draft";
import { draftOf, partNames, writeDraft } from "./package-draft";
import { accept, attempt, refuse } from "./refusal";
import { relationshipsOf } from "./relationships";
import { applySheetEdit } from "./sheet-edits";
import type { Step } from "./step";
import { workbookPartName } from "./workbook-part";

/** What applying may be told. */
export interface ApplyOptions {
  /** How much the package may unfold to. */
  readonly limits?: PackageLimits;
}

/**
 * Applies edits to the bytes of an .xlsx or .xlsm, all or none of them. Parts no edit concerns come out byte for byte,
 * compressed bytes copied; shared strings are never written. Refuses (one Problem): an expectation that no longer holds
 * (`cell-changed`, `sheet-exists`, `sheet-not-found`), signed packages (`signed-package`), what cannot be done without
 * harm (`edit-not-supported`, `part-not-shiftable`, with `params.reason`), broken packages. No edits give the same bytes.
 */
export function applyEdits(
  bytes: Uint8Array,
  edits: readonly Edit[],
  options: ApplyOptions = {},
): Result<{ readonly bytes: Uint8Array; readonly applied: Applied }> {
  return attempt(() => {
    const draft = draftOf(accept(openPackage(bytes, options.limits ?? NODE_LIMITS)));
    requirePatchable(draft);
    if (edits.length === 0) return { bytes, applied: { edits, inverse: [], lasting: [] } };
    const steps = runEdits(draft, edits);
    const inverse = steps.flatMap((step) => [...step.inverse]).reverse();
    const lasting = steps.flatMap((step) => step.lasting);
    return { bytes: writeDraft(draft), applied: { edits, inverse, lasting } };
  });
}

function runEdits(draft: PackageDraft, edits: readonly Edit[]): readonly Step[] {
  const steps: Step[] = [];
  for (let at = 0; at < edits.length; ) {
    const edit = edits[at];
    if (edit?.kind === "set-cell" || edit?.kind === "set-style") {
      const run = takeCellEdits(edits, at);
      steps.push(applyCellEdits(draft, run));
      at += run.length;
    } else if (edit?.kind === "set-note") {
      const run = takeNoteEdits(edits, at);
      steps.push(applyNoteEdits(draft, run));
      at += run.length;
    } else {
      if (edit) steps.push(applySheetEdit(draft, edit));
      at += 1;
    }
  }
  return steps;
}

/** Refuses packages whose meaning a change would break: signatures hold for the bytes as they are. */
export function requirePatchable(draft: PackageDraft): void {
  const signature = partNames(draft).find((name) => name.toLowerCase().startsWith("_xmlsignatures/"));
  const origin = relationshipsOf(draft, "").find((r) => r.type.includes("/digital-signature/"));
  if (signature !== undefined || origin) refuse("signed-package", { part: signature ?? origin?.target ?? "" });
  workbookPartName(draft);
}
