import { nameKey } from "../text/name-key";

/** Kinds of places by rank, the longer name of one kind before the shorter. */
const KINDS = [
  { rank: 0, names: "bản|thôn|tổ dân phố|tdp|tổ|khu phố|khu dân cư|khu|xóm|ấp|buôn|làng|khối phố|khối|tiểu khu|đội" },
  { rank: 1, names: "xã|phường|thị trấn|đặc khu" },
  { rank: 2, names: "huyện|quận|thị xã|thành phố|tp\\.?" },
  { rank: 3, names: "tỉnh" },
] as const;

/** What a place stands above: villages 0, communes 1, districts 2, provinces 3. */
export type UnitRank = (typeof KINDS)[number]["rank"];

/** Running numbers and strokes before a name, and the association that bears it. */
const BEFORE_NAME = /^(?:(?:\d{1,3}\s*[.)]|[-–+*•])\s*)?(?:(?:(?:chi )?hội khuyến học|chi hội)\s+)?/;
const CLUSTER = /^cụm\s+/;
const KIND = new RegExp(`^(${KINDS.map(({ names }) => names).join("|")})\\s+`);
const RANKS = KINDS.map(({ rank, names }) => ({ rank, pattern: new RegExp(`^(?:${names})\\s`) }));
/** Kinds that are one under two names: "TDP 3", "Tổ 3". */
const SAME_KIND: Readonly<Record<string, string>> = { "tổ dân phố": "tổ", "tdp": "tổ", "khu phố": "khu", "khối phố": "khối" };

/** Kinds as forms shorten them: "H. Điện Biên", "X.Na Ư". */
const SHORTENED: Readonly<Record<string, string>> = { h: "huyện", x: "xã", p: "phường", tt: "thị trấn", tx: "thị xã" };

function plainName(name: string): string {
  const words = nameKey(name).replace(/[\s.,:;]+$/, "").replace(BEFORE_NAME, "");
  return words.replace(/^(h|x|p|tt|tx)\.\s*(?=\p{L}{2})/u, (_, kind: string) => `${SHORTENED[kind] ?? kind} `);
}

/**
 * The key two writings of one unit's name share ("Xã Na Ư", "NA Ư", "1. Xã Na Ư"): normalised, its kind left out; a mere
 * number keeps its kind ("Thôn 03" is "Thôn 3", no "Bản 3"). What stays the same for two units of one name is for the
 * units register to tell apart.
 */
export function unitKey(name: string): string {
  const key = plainName(name);
  const kind = KIND.exec(key)?.[1] ?? "";
  const bare = key.replace(KIND, "").replace(CLUSTER, "");
  const number = /^(?:số )?0*(\d+)$/.exec(bare)?.[1];
  if (number !== undefined) return kind === "" ? key : `${SAME_KIND[kind] ?? kind} ${number}`;
  return bare;
}

/** The rank of the kind a name begins with; `null` where it names none. */
export function unitRank(name: string): UnitRank | null {
  const key = plainName(name);
  return RANKS.find(({ pattern }) => pattern.test(key))?.rank ?? null;
}

/** Whether a name's kind makes it a unit of its own ("xã …") or a place within one ("bản …"); `null` where it says neither. */
export function unitLevel(name: string): "unit" | "village" | null {
  const rank = unitRank(name);
  if (rank === null) return null;
  return rank === 0 ? "village" : "unit";
}
