import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Exchange } from "../../../src/workbench/host/bridge";
import type { ExcelHost, HostOptions } from "../../../src/workbench/host/excel-host";
import { excelHost } from "../../../src/workbench/host/excel-host";
import type { LiveWorkbook } from "../../../src/workbench/host/live-workbook";

/** The real library, loaded once; each test gives it a host of its own. */
let current: ExcelHost | null = null;
let requirement = "1.15";

const bridge = {
  sendMessageToHost: (text: string) => current?.bridge.sendMessageToHost(text),
  onMessageFromHost: (_text: string): void => undefined,
};

function atMost(version: string): boolean {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [haveMajor = 0, haveMinor = 0] = requirement.split(".").map(Number);
  return major < haveMajor || (major === haveMajor && minor <= haveMinor);
}

function load(): void {
  if (Reflect.get(globalThis, "_richApiNativeBridge")) return;
  Reflect.set(globalThis, "_richApiNativeBridge", bridge);
  const directory = dirname(createRequire(join(process.cwd(), "package.json")).resolve("@microsoft/office-js/package.json"));
  (0, eval)(readFileSync(join(directory, "dist", "excel-win32-16.01.js"), "utf8"));
  const requirements = { isSetSupported: (set: string, version = "1.1") => set === "ExcelApi" && atMost(version) };
  Object.defineProperty(globalThis, "Office", {
    configurable: true,
    value: { context: { requirements }, onReady: () => Promise.resolve({ host: "Excel" }) },
  });
}

/** What a test sees of its host. */
export interface OpenExcel {
  readonly host: ExcelHost;
  readonly exchanges: readonly Exchange[];
  /** Messages that carried more than the release of references, which `Excel.run` sends when it ends. */
  readonly syncs: () => number;
}

/** Opens a live workbook in the real library; members above `version` fail as in an Excel of that version. */
export function openExcel(live: LiveWorkbook, options: HostOptions & { readonly version?: string } = {}): OpenExcel {
  load();
  requirement = options.version ?? "1.15";
  Reflect.set(Reflect.get(Reflect.get(globalThis, "OfficeExtension"), "CommonUtility"), "_doApiNotSupportedCheck", true);
  current?.stop();
  const exchanges: Exchange[] = [];
  const host = excelHost(live, { ...options, record: (exchange) => exchanges.push(exchange) });
  host.bridge.onMessageFromHost = (text) => bridge.onMessageFromHost(text);
  current = host;
  const isRelease = ({ request }: Exchange): boolean =>
    request.Actions.every(({ ActionType, Name }) => ActionType === 1 || Name === "_RemoveReference");
  return { host, exchanges, syncs: () => exchanges.filter((exchange) => !isRelease(exchange)).length };
}
