// Writes test/cases anew: npx tsx tools/cases/generate.ts
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { makeCases } from "./golden-folders";

const folder = fileURLToPath(new URL("../../test/cases/", import.meta.url));
for (const { path, bytes } of await makeCases()) {
  const target = join(folder, path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, bytes);
}
