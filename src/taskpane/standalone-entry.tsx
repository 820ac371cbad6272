import { createRoot } from "react-dom/client";
import { browserHost } from "./standalone/browser-host";
import { StandaloneApp } from "./standalone/standalone-app";

const root = document.getElementById("root");
if (root) createRoot(root).render(<StandaloneApp hostOf={browserHost} />);
