// Writes assets/samples/dien-bien-2021 anew: npx tsx tools/samples/generate.ts
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { makeSamples } from "./pilot";

const folder = fileURLToPath(new URL("../../assets/samples/dien-bien-2021/", import.meta.url));
for (const { path, bytes } of await makeSamples()) {
  const target = join(folder, path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, bytes);
}
