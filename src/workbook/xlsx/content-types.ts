import { succeed } from "../problem";
import type { Result } from "../problem";
import { readXml } from "./xml-events";

/** What `[Content_Types].xml` says. Keys in lower case: part names with a leading slash, extensions without a dot. */
export interface ContentTypes {
  readonly byPart: ReadonlyMap<string, string>;
  readonly byExtension: ReadonlyMap<string, string>;
}

export const CONTENT_TYPES_PART = "[Content_Types].xml";

export function readContentTypes(bytes: Uint8Array): Result<ContentTypes> {
  const byPart = new Map<string, string>();
  const byExtension = new Map<string, string>();
  const done = readXml(bytes, CONTENT_TYPES_PART, {
    open: (path, element) => {
      const type = element.attribute("ContentType") ?? "";
      if (path === "Types/Override") byPart.set((element.attribute("PartName") ?? "").toLowerCase(), type);
      if (path === "Types/Default") byExtension.set((element.attribute("Extension") ?? "").toLowerCase(), type);
    },
  });
  return done.ok ? succeed({ byPart, byExtension }) : done;
}

/** The content type of a part (named without a leading slash), or `null`. */
export function contentTypeOf(types: ContentTypes, part: string): string | null {
  const name = `/${part.toLowerCase()}`;
  return types.byPart.get(name) ?? types.byExtension.get(name.slice(name.lastIndexOf(".") + 1)) ?? null;
}
