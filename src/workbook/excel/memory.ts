import type { Problem } from "../problem";
import type { Session } from "./session";

/** The namespace of our custom XML part. */
const MEMORY_NAMESPACE = "urn:so-khuyen-hoc:memory:1";

/** The text of our custom XML part, or `null` where there is none. Throws Excel's own errors. */
export async function readMemory(session: Session): Promise<string | null> {
  const parts = await session.send((workbook) => workbook.customXmlParts.getByNamespace(MEMORY_NAMESPACE).load("items/id"));
  const id = parts.items[0]?.id;
  if (id === undefined) return null;
  const xml = await session.send((workbook) => workbook.customXmlParts.getItem(id).getXml());
  return xml.value;
}

/** Puts the text in, or takes our part out; refuses where what stands there is not what was expected. */
export async function writeMemory(session: Session, before: string | null, after: string | null): Promise<Problem | null> {
  const stands = await readMemory(session);
  if (memoryKey(stands) !== memoryKey(before)) return { kind: "cell-changed", part: "customXml" };
  const parts = await session.send((workbook) => workbook.customXmlParts.getByNamespace(MEMORY_NAMESPACE).load("items/id"));
  await session.send((workbook) => {
    const [first, ...others] = parts.items.map(({ id }) => workbook.customXmlParts.getItem(id));
    others.forEach((part) => part.delete());
    if (after === null) first?.delete();
    else if (first) first.setXml(after);
    else workbook.customXmlParts.add(after);
  });
  return null;
}

/** Excel may write the declaration and line ends its own way; that is no difference. */
function memoryKey(xml: string | null): string | null {
  return xml === null ? null : xml.replace(/^\s*<\?xml[^>]*\?>/, "").replaceAll(/\r\n?/g, "\n").trim();
}
