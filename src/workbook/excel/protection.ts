import { cellAddress, rangeAddress } from "../address";
import type { Edit } from "../edit";
import type { Problem } from "../problem";
import { blocksOf } from "./blocks";
import { readFlags } from "./flags";
import type { Session } from "./session";

/** Where the structure is protected, no sheet can be added, removed or renamed; Excel itself would only say `AccessDenied`. */
export async function refusalOfStructure(session: Session, edits: readonly Edit[]): Promise<Problem | null> {
  if (!edits.some(({ kind }) => kind === "add-sheet" || kind === "remove-sheet" || kind === "rename-sheet")) return null;
  const protection = await session.send((workbook) => workbook.protection.load("protected"));
  return protection.protected ? { kind: "workbook-protected" } : null;
}

/**
 * Sheets made by the list itself are not there yet; all others must be there, and where one is protected, what is to be
 * done must be what its protection leaves open.
 */
export async function refusalOfSheets(session: Session, edits: readonly Edit[]): Promise<Problem | null> {
  const made = new Set(edits.flatMap((edit) => (edit.kind === "add-sheet" ? [edit.sheet] : edit.kind === "rename-sheet" ? [edit.to] : [])));
  const touched = new Set(edits.flatMap((edit) => ("sheet" in edit && !made.has(edit.sheet) ? [edit.sheet] : [])));
  if (touched.size === 0) return null;
  const sheets = await session.send((workbook) => workbook.worksheets.load("items/name,items/protection/protected,items/protection/options"));
  for (const sheet of touched) {
    const found = sheets.items.find(({ name }) => name.toLowerCase() === sheet.toLowerCase());
    if (!found) return { kind: "sheet-not-found", sheet };
    if (!found.protection.protected) continue;
    const own = edits.filter((edit) => "sheet" in edit && edit.sheet === sheet);
    const refused = await refusalOfProtected(session, sheet, own, found.protection.options.allowFormatCells === true);
    if (refused) return refused;
  }
  return null;
}

/** What may be done in a protected sheet: cells that are not locked, flags where looks are left open, and nothing taken from where nothing stands. */
async function refusalOfProtected(session: Session, sheet: string, edits: readonly Edit[], allowsFormats: boolean): Promise<Problem | null> {
  const isForbidden = ({ kind }: Edit): boolean => {
    if (kind === "set-cell" || kind === "clear-flags" || kind === "clear-notes") return false;
    return kind === "add-flags" ? !allowsFormats : true;
  };
  if (edits.some(isForbidden)) return { kind: "sheet-protected", sheet };
  if (!allowsFormats && edits.some(({ kind }) => kind === "clear-flags")) {
    const { flags } = await readFlags(session, sheet);
    if (flags.length > 0) return { kind: "sheet-protected", sheet };
  }
  return refusalOfLocked(session, sheet, edits.flatMap((edit) => (edit.kind === "set-cell" ? [edit] : [])));
}

/** Blocks asked about in one request: each costs some 400 bytes of it. */
const BLOCKS_A_REQUEST = 5_000;

async function refusalOfLocked(session: Session, sheet: string, cells: readonly { readonly row: number; readonly column: number }[]): Promise<Problem | null> {
  const blocks = blocksOf(cells);
  for (let first = 0; first < blocks.length; first += BLOCKS_A_REQUEST) {
    const asked = blocks.slice(first, first + BLOCKS_A_REQUEST);
    const answers = await session.send((workbook) =>
      asked.map((range) => workbook.worksheets.getItem(sheet).getRange(rangeAddress(range)).format.protection.load("locked")),
    );
    // `null`, where some of a block are locked and some are not, is no leave either.
    const locked = asked[answers.findIndex(({ locked: isLocked }) => isLocked !== false)];
    if (locked) return { kind: "sheet-protected", sheet, cell: cellAddress(locked.firstRow, locked.firstColumn) };
  }
  return null;
}
