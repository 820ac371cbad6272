// Proves that the import law of eslint.config.mjs is in force: every import that a room may not make, planted in a file of
// that room, must be refused, and every one it may make must pass. `npm run lint` holds the code itself to it.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { ESLint } from "eslint";
import { mayImport, rooms } from "../../eslint.config.mjs";

const LAW = "import-x/no-restricted-paths";
const TYPES_ONLY = "no-restricted-syntax";

/** A file of a room, not of its sub-rooms; of locale, one that the law reaches. */
function fileOf(room) {
  const folders = [join("src", room), ...readdirSync(join("src", room), { withFileTypes: true }).filter((entry) => entry.isDirectory() && !rooms.includes(`${room}/${entry.name}`)).map(({ name }) => join("src", room, name))];
  for (const folder of folders) {
    const file = readdirSync(folder).find((name) => /\.tsx?$/.test(name));
    if (file !== undefined) return join(folder, file);
  }
  throw new Error(`src/${room} has no file`);
}

const eslint = new ESLint({ ruleFilter: ({ ruleId }) => ruleId === LAW || ruleId === TYPES_ONLY });
let wrong = 0;
let planted = 0;
for (const room of rooms) {
  const file = fileOf(room);
  const up = "../".repeat(file.split(/[\\/]/).length - 2);
  const others = rooms.filter((other) => other !== room);
  const code = others.map((other) => `import ${JSON.stringify(`${up}${fileOf(other).slice("src/".length).replace(/\.tsx?$/, "").replaceAll("\\", "/")}`)};`).join("\n");
  const [result] = await eslint.lintText(code, { filePath: file });
  const refused = new Set(result.messages.map(({ line }) => line));
  others.forEach((other, index) => {
    planted += 1;
    const allowed = mayImport[room].includes(other);
    if (refused.has(index + 1) !== allowed) return;
    wrong += 1;
    console.error(`src/${room} ${allowed ? "may" : "may not"} import src/${other}, but the lint ${allowed ? "refuses" : "lets"} it`);
  });
}
console.log(`${planted} imports between ${rooms.length} rooms, ${wrong} judged wrongly`);
process.exitCode = wrong === 0 ? 0 : 1;
