import { createRoot } from "react-dom/client";
import { lookOfAddress, sampleOfAddress } from "./page-look";
import { ribbonOf } from "./ribbon";
import type { GridLook } from "../grid/grid-view";
import { shortcutsOf } from "./shortcuts";
import type { Workbench } from "./workbench";
import { createWorkbench } from "./workbench";
import { WorkbenchApp } from "./workbench-app";

/** The text of a file beside the page; empty where it is not there, which the page then says. */
async function textOf(name: string): Promise<string> {
  const answer = await fetch(name);
  return answer.ok ? answer.text() : "";
}

async function start(root: HTMLElement): Promise<void> {
  const [manifest, keys] = await Promise.all(["manifest.xml", "shortcuts.json"].map(textOf));
  const shortcuts = shortcutsOf(keys ?? "") ?? [];
  const firstLook = lookOfAddress(location.search, window.matchMedia("(prefers-color-scheme: dark)").matches);
  const ribbon = (language: string) => ribbonOf(manifest ?? "", language);
  const workbenchIn = (place: HTMLElement, look: GridLook): Workbench => createWorkbench(place, look, shortcuts);
  createRoot(root).render(<WorkbenchApp workbenchIn={workbenchIn} firstLook={firstLook} firstSample={sampleOfAddress(location.search)} ribbon={ribbon} />);
}

const root = document.getElementById("root");
if (root) void start(root);
