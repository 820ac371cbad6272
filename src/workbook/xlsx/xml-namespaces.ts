/** Namespaces and relationship types, in their transitional spelling; strict documents are read as if they used it. */
export const MAIN_NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const RELATIONSHIPS_NAMESPACE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
export const PACKAGE_RELATIONSHIPS_NAMESPACE = "http://schemas.openxmlformats.org/package/2006/relationships";
export const COMPATIBILITY_NAMESPACE = "http://schemas.openxmlformats.org/markup-compatibility/2006";

const STRICT = "http://purl.oclc.org/ooxml/";
const TRANSITIONAL = "http://schemas.openxmlformats.org/";

/** The transitional spelling of a strict namespace or relationship type (ISO/IEC 29500-1, strict); others as they are. */
export function transitionalUri(uri: string): string {
  if (!uri.startsWith(STRICT)) return uri;
  const [family = "", ...rest] = uri.slice(STRICT.length).split("/");
  return `${TRANSITIONAL}${family}/2006/${rest.join("/")}`;
}
