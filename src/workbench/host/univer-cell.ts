import type { ICellData, Nullable } from "@univerjs/core";
import { CellValueType } from "@univerjs/core";
import type { CellValue } from "../../workbook/cell-value";
import { isCellError } from "../../workbook/cell-value";
import type { LiveContent } from "./live-workbook";

/** What marks a constant error in the grid, which knows errors only as results of formulas. */
const ERROR_MARK = { error: true };

const ERROR_TEXT = /^#[A-Z0-9/_]+[!?]?$/;

/** The value of a cell of the grid. */
export function valueOf(cell: Nullable<ICellData>): CellValue {
  if (!cell) return null;
  const { v, t } = cell;
  if (v === null || v === undefined || v === "") return cell.p ? richText(cell) : null;
  if (t === CellValueType.BOOLEAN || typeof v === "boolean") return v === true || v === 1 || v === "1" || v === "TRUE";
  if (typeof v === "string" && ERROR_TEXT.test(v) && (hasFormula(cell) || cell.custom?.["error"] === true)) return { error: v };
  if (t === CellValueType.NUMBER) return Number(v);
  return t === CellValueType.STRING || t === CellValueType.FORCE_STRING ? String(v) : v;
}

function richText({ p }: ICellData): CellValue {
  const text = p?.body?.dataStream.replace(/\r\n$/, "") ?? "";
  return text === "" ? null : text.replaceAll("\r", "\n");
}

/** The cell's formula with `=`, or `null`. */
export function formulaOf(cell: Nullable<ICellData>): string | null {
  return cell?.f ? cell.f : null;
}

/** Whether the cell holds a formula, its own or a shared one. */
function hasFormula(cell: ICellData): boolean {
  return Boolean(cell.f) || Boolean(cell.si);
}

/** A cell of the grid that holds this content and nothing of the old; its looks stay. */
export function cellData(content: LiveContent): ICellData {
  const empty: ICellData = { v: null, f: null, si: null, p: null, t: null, custom: null };
  if ("formula" in content) return { ...empty, f: content.formula };
  const { value } = content;
  if (value === null) return empty;
  if (isCellError(value)) return { ...empty, v: value.error, t: CellValueType.STRING, custom: ERROR_MARK };
  if (typeof value === "number") return { ...empty, v: value, t: CellValueType.NUMBER };
  if (typeof value === "boolean") return { ...empty, v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  return { ...empty, v: value, t: /^[\s\d=+\-.,'#]/.test(value) ? CellValueType.FORCE_STRING : CellValueType.STRING };
}
