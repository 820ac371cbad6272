import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { communeList } from "./commune-list";

const SYLLABLES = ["Mường", "Nà", "Thanh", "Pú", "Quài", "Chiềng", "Tủa", "Sín", "Huổi", "Phìn", "Xa", "Búng"];
/** Raised whenever the generated lists change, so that no old ones are measured. */
const VERSION = 3;

/** A folder of so many communes' workbooks with so many people each; made once. */
export function communeFolder(files: number, people: number): string {
  const folder = join(tmpdir(), "khuyenhoc-bench", `communes-v${VERSION}-${files}x${people}`);
  mkdirSync(folder, { recursive: true });
  for (let index = readdirSync(folder).length; index < files; index += 1) {
    const file = join(folder, `${String(index).padStart(4, "0")}.xlsx`);
    if (!existsSync(file)) writeFileSync(file, communeList(people, 2021 + index, communeName(index)));
  }
  return folder;
}

function communeName(index: number): string {
  const at = (step: number): string => SYLLABLES[Math.floor(index / step) % SYLLABLES.length] ?? "";
  return `${at(1)} ${at(12)} ${at(144)} ${index + 1}`;
}
