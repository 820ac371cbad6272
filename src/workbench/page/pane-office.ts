import { linkAround } from "./pane-link";

/** What the library of the npm package knows; newer sets are not there. */
const HIGHEST: Readonly<Record<string, readonly [number, number]>> = { ExcelApi: [1, 15], SharedRuntime: [1, 1] };

function isSetSupported(set: string, version = "1.1"): boolean {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const highest = HIGHEST[set];
  return highest !== undefined && (major < highest[0] || (major === highest[0] && minor <= highest[1]));
}

// Stands in the pane's frame after the library: the few members of Office that its loader would have made.
const link = linkAround();
const info = { host: "Excel", platform: "PC" } as const;
const theme = link.isDark
  ? { bodyBackgroundColor: "#262626", bodyForegroundColor: "#FFFFFF", controlBackgroundColor: "#363636", controlForegroundColor: "#FFFFFF", isDarkTheme: true }
  : { bodyBackgroundColor: "#FFFFFF", bodyForegroundColor: "#000000", controlBackgroundColor: "#FFFFFF", controlForegroundColor: "#000000", isDarkTheme: false };

const office = {
  onReady: async (ready?: (given: typeof info) => void) => {
    ready?.(info);
    return info;
  },
  context: {
    displayLanguage: link.displayLanguage,
    contentLanguage: "vi-VN",
    host: info.host,
    platform: info.platform,
    officeTheme: theme,
    requirements: { isSetSupported },
  },
  actions: {
    associate: (id: string, action: (event: { readonly completed: () => void }) => void) => {
      link.associate(id, (completed) => action({ completed }));
    },
  },
  addin: {
    showAsTaskpane: async () => link.showPane(),
    hide: async () => link.hidePane(),
  },
};
Reflect.set(globalThis, "Office", office);
window.addEventListener("keydown", link.press, true);

// Without this the library never refuses members above the sets it is told of.
const extension: unknown = Reflect.get(globalThis, "OfficeExtension");
const common: unknown = typeof extension === "object" && extension !== null ? Reflect.get(extension, "CommonUtility") : undefined;
if (typeof common === "function") Reflect.set(common, "_doApiNotSupportedCheck", true);
