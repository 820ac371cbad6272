/** A button of the add-in's ribbon tab, as the manifest describes it. */
export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  /** Relative to the page. */
  readonly icon: string;
  /** The action to run; `null` for the button that shows the pane. */
  readonly action: string | null;
}

export interface RibbonGroup {
  readonly id: string;
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
}

const VERSION_OVERRIDES = "http://schemas.microsoft.com/office/taskpaneappversionoverrides";
const BASIC_TYPES = "http://schemas.microsoft.com/office/officeappbasictypes/1.0";

/** The groups of the manifest's own ribbon tab, in a language (BCP 47; the default where there is no override); `null` where it is none. */
export function ribbonOf(manifest: string, language: string): readonly RibbonGroup[] | null {
  const xml = new DOMParser().parseFromString(manifest, "application/xml");
  const tab = within(xml, "CustomTab")[0];
  if (!tab || xml.querySelector("parsererror")) return null;
  const text = resourceTexts(xml, language);
  const resource = (parent: Element, name: string): string => text.get(childNamed(parent, name)?.getAttribute("resid") ?? "") ?? "";
  return within(tab, "Group").map((group) => ({
    id: group.getAttribute("id") ?? "",
    label: resource(group, "Label"),
    buttons: within(group, "Control").map((control): RibbonButton => {
      const tip = childNamed(control, "Supertip");
      return {
        id: control.getAttribute("id") ?? "",
        label: resource(control, "Label"),
        tip: tip ? resource(tip, "Description") : "",
        icon: iconOf(control, text),
        action: within(control, "FunctionName")[0]?.textContent ?? null,
      };
    }),
  }));
}

function within(root: Document | Element, name: string): readonly Element[] {
  return [...root.getElementsByTagNameNS(VERSION_OVERRIDES, name)];
}

function childNamed(parent: Element, name: string): Element | null {
  return [...parent.children].find((child) => child.localName === name) ?? null;
}

function resourceTexts(xml: Document, language: string): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const kind of ["Image", "Url", "String"]) {
    for (const element of xml.getElementsByTagNameNS(BASIC_TYPES, kind)) {
      const override = [...element.children].find((child) => child.getAttribute("Locale") === language);
      const value = override?.getAttribute("Value") ?? element.getAttribute("DefaultValue");
      if (value !== null) texts.set(element.getAttribute("id") ?? "", value);
    }
  }
  return texts;
}

/** The manifest names icons by their address in production; the page serves them beside itself. */
function iconOf(control: Element, text: ReadonlyMap<string, string>): string {
  const icon = [...control.getElementsByTagNameNS(BASIC_TYPES, "Image")].find((image) => image.getAttribute("size") === "32");
  const address = text.get(icon?.getAttribute("resid") ?? "") ?? "";
  return `icons/${address.slice(address.lastIndexOf("/") + 1)}`;
}
