// Starts the command: from one bundled script, else from its sources through tsx (docs/decisions/0072).
import { commandScripts } from "./command-scripts.cjs";

const scripts = await commandScripts();
if (scripts) await import(scripts.command.href);
else {
  const { register } = await import("tsx/esm/api");
  register();
  await import("./khuyenhoc.ts");
}
