import { readFileSync } from "node:fs";
import type { SaxesTagNS } from "saxes";
import { SaxesParser } from "saxes";

/** An element of the manifest: its name without prefix, its attributes, its text and children. */
export interface ManifestElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: ManifestElement[];
  text: string;
}

/** The manifest as it is written, read by an XML parser that is not ours. */
export function manifestDocument(): ManifestElement {
  const parser = new SaxesParser({ xmlns: true });
  const root: ManifestElement = { name: "", attributes: new Map(), children: [], text: "" };
  const open: ManifestElement[] = [root];
  parser.on("opentag", (tag: SaxesTagNS) => {
    const attributes = new Map(Object.values(tag.attributes).map(({ local, value }) => [local, value]));
    const element: ManifestElement = { name: tag.local, attributes, children: [], text: "" };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("text", (text) => {
    const current = open.at(-1);
    if (current) current.text += text.trim();
  });
  parser.on("closetag", () => void open.pop());
  parser.write(readFileSync("manifest.xml", "utf8")).close();
  return root;
}

/** Every element of a name, anywhere below. */
export function elements(below: ManifestElement, name: string): readonly ManifestElement[] {
  return below.children.flatMap((child) => [...(child.name === name ? [child] : []), ...elements(child, name)]);
}

/** Every element below, of any name. */
export function everyElement(below: ManifestElement): readonly ManifestElement[] {
  return below.children.flatMap((child) => [child, ...everyElement(child)]);
}
