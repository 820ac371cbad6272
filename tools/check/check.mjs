// All that must hold, piece by piece: `npm run check`, or some of it: `npm run check -- types docs`.
import { spawnSync } from "node:child_process";

/** Each piece is a script of its own. The tests hold the budget too, so the whole does not build the pages twice. */
const PIECES = ["types", "lint", "boundaries", "unused", "licences", "docs", "test"];
const ALONE = ["budget"];

const asked = process.argv.slice(2);
const unknown = asked.filter((piece) => !PIECES.includes(piece) && !ALONE.includes(piece));
if (unknown.length > 0) {
  console.error(`No such piece: ${unknown.join(", ")}. Known: ${[...PIECES, ...ALONE].join(", ")}.`);
  process.exit(2);
}

const results = [];
for (const piece of asked.length > 0 ? asked : PIECES) {
  console.log(`\n— ${piece}`);
  const begun = Date.now();
  const words = piece === "docs" ? ["run", "-s", piece, "--", "--check"] : ["run", "-s", piece];
  const { status } = spawnSync("npm", words, { stdio: "inherit", shell: process.platform === "win32" });
  results.push({ piece, held: status === 0, seconds: Math.round((Date.now() - begun) / 1000) });
}
console.log("");
for (const { piece, held, seconds } of results) console.log(`${held ? "held  " : "FAILED"}  ${piece} (${seconds} s)`);
process.exitCode = results.every(({ held }) => held) ? 0 : 1;
