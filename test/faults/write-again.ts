import { readFileSync } from "node:fs";
import { writeOver } from "../../src/cli/atomic-write";

/** Writes a file over and over, now with one content, now with the other, until it is killed: `write-again FILE A B`. */
const [file = "", one = "", other = ""] = process.argv.slice(2);
const contents = [readFileSync(one), readFileSync(other)];
process.stdout.write("begun\n");
for (let turn = 0; ; turn += 1) {
  const written = await writeOver(file, readFileSync(file), contents[turn % 2] ?? new Uint8Array(0), new Date(turn * 1000));
  if (!written.ok) throw new Error(JSON.stringify(written.problems));
}
