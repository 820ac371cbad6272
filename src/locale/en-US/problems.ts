import type { ProblemKind } from "../../workbook/problem";
import { clauseOf, sentenceOf } from "../clause";
import type { ProblemWords } from "../rule-words";
import type { Words } from "../words";
import { criteriaHappened, criteriaTodo } from "./criteria-flaws";
import {
  cellFaults, editReasons, excelCodes, fileCodes, mappingWhys, otherEdit, otherFormats, otherFormatTodos, otherShift, shiftReasons, tooMuch,
  unitsReasons, unitsTodos, xmlFaults, zipFaults,
} from "./problem-clauses";

const say = (happened: string, todo: string): ProblemWords => ({ happened: () => happened, todo: () => todo });
const tell = (happened: (words: Words) => string, todo: string): ProblemWords => ({ happened, todo: () => todo });

const RESEND = "Ask the sender to open the file in Excel, save it as .xlsx and send it again.";
const SAVE_AS = "Open it in Excel, save it as an Excel Workbook (.xlsx), and use the new file.";

const inPart = (words: Words): string => (words.has("part") ? ` (part ${words.text("part")})` : "");
const onSheet = (words: Words): string => (words.has("sheet") ? ` on sheet ${words.quote("sheet")}` : "");
const atCell = (words: Words): string => (words.has("cell") ? `cell ${words.text("cell")}${onSheet(words)}` : `a cell${onSheet(words)}`);
const limit = (words: Words): string => (words.has("limit") ? `, over the limit of ${words.number("limit")}` : "");
const megabytes = (words: Words): string =>
  Number(words.text("limit")) >= 1_048_576 ? `, over the limit of ${Math.round(Number(words.text("limit")) / 1_048_576)} MB` : limit(words);
const theSheet = (words: Words): string => (words.has("sheet") ? `The sheet ${words.quote("sheet")}` : "A sheet");
const expected = (words: Words): string => {
  if (!words.has("found") || words.is("expected", "memory")) return "";
  return words.has("expected") ? ` (it was ${words.quote("expected")} and is ${words.quote("found")})` : ` (it was blank and is ${words.quote("found")})`;
};

