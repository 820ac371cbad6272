import type { ServeWords } from "../vi-VN/serve";

export const serve: ServeWords = {
  building: "Building the pages (the first time takes a minute or two)…",
  buildFailed: (output) =>
    `The pages could not be built, so there is nothing to open. Run "npm ci" and try again; if it still fails, this is what webpack says:\n${output}`,
  notBuilt: "No pages are built (you chose --no-build). Run \"npm run build\" first, or leave --no-build out.",
  portTaken: (port) => `Port ${port} is used by another program. Choose another, such as "npm start -- --port 3001", or leave --port out to get a free one.`,
  portRefused: (port, detail) => `Port ${port} could not be opened: ${detail}. Leave --port out to get a free one.`,
  optionUnknown: (option) => `"${option}" is not understood. There are: --port NUMBER, --no-open, --no-build, --lang vi|en.`,
  workbench: (address) => `Workbench (workbook on the left, pane on the right): ${address}`,
  standalone: (address) => `Edition without Excel: ${address}`,
  stop: "Only this machine can reach it. Press Ctrl+C to stop.",
  stopped: "Stopped.",
};
