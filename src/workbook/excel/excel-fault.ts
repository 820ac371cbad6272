import type { Problem } from "../problem";

function field(error: unknown, name: string): unknown {
  return typeof error === "object" && error !== null ? Reflect.get(error, name) : undefined;
}

/** The code Excel gave its error ("ItemNotFound", "AccessDenied" …), or `null` where it is no error of Excel's. */
export function faultCode(error: unknown): string | null {
  const code = field(error, "code");
  return typeof code === "string" ? code : null;
}

/** One row of a sheet that no request can carry. */
export class RowTooLarge extends Error {
  readonly code = "RowTooLarge";
}

/** What an error of Excel's says to a person, as data. Errors that are not Excel's are ours and are thrown on. */
export function faultProblem(error: unknown, sheet: string | null): Problem {
  const code = faultCode(error);
  if (code === null) throw error;
  const where = sheet === null ? {} : { sheet };
  switch (code) {
    case "InvalidOperationInCellEditMode":
      return { kind: "excel-busy", ...where };
    case "ApiNotFound":
    case "ApiNotAvailable":
      return { kind: "excel-too-old", ...where, params: { needed: String(field(error, "message") ?? "") } };
    case "RowTooLarge":
      return { kind: "sheet-too-large", ...where };
    case "ItemNotFound":
    case "InvalidReference":
      return { kind: sheet === null ? "excel-refused" : "sheet-not-found", ...where, params: { code } };
    default:
      return { kind: "excel-refused", ...where, params: { code, message: String(field(error, "message") ?? "") } };
  }
}