export const problems: Readonly<Record<ProblemKind, ProblemWords>> = {
  encrypted: say("The file has a password and cannot be read.", "Open it in Excel, remove the password (File › Info › Protect Workbook) and save."),
  "format-xls": say("This is an old Excel file (.xls, Excel 97–2003).", SAVE_AS),
  "format-xlsb": say("This is a binary Excel file (.xlsb).", SAVE_AS),
  "format-ods": say("This is an OpenDocument file (.ods).", "Open it in LibreOffice or Excel and save it as .xlsx."),
  "format-csv": say("This is a text file (CSV), not an Excel workbook.", "Open it in Excel, check the accented letters, and save it as .xlsx."),
  "format-html": say("This is a web page (HTML) named as a workbook.", SAVE_AS),
  "format-xml-2003": say("This is an XML Spreadsheet 2003 file, not an .xlsx workbook.", SAVE_AS),
  "zip-not-workbook": say("This is a zip file without a workbook inside.", "Unpack it and use the .xlsx file inside."),
  "not-a-workbook": {
    happened: (words) => `This file is not an Excel workbook${clauseOf(words, "format", otherFormats)}.`,
    todo: (words) => sentenceOf(words, "format", otherFormatTodos, "Choose an .xlsx file."),
  },
  "file-empty": say("The file is empty.", "Ask for the file again; it may not have been downloaded completely."),
  "zip-broken": tell((words) => `The file is damaged or incomplete${inPart(words)}${clauseOf(words, "reason", zipFaults)}.`, RESEND),
  "zip-too-many-entries": tell((words) => `The file has too many parts${limit(words)}.`, RESEND),
  "zip-entry-too-large": tell((words) => `A part of the file is too large${inPart(words)}${megabytes(words)}.`, "Delete unused rows and columns in Excel and save; if the file is really that large, split it."),
  "zip-total-too-large": tell((words) => `The contents of the file are too large${megabytes(words)}.`, "Split it into smaller files."),
  "zip-ratio": tell((words) => `A part is compressed beyond reason${inPart(words)}; the file may be unsafe.`, RESEND),
  "zip-duplicate-entry": tell((words) => `Two parts of the file have the same name${inPart(words)}; the file may be unsafe.`, RESEND),
  "zip-unsafe-name": tell((words) => `A part of the file has an unsafe name${inPart(words)}.`, RESEND),
  "part-missing": tell((words) => `A part the file needs is missing${inPart(words)}.`, RESEND),
  "xml-broken": tell((words) => `A part of the file is damaged${inPart(words)}${onSheet(words)}${clauseOf(words, "reason", xmlFaults)}.`, RESEND),
  "xml-doctype": tell((words) => `A part of the file declares a DOCTYPE${inPart(words)}, which no workbook has; the file may be unsafe.`, RESEND),
  "cell-broken": {
    happened: (words) =>
      `Cannot read ${atCell(words)}${inPart(words)}${clauseOf(words, "reason", cellFaults)}${words.has("reason") && words.has("found") ? ` (it holds ${words.quote("found")})` : ""}.`,
    todo: () => RESEND,
  },
  "sheet-too-large": tell((words) => `${theSheet(words)} is too large${limit(words)}${clauseOf(words, "reason", tooMuch)}.`, "Delete unused rows and columns and save, or split it into several files."),
  "file-not-found": say("There is no such file or folder.", "Check the name and the path."),
  "file-unreadable": tell((words) => `The file cannot be opened${clauseOf(words, "detail", fileCodes)}.`, "See whether another program has it open and whether you may read it."),
  "file-unwritable": tell((words) => `The file cannot be written${clauseOf(words, "detail", fileCodes)}.`, "Choose another place, or check permission and free space."),
  "file-locked": say("Another program has the file open.", "Close it in Excel and try again."),
  "file-changed": say("The file changed in the meantime.", "Start again with the new file."),
  "output-is-source": say("The output is the source file itself.", "Choose another name, or use --in-place (a copy is kept)."),
  "output-type": tell((words) => `The output file must end in ${words.has("extension") ? words.text("extension") : "its own kind"}, or Excel does not open it.`, "Give it another name."),
  "output-exists": say("The output file already exists.", "Choose another name, or delete the old file."),
  "cell-changed": tell((words) => `The content of ${atCell(words)} is not what it was at the check${expected(words)}, so nothing was changed.`, "Check again and retry."),
  "sheet-not-found": tell((words) => `There is no sheet ${words.has("sheet") ? words.quote("sheet") : "of that name"}.`, "Check the sheet's name."),
  "sheet-exists": tell((words) => `There is already a sheet ${words.has("sheet") ? words.quote("sheet") : "of that name"}.`, "Rename or delete that sheet."),
  "sheet-in-use": tell(
    (words) => `${theSheet(words)} cannot be taken out: ${words.has("user") ? `a formula or link on sheet ${words.quote("user")} points` : "a name, chart or drawing points"} to it.`,
    "Remove what points to it (or paste it as values) and retry.",
  ),
  "sheet-name-invalid": tell((words) => `The sheet name ${words.has("sheet") ? `${words.quote("sheet")} ` : ""}is not valid.`, "A name has at most 31 characters and none of : \\ / ? * [ ]."),
  "sheet-protected": tell(
    (words) => (words.has("cell") ? `${theSheet(words)} is protected, cell ${words.text("cell")} is locked.` : `${theSheet(words)} is protected.`),
    "Unprotect it (Review › Unprotect Sheet) and retry.",
  ),
  "workbook-protected": say("The structure of the workbook is protected: no sheet can be added, removed or renamed.", "Unprotect it (Review › Protect Workbook) and retry."),
  "workbook-read-only": say("The workbook is read-only.", "Save a copy and work on the copy."),
  "signed-package": say("The file carries a digital signature, which a change would break.", "Use the unsigned file."),
  "part-not-shiftable": tell((words) => `Rows cannot be inserted or deleted${onSheet(words)}${clauseOf(words, "reason", shiftReasons, otherShift)}.`, "Insert or delete the rows in Excel."),
  "edit-not-supported": tell((words) => `Cannot change ${words.has("cell") ? atCell(words) : `the file${onSheet(words)}`}${clauseOf(words, "reason", editReasons, otherEdit)}.`, "Do it in Excel."),
  "text-too-long": tell((words) => `The text for ${atCell(words)} has more than ${words.has("limit") ? words.number("limit") : "32,767"} characters.`, "Shorten it."),
  "excel-busy": say("Excel is busy (a cell may be in edit mode).", "Press Enter or Esc to leave the cell, then retry."),
  "excel-refused": tell((words) => `Excel refused this${onSheet(words)}${clauseOf(words, "code", excelCodes)}.`, "See whether the sheet is protected, then retry."),
  "excel-too-old": say("This version of Excel lacks what is needed.", "Update Excel, or use the edition without Excel."),
  "write-half-done": {
    happened: (words) => `Writing stopped half-way${words.has("written") ? `: ${words.number("written")} parts were written and ${words.number("left")} were not` : ""}.`,
    todo: () => "Undo (Ctrl+Z) until the workbook is as before, or open the copy again, then retry.",
  },
  "criteria-invalid": { happened: criteriaHappened, todo: criteriaTodo },
  "criteria-unknown": tell((words) => `There is no criteria set ${words.has("id") ? words.quote("id") : "of that name"}.`, "See the list: khuyenhoc criteria list."),
  "memory-invalid": say("What the file remembers cannot be read.", "Give the answers (columns, groups, zone) again; the damaged memory is not used."),
  "units-invalid": {
    happened: (words) =>
      `The register of units is not right${words.has("cell") ? ` at ${atCell(words)}` : onSheet(words)}${clauseOf(words, "reason", unitsReasons)}${words.has("value") ? ` (${words.quote("value")})` : ""}.`,
    todo: (words) => sentenceOf(words, "reason", unitsTodos, "Correct it and retry."),
  },
  "mapping-invalid": {
    happened: (words) =>
      `The mapping ${words.has("text") ? `${words.quote("text")} ` : words.has("mapping") ? `${words.quote("mapping")} ` : ""}is not understood${clauseOf(words, "why", mappingWhys)}.`,
    todo: (words) => (words.has("mapping") ? "Write it as: --map-summary E=pass,F=pass/registered." : "Write it as: --map B=name,H=indicator:1."),
  },
  "option-invalid": {
    happened: (words) =>
      words.has("option") && words.has("value")
        ? `The option ${words.text("option")} is not right: ${words.quote("value")}.`
        : words.has("option") ? `The option ${words.text("option")} is missing or not right.` : "An option is not right.",
    todo: () => "See --help.",
  },
  "nothing-to-read": say("There is no Excel file to read.", "Name .xlsx or .xlsm files, or a folder with some."),
  "worker-died": say("The calculation stopped unexpectedly, perhaps for want of memory.", "Close other programs and retry."),
  cancelled: say("Stopped as asked.", "Start again when needed."),
};
