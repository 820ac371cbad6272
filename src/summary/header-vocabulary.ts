import { bareKey } from "../text/name-key";

/** People of whom it is known that they are not recognised: "chưa đạt", "không được công nhận". */
export const NOT_PASSED = /\b(chua|khong|ko|k\.?) ?(duoc )?((cong nhan|danh gia)( la)? )?(dat|cong nhan)\b/g;
const UNDETERMINED: readonly RegExp[] = [
  /\b(chua|khong) du (du lieu|so lieu|diem|thong tin)( de)?( ket luan| danh gia| xet)?/g,
  /\b(chua|khong) xac dinh( duoc)?/g,
];
const OF_AGE = /\b((trong )?do tuoi )?(tu|tren|du) (du )?18( tuoi)?( tro len)?\b/g;

/**
 * The words that headers of summaries are put together from and that restrict nothing: read without their marks, phrases
 * before the words they hold. What is left of a header after them is something we do not understand.
 */
const PHRASES: readonly RegExp[] = [
  /\btinh den( ngay)? \d{1,2}[./-]\d{1,2}([./-]\d{2,4})?/g,
  /\(\s*(\d{1,2}|[a-z])\s*(=[^)]*)?\)/g,
  ...UNDETERMINED,
  NOT_PASSED,
  OF_AGE,
  /\b(nguoi lon|nguoi truong thanh|dan so)\b/g,
  /\b(so ho( gia dinh| dan)?|ho (gia dinh|dan))\b|^ho$/g,
  /\b(dan toc( thieu so)?|phu nu|trong do|trong tong so|so voi|tinh theo|tinh tren|ty le|ti le|phan tram|so luong|tong so|tong cong)\b/g,
  /\b(dang ky|danh gia|tham gia|cong nhan|phan dau|xay dung|thuc hien|trong nam|danh hieu|tieu chuan|tieu chi|yeu cau|ket qua|thuc te|nguoi dan|nhan dan|theo quy dinh|dat duoc|doi tuong|nghe nghiep|nhom|thanh phan)\b/g,
  /\b(cong dan( hoc tap)?|cdht)\b/g,
  /\b(toan|cua|tai|o) (xa|phuong|thi tran|huyen|tinh|thon|ban|don vi|dia phuong|cum)\b/g,
];

const WORDS: ReadonlySet<string> = new Set(
  "so nguoi sl tl ts dk tong chung duoc la co gom cua trong tren theo va ve dat nu dt dtts cd da tu cac ca do phan chia ra".split(" "),
);

const YEAR = /\bnam (?:hoc )?(20\d\d)(?:\s*-\s*20\d\d)?\b|^(20\d\d)$/g;

/** Words that make a part of what they stand beside, even beside the name of a group. */
const NARROWING =
  /\b(loai|muc|hang|diem|do tuoi|tuoi|lan dau|lan thu|lien tuc|lien tiep|ke hoach|chi tieu|du kien|tang|giam|nam truoc|cung ky|dang vien|hoi vien|khuyet tat|ngoai|moi|nam gioi|chua|khong|ko)\b/;
/** Phrases that hold such a word and make no part. */
const WHOLE_PHRASES: readonly RegExp[] = [...UNDETERMINED, NOT_PASSED, OF_AGE];
/** Words of a goal that was set: what a percentage beside them is of cannot be told. */
const GOAL = /\b(ke hoach|chi tieu|du kien|muc tieu|duoc giao|giao)\b/;

/** What of a header's words (one level) is understood. */
export interface HeaderReading {
  /** Nothing is left that could mean something else or a part of it. */
  readonly isClear: boolean;
  /** Words that narrow even what a group's name says. */
  readonly isNarrowed: boolean;
  readonly isGoal: boolean;
  /** Years named. */
  readonly years: readonly number[];
}

/** Reads a header's words, years aside, against the vocabulary; `own` are the words already without marks. */
export function readHeaderWords(own: string): HeaderReading {
  const years = [...own.matchAll(YEAR)].map((match) => Number(match[1] ?? match[2]));
  const rest = PHRASES.reduce((words, phrase) => words.replace(phrase, " "), own.replace(YEAR, " "));
  const left = rest.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "" && !WORDS.has(word));
  const isNarrowed = NARROWING.test(WHOLE_PHRASES.reduce((words, phrase) => words.replace(phrase, " "), own.replace(YEAR, " ")));
  return { isClear: left.length === 0, isNarrowed, isGoal: GOAL.test(own), years };
}

/** Whether a header counts men, of whom we keep no count. */
export function speaksOfMen(words: string): boolean {
  return /\bnam gioi\b/.test(bareHeader(words));
}

/** The words of a header without their marks, men ("nam") told apart from years ("năm") while the marks are there. */
export function bareHeader(words: string): string {
  return bareKey(words.normalize("NFC").replace(/(?<!\p{L})nam(?!\p{L}|\s*20\d\d)/giu, "nam gioi"));
}
