import { bareKey } from "../text/name-key";
import type { HeaderReading } from "./header-vocabulary";
import { bareHeader, NOT_PASSED, readHeaderWords } from "./header-vocabulary";
import type { CountMeasure } from "./measure";

/** What the words of one header level say, each by itself; the path puts them together. */
export interface LevelMeaning {
  readonly count: "registered" | "assessed" | "pass" | "fail" | "undetermined" | "adults" | "households" | null;
  readonly women: boolean;
  readonly minority: boolean;
  readonly isRatio: boolean;
  /** The denominator the words name ("tỷ lệ đạt so với đăng ký"). */
  readonly to: CountMeasure | null;
  /** "Tổng số" and the like, which name no measure by themselves. */
  readonly isTotal: boolean;
  /** How far the words were understood. */
  readonly reading: HeaderReading;
}

type PlainCount = NonNullable<LevelMeaning["count"]>;

const COUNT_WORDS: readonly (readonly [PlainCount, RegExp])[] = [
  ["undetermined", /\bchua du (du lieu|so lieu|diem|thong tin)|khong xac dinh|chua xac dinh/],
  ["fail", new RegExp(`${NOT_PASSED.source}|^cd$`)],
  // "Kết quả đánh giá" heads results of every kind.
  ["assessed", /(?<!\bket qua )(?<!\bket qua tu )\bdanh gia|(?<!\bket qua )\btham gia\b(?! danh gia)/],
  ["registered", /\bdang ky|\bdk\b/],
  ["adults", /\bnguoi lon|\b(tu|tren|du) (du )?18\b|\bnguoi truong thanh/],
  ["households", /\bho gia dinh|\bso ho\b|\bho dan\b|^ho$/],
  ["pass", /\bdat\b|\bcong nhan\b/],
];

const DENOMINATOR = /\s*(?:\bso voi\b|\btren\b|\/|\btinh theo\b)\s*(.+)$/;
/** "Công nhân" (workers) without its marks is "công nhận" (recognised): told apart while the marks are there. */
const WORKERS = /công\s+nhân(?!\p{L})/giu;
const RATIO_WORD = /%|\bty le\b|\bti le\b|^tl\b|\bphan tram\b/;

/** "Chưa đánh giá", "không tham gia": the others, of whom we keep no count. */
const NEGATED = /\b(chua|khong|ko)\b/;

function countOf(words: string): PlainCount | null {
  const named = COUNT_WORDS.flatMap(([count, pattern]) => (pattern.test(words) ? [count] : []));
  const [first] = named;
  if (first === undefined || first === "undetermined" || first === "fail") return first ?? null;
  if (NEGATED.test(words)) return null;
  if (named.length === 1) return first;
  if (named.includes("households") && named.includes("pass")) return null;
  if (named.includes("registered")) return countOfRegistered(words, named.includes("pass"));
  return named.includes("pass") ? "pass" : first;
}

/**
 * "Đăng ký tham gia đánh giá", "đăng ký phấn đấu đạt" are people registered; "đăng ký đã đánh giá", "đạt / đăng ký" speak of
 * two counts and name neither.
 */
function countOfRegistered(words: string, saysPass: boolean): PlainCount | null {
  if (/\b(dang ky|dk)\b.*\b(da|duoc)\b/.test(words)) return null;
  const leads = !saysPass || /\b(dang ky|dk)\b(?!\s*\/).*\b(dat|cong nhan)\b/.test(words);
  return leads ? "registered" : null;
}

/** What the words of one level of a summary's header say. */
export function levelMeaning(words: string): LevelMeaning {
  const bare = bareHeader(words.normalize("NFC").replace(WORKERS, ""));
  const isRatio = RATIO_WORD.test(bare);
  const named = isRatio ? DENOMINATOR.exec(bare) : null;
  const to = named?.[1] === undefined ? null : countOf(named[1]) ?? (/\bdan so\b/.test(named[1]) ? "adults" : null);
  const own = named && to ? bare.slice(0, named.index) : bare;
  return {
    count: countOf(own),
    women: /\bnu\b|\bphu nu\b/.test(own),
    minority: /\bdan toc\b|\bdtts\b|\bdt\b/.test(own),
    isRatio,
    to,
    isTotal: /\btong\b|\bts\b|\bchung\b|\bso luong\b|\bsl\b|\bso nguoi\b/.test(own),
    reading: readHeaderWords(bareHeader(words)),
  };
}

const UNIT_KINDS =
  "xa|phuong|thi tran|thi xa|quan|huyen|thanh pho|dac khu|thon|ban|xom|ap|buon|lang|khom|to|tdp|to dan pho|khu|khu pho|khu dan cu|khoi|khoi pho|cum|cum xa|doi|tieu khu|" +
  "don vi|don vi hanh chinh|dia phuong|dia ban|co quan|truong|chi hoi|chi hoi khuyen hoc|hoi khuyen hoc";
const UNIT_AXIS = namesOf(UNIT_KINDS);
const GROUP_AXIS = namesOf("nhom|nhom doi tuong|nhom nghe nghiep|nhom nguoi|doi tuong|nghe nghiep|thanh phan");

/** Names of kinds, one or several beside each other: "Thôn, bản", "Thôn bản", "Xã/phường/thị trấn". */
function namesOf(kinds: string): RegExp {
  return new RegExp(`^(?:ten )?(?:cac )?(?:${kinds})(?:(?:\\s*[,;/–-]\\s*|\\s+)(?:(?:hoac|va)\\s+)?(?:${kinds}))*$`);
}

/** Whether the words head the column of units ("Đơn vị", "Xã, phường", "Thôn, bản"). */
export function isUnitAxis(words: string): boolean {
  const bare = bareKey(words).trim();
  return /^(ten )?(huyen.*|ten xa.*|(chi )?hoi khuyen hoc.*|noi dung don vi)$/.test(bare) || UNIT_AXIS.test(bare.replace(/\(.*?\)/g, "").trim());
}

/** Whether the words head the column of reporting groups ("Nhóm đối tượng", "Nghề nghiệp"). */
export function isGroupAxis(words: string): boolean {
  return GROUP_AXIS.test(bareKey(words).trim());
}

/** Whether the words head a column that holds no figure of ours: running numbers, notes. */
export function isAside(words: string): boolean {
  return /^(stt|tt|so tt|so thu tu|ghi|ghi chu\b.*|chu thich|gc)$/.test(bareKey(words));
}

/** Whether the words head a column of people's names: a list then, no summary. */
export function isNameColumn(words: string): boolean {
  return /^(ho va ten|ho ten|ho, ?ten|ho dem|full name)\b|^(ten|name)$/.test(bareKey(words));
}
