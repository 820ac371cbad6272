import type { Result } from "../../problem";
import { NODE_LIMITS } from "../package-limits";
import { openPackage } from "../zip";
import { contentTypeOf } from "./content-types";
import { draftOf } from "./package-draft";
import { accept, attempt } from "./refusal";
import { workbookPartName } from "./workbook-part";

/** Excel opens a package only under the extension that goes with the type of its main part. Problems: those of a broken package. */
export function extensionOf(bytes: Uint8Array): Result<".xlsx" | ".xlsm" | ".xltx" | ".xltm"> {
  return attempt(() => {
    const draft = draftOf(accept(openPackage(bytes, NODE_LIMITS)));
    const type = contentTypeOf(draft, workbookPartName(draft)) ?? "";
    const isTemplate = type.includes(".template.");
    if (type.includes(".macroEnabled.")) return isTemplate ? ".xltm" : ".xlsm";
    return isTemplate ? ".xltx" : ".xlsx";
  });
}
