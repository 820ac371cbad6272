import { bareKey } from "../text/name-key";
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
}

type PlainCount = NonNullable<LevelMeaning["count"]>;

const COUNT_WORDS: readonly (readonly [PlainCount, RegExp])[] = [
  ["undetermined", /\bchua du (du lieu|so lieu|diem|thong tin)|khong xac dinh|chua xac dinh/],
  ["fail", /\b(chua|khong|ko|k\.?) ?(duoc )?(cong nhan )?dat\b|^cd$|\bchua cong nhan/],
  ["assessed", /\b(tu |duoc |da |tham gia )?danh gia|\btham gia\b/],
  ["registered", /\bdang ky|\bdk\b/],
  ["adults", /\bnguoi lon|\btu 18 tuoi|\btren 18 tuoi|\bnguoi truong thanh/],
  ["households", /\bho gia dinh|\bso ho\b|\btong so ho\b/],
  ["pass", /\bdat\b|\bcong nhan\b/],
];

const DENOMINATOR = /\s*(?:\bso voi\b|\btren\b|\/|\btinh theo\b)\s*(.+)$/;
/** "Công nhân" (workers) without its marks is "công nhận" (recognised): told apart while the marks are there. */
const WORKERS = /công\s+nhân(?!\p{L})/giu;
const RATIO_WORD = /%|\bty le\b|\bti le\b|^tl\b|\bphan tram\b/;

function countOf(words: string): PlainCount | null {
  return COUNT_WORDS.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}

/** What the words of one level of a summary's header say. */
export function levelMeaning(words: string): LevelMeaning {
  const bare = bareKey(words.normalize("NFC").replace(WORKERS, ""));
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
  };
}

/** Whether the words head the column of units ("Đơn vị", "Xã, phường", "Thôn, bản"). */
export function isUnitAxis(words: string): boolean {
  return /^(ten )?(don vi|xa|xa,? ?(phuong|thi tran).*|phuong|thon|ban|thon,? ?ban.*|ban,? ?thon.*|dia phuong|dia ban|huyen.*|ten xa.*|cac don vi|hoi khuyen hoc.*|noi dung don vi)$/.test(
    bareKey(words).replaceAll("/", ", "),
  );
}

/** Whether the words head the column of reporting groups ("Nhóm đối tượng", "Nghề nghiệp"). */
export function isGroupAxis(words: string): boolean {
  return /^(nhom( doi tuong| nghe nghiep)?|doi tuong|nghe nghiep|thanh phan)$/.test(bareKey(words));
}

/** Whether the words head a column that holds no figure of ours: running numbers, notes. */
export function isAside(words: string): boolean {
  return /^(stt|tt|so tt|so thu tu|ghi chu|ghi|chu thich|gc)$/.test(bareKey(words));
}

/** Whether the words head a column of people's names: a list then, no summary. */
export function isNameColumn(words: string): boolean {
  return /^(ho va ten|ho ten|ho, ?ten|ho dem|full name)\b|^(ten|name)$/.test(bareKey(words));
}
