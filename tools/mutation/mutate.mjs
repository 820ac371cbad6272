// Mutation tests of the core: `npm run mutate` for all rooms, `npm run mutate -- text` for one, and of one some files:
// `npm run mutate -- check "src/check/rules/score-*.ts"`. The first run installs Stryker beside this file.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { rooms } from "./rooms.mjs";

const STRYKER = "tools/mutation/node_modules/@stryker-mutator/core/bin/stryker.js";

const [asked, ...files] = process.argv.slice(2);
if (asked !== undefined && !rooms.includes(asked)) {
  console.error(`No such room: ${asked}. Known: ${rooms.join(", ")}.`);
  process.exit(2);
}
if (!existsSync(STRYKER)) {
  const installed = spawnSync("npm", ["ci"], { cwd: "tools/mutation", stdio: "inherit", shell: process.platform === "win32" });
  if (installed.status !== 0) process.exit(2);
}
let worst = 0;
for (const room of asked === undefined ? rooms : [asked]) {
  console.log(`\n— ${room}`);
  const mutated = files.length > 0 ? files : [`src/${room}/**/*.ts`];
  const { status } = spawnSync(process.execPath, [STRYKER, "run", "tools/mutation/stryker.config.mjs", "--mutate", mutated.join(",")], {
    stdio: "inherit",
    env: { ...process.env, MUTATED_ROOM: room },
  });
  worst = Math.max(worst, status ?? 1);
}
process.exitCode = worst;
