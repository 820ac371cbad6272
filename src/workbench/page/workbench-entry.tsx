import { createRoot } from "react-dom/client";
import { lookOfAddress, sampleOfAddress } from "./page-look";
import { ribbonOf } from "./ribbon";
import { createWorkbench } from "./workbench";
import { WorkbenchApp } from "./workbench-app";

async function start(root: HTMLElement): Promise<void> {
  const answer = await fetch("manifest.xml");
  const manifest = answer.ok ? await answer.text() : "";
  const firstLook = lookOfAddress(location.search, window.matchMedia("(prefers-color-scheme: dark)").matches);
  const ribbon = (language: string) => ribbonOf(manifest, language);
  createRoot(root).render(<WorkbenchApp workbenchIn={createWorkbench} firstLook={firstLook} firstSample={sampleOfAddress(location.search)} ribbon={ribbon} />);
}

const root = document.getElementById("root");
if (root) void start(root);
