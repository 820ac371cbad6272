import type { CriteriaSet, ZoneId } from "./criteria-set";
import { containsWords, wordsOf } from "./group-alias";

/** Ways to name a zone that hold for every set, as bare words; the harder zones first, since their names contain easier ones. */
const NAMES: readonly { readonly zone: ZoneId; readonly names: readonly string[] }[] = [
  {
    zone: "very-difficult",
    names: ["dac biet kho khan", "rat kho khan", "nhieu kho khan", "dbkk", "khu vuc iii", "khu vuc 3", "kv iii", "kv 3", "vung iii", "vung 3", "xa 135", "thon 135", "ban 135", "vung 135", "dien 135", "chuong trinh 135", "ct 135"],
  },
  { zone: "difficult", names: ["khu vuc ii", "khu vuc 2", "kv ii", "kv 2", "vung ii", "vung 2", "kho khan"] },
  { zone: "ordinary", names: ["khu vuc i", "khu vuc 1", "kv i", "kv 1", "vung i", "vung 1", "thuan loi"] },
];

/** What names a zone only where nothing else stands beside it. */
const ALONE: ReadonlyMap<string, ZoneId> = new Map([
  ["i", "ordinary"],
  ["1", "ordinary"],
  ["ii", "difficult"],
  ["2", "difficult"],
  ["iii", "very-difficult"],
  ["3", "very-difficult"],
  ["135", "very-difficult"],
]);

/** "Không khó khăn", "ngoài khu vực III": the name stands there to be denied. */
const DENIALS = ["khong", "chua", "khong con", "ngoai", "khong thuoc", "khong phai", "thoat", "da thoat"];

/**
 * The zone that a text names ("Khu vực III", "KV3", "xã đặc biệt khó khăn", "I"), `null` where it names none or denies
 * one. The set's own aliases go before the general names.
 */
export function zoneOf(text: string, zones: CriteriaSet["zones"] = []): ZoneId | null {
  const words = separated(wordsOf(text));
  if (words === "") return null;
  const numeral = ALONE.get(words);
  if (numeral) return numeral;
  const own = zones.flatMap(({ id, title, aliases }) =>
    [title.vi, title.en, id, ...aliases].map((alias) => ({ zone: id, name: separated(wordsOf(alias)) })),
  );
  const general = NAMES.flatMap(({ zone, names }) => names.map((name) => ({ zone, name })));
  // The longest name holds, of two alike the set's own; a text that is a name from end to end is that name.
  const found = [...own, ...general]
    .filter(({ name }) => containsWords(words, name))
    .sort((a, b) => b.name.length - a.name.length);
  const [best] = found;
  if (!best || isDenied(words, best.name)) return null;
  return best.zone;
}

/** "kv3" and "kviii" as two words. */
function separated(words: string): string {
  return words.replace(/\b(kv|vung)(iii|ii|i|[123])\b/g, "$1 $2");
}

function isDenied(words: string, name: string): boolean {
  const before = ` ${words} `.split(` ${name} `)[0]?.trim() ?? "";
  return DENIALS.some((denial) => before === denial || before.endsWith(` ${denial}`));
}
