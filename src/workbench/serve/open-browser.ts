import { spawn } from "node:child_process";

/** The command that opens an address on this kind of machine; `null` where no browser can be expected. */
export function browserCommand(platform: NodeJS.Platform, environment: NodeJS.ProcessEnv): readonly string[] | null {
  if (environment["CI"]) return null;
  if (platform === "darwin") return ["open"];
  if (platform === "win32") return ["cmd", "/c", "start", ""];
  return environment["DISPLAY"] || environment["WAYLAND_DISPLAY"] ? ["xdg-open"] : null;
}

/** Opens the address where there is a browser; that there is none is no fault, as the address is printed as well. */
export function openBrowser(address: string): void {
  const [command, ...rest] = browserCommand(process.platform, process.env) ?? [];
  if (command === undefined) return;
  const child = spawn(command, [...rest, address], { stdio: "ignore", detached: true });
  child.on("error", () => undefined);
  child.unref();
}
