import type { Worksheet } from "exceljs";
import type { Commune } from "./commune";
import { put } from "./hand";
import type { Encoding, Look } from "./hand";

/** Text across several columns of a row, merged as people merge it. */
function across(sheet: Worksheet, row: number, from: number, to: number, text: string, encoding: Encoding, look: Look): void {
  put(sheet, row, from, text, encoding, { center: true, ...look });
  if (to > from) sheet.mergeCells(row, from, row, to);
}

/** Letterhead, title and unit lines over `width` columns; gives the first free row (1-based). */
export function drawLetterhead(
  sheet: Worksheet, commune: Commune, title: string, groupLine: string, width: number, encoding: Encoding,
): number {
  const middle = Math.max(2, Math.floor(width / 2) - 2);
  across(sheet, 1, 1, middle, `HỘI KHUYẾN HỌC ${commune.district.toUpperCase()}`, encoding, {});
  across(sheet, 1, middle + 1, width, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", encoding, { bold: true });
  across(sheet, 2, 1, middle, `HỘI KHUYẾN HỌC ${commune.name.toUpperCase()}`, encoding, { bold: true });
  across(sheet, 2, middle + 1, width, "Độc lập - Tự do - Hạnh phúc", encoding, { bold: true });
  across(sheet, 4, 1, width, title, encoding, { bold: true, size: 14 });
  across(sheet, 5, 1, width, groupLine, encoding, { italic: true });
  const unit = `${commune.name.charAt(0).toUpperCase()}${commune.name.slice(1)}`;
  across(sheet, 6, 1, width, `Đơn vị: ${unit}, ${commune.district}, tỉnh Điện Biên`, encoding, {});
  across(sheet, 7, 1, width, `${commune.zoneLine}`, encoding, { italic: true });
  return 9;
}

/** The line that begins a second list on the same sheet; gives the first row for its header (1-based). */
export function drawGroupLine(sheet: Worksheet, top: number, groupLine: string, encoding: Encoding): number {
  put(sheet, top, 1, groupLine, encoding, { bold: true });
  return top + 2;
}

/** Place, date and who signs, under a list; gives the first free row. The names are made up. */
export function drawSignature(sheet: Worksheet, commune: Commune, top: number, width: number, encoding: Encoding): number {
  const right = Math.max(4, width - 5);
  const unit = commune.name.replace(/^(?:xã|phường|thị trấn) /u, "");
  put(sheet, top, right, `${unit}, ngày 18 tháng 6 năm 2021`, encoding, { italic: true, center: true });
  put(sheet, top + 1, 2, "NGƯỜI LẬP BIỂU", encoding, { bold: true, center: true });
  put(sheet, top + 1, right, "TM. HỘI KHUYẾN HỌC", encoding, { bold: true, center: true });
  put(sheet, top + 2, right, "CHỦ TỊCH", encoding, { bold: true, center: true });
  put(sheet, top + 2, 2, "(Ký, ghi rõ họ tên)", encoding, { italic: true, center: true });
  put(sheet, top + 6, 2, "Nguyễn Thị Minh Tâm", encoding, { bold: true, center: true });
  put(sheet, top + 6, right, "Lò Văn Thắng", encoding, { bold: true, center: true });
  return top + 8;
}
