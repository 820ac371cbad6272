import type * as vi from "../vi-VN/problem-clauses";

export const zipFaults: typeof vi.zipFaults = {
  truncated: "it is cut short, mostly by an unfinished download",
  directory: "its list of parts cannot be read",
  header: "a part does not match the file's list of parts",
  overlap: "two parts lie over one another, which no ordinary file has",
  method: "a part is compressed in a way Excel does not use",
  size: "a part has another size than the file says",
  crc: "its contents were changed or damaged on the way",
  deflate: "a compressed part cannot be unpacked",
  split: "this is one piece of an archive in several",
};

export const otherFormats: typeof vi.otherFormats = {
  word: "it is a Word document",
  slides: "it is a PowerPoint file",
  pdf: "it is a PDF",
  picture: "it is a picture",
  archive: "it is a packed file (RAR or 7z)",
};

export const otherFormatTodos: typeof vi.otherFormatTodos = {
  word: "Ask the sender for the Excel file; if there is only a table in Word, copy it to Excel and save it as .xlsx.",
  slides: "Ask the sender for the Excel file (.xlsx).",
  pdf: "Ask the sender for the Excel file (.xlsx), not the PDF.",
  picture: "Ask the sender for the Excel file (.xlsx), not a picture.",
  archive: "Unpack it and use the .xlsx file inside.",
};

export const xmlFaults: typeof vi.xmlFaults = {
  truncated: "it is cut short",
  tag: "a tag is written wrongly",
  attribute: "an attribute is written wrongly",
  entity: "it uses an abbreviation that Excel does not use",
  character: "it has a character that is not allowed",
  encoding: "its character encoding cannot be read",
  text: "text stands where none belongs",
  namespace: "it is not of a workbook's kind",
  root: "it is not the kind of content that belongs there",
  structure: "its pieces do not fit together",
  depth: "it is nested too deeply",
  size: "a piece of it is far too long",
  syntax: "it is not well formed",
};

export const cellFaults: typeof vi.cellFaults = {
  address: "its address is not valid",
  twice: "it is written twice with different contents",
  style: "its format is not in the workbook",
  type: "its type is none of Excel's",
  string: "its text is not in the workbook's list of texts",
  number: "it should be a number and cannot be read as one",
  boolean: "it should be TRUE or FALSE and is not",
  date: "its date cannot be read",
  error: "its error value cannot be read",
  formula: "its formula cannot be read",
  content: "its content is written wrongly",
};

export const tooMuch: typeof vi.tooMuch = {
  cells: "too many cells are in use",
  formulas: "it has too many formulas",
  formulaCharacters: "its formulas are too long",
  textCharacters: "it has too much text",
};

export const editReasons: typeof vi.editReasons = {
  merged: "the cell lies in a merged range; unmerge it, or write to the range's first cell",
  "merge-hides-value": "merging these cells would lose what stands in one of them",
  table: "a table lies there",
  "table-header": "this is a header cell of a table, and changing it would rename the column",
  "table-name": "the table's name is in use or not valid",
  "table-columns": "the table's columns must be complete and have different names",
  "array-formula": "the cell belongs to an array formula and cannot be changed alone",
  number: "this number cannot be written to Excel",
  "threaded-comment": "the cell has a conversation (Comment), which a note cannot replace",
  "legacy-drawing": "the shapes of the notes on this sheet cannot be read",
  "utf-16": "this part is encoded in UTF-16, which this program does not write yet",
  "no-sheet-data": "the sheet has no room for data",
  "last-sheet": "a workbook needs at least one visible sheet",
  rows: "the number of rows to insert or delete is not valid",
  chartsheet: "this is a chart sheet, without cells",
  dialogsheet: "this is a dialog sheet, without cells",
  macrosheet: "this is a macro sheet of an old kind",
};

export const otherEdit = "this program cannot change that kind of content yet without harming the file";

export const shiftReasons: typeof vi.shiftReasons = {
  table: "the rows to delete hold the header, the totals or the whole of a table",
  "pivot-table": "a pivot table stands below and cannot move",
  "pivot-cache": "the rows to delete are the source of a pivot table",
  controls: "the sheet has buttons or drop-down controls",
  extension: "the sheet uses a new feature of Excel that this program does not know",
  cdata: "formulas are written in an unusual way",
  array: "this would cut through an array formula",
  dataTable: "this would cut through a what-if data table",
  "rows-full": "the sheet is in use down to its last row",
  oleObjects: "the sheet embeds objects of other programs",
  AlternateContent: "the sheet has buttons or embedded objects",
  scenarios: "the sheet has scenarios",
  customSheetViews: "the sheet has custom views",
};

export const otherShift = "it has a part that this program does not know how to move along";

export const mappingWhys: typeof vi.mappingWhys = {
  form: "it is not of the form column=field",
  column: "there is no column of that name",
  field: "there is no field of that name",
  empty: "it names no column",
  "column-twice": "it names a column twice",
};

export const unitsReasons: typeof vi.unitsReasons = {
  header: "there is no header row with a column of unit names",
  date: "the date cannot be read",
  zone: "it is not clear which zone is meant",
  name: "this row has no name of a unit",
  twice: "the code is already that of another unit",
  overlap: "two units of one name and parent exist at the same time",
};

export const unitsTodos: typeof vi.unitsTodos = {
  header: "Add a header row with “Tên đơn vị” and at least one column more; --units-template writes a blank one.",
  date: "Write the date as 01/07/2025, or leave it blank.",
  zone: "Write thuận lợi, khó khăn or đặc biệt khó khăn, or leave it blank.",
  name: "Write the unit's name, or delete the row.",
  twice: "Write another code, or leave it blank.",
  overlap: "Write first and last days, or the parent, so that the two can be told apart.",
};

export const fileCodes: typeof vi.fileCodes = {
  EACCES: "the computer does not allow it",
  EPERM: "the computer does not allow it",
  EROFS: "this disk can only be read",
  EBUSY: "another program is using it",
  ENOSPC: "the disk is full",
  EDQUOT: "the share of the disk is used up",
  EISDIR: "this is a folder, not a file",
  ENOTDIR: "the path goes through a file as if it were a folder",
  ENOENT: "the folder does not exist",
  EEXIST: "a file or folder of that name is there already",
  EMFILE: "too many files are open",
  ENAMETOOLONG: "the name is too long",
  EIO: "the disk reports a fault",
  EFBIG: "the file is larger than this computer allows",
  xls: "this .xls file could not be turned into .xlsx",
};

export const excelCodes: typeof vi.excelCodes = {
  AccessDenied: "the sheet or the workbook is protected",
  InvalidArgument: "Excel does not accept the content or its place",
  InvalidOperation: "Excel does not allow it now",
  InvalidReference: "the place is no longer in the workbook",
  ItemNotFound: "what was looked for is no longer in the workbook",
  ItemAlreadyExists: "that name is already in the workbook",
  GeneralException: "Excel met an error it does not explain",
  RequestPayloadSizeLimitExceeded: "too much was sent at once",
  ResponsePayloadSizeLimitExceeded: "too much was read at once",
  NonBlankCellOffSheet: "there is no room to push filled cells into",
  "not-written": "Excel took it but the cell does not hold it",
  "flag-cells": "Excel flagged too few or too many cells",
  "flag-unreadable": "some marks cannot be read and were left alone",
};
