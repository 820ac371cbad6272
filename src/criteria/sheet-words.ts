import { bareKey } from "../text/name-key";

/**
 * The words of the sheet `Bộ tiêu chí`. They are part of a format that is read back, not sentences of the interface:
 * whatever the language, the sheet is written and understood in Vietnamese. The first word of a list is written, all
 * are read, whatever their case and diacritics.
 */
export const BLOCKS = {
  info: "Thông tin chung",
  competences: "Năng lực",
  indicators: "Chỉ số",
  thresholds: "Điểm đạt theo vùng",
  bands: "Xếp loại",
  levels: "Mức đạt",
  conditions: "Điều kiện",
  subjectGroups: "Nhóm đối tượng",
  reportingGroups: "Nhóm nghề nghiệp",
  zones: "Vùng",
} as const;
export type BlockKey = keyof typeof BLOCKS;

export const INFO = {
  id: ["Mã bộ tiêu chí", "Mã bộ", "Mã"],
  version: ["Phiên bản"],
  title: ["Tên bộ tiêu chí", "Tên bộ", "Tên"],
  subject: ["Đối tượng đánh giá", "Đối tượng"],
  from: ["Dùng từ năm", "Từ năm", "Năm bắt đầu"],
  to: ["Đến hết năm", "Đến năm", "Năm kết thúc"],
  legalBasis: ["Căn cứ", "Căn cứ pháp lý", "Văn bản"],
  checkedAgainstOriginal: ["Đã đối chiếu văn bản gốc", "Đối chiếu văn bản gốc"],
  note: ["Ghi chú"],
  notApplicable: ["Chỉ số không áp dụng thì", "Không áp dụng thì", "Không áp dụng"],
  decision: ["Cách xét", "Cách xét kết quả"],
  minimum: ["Điểm tối thiểu mỗi chỉ số", "Điểm tối thiểu", "Không chỉ số nào dưới"],
} as const;
export type InfoKey = keyof typeof INFO;

const NUMBER = ["Số", "Số thứ tự", "STT", "TT"] as const;
const ID = ["Mã"] as const;
const TITLE = ["Tên", "Tên gọi", "Nội dung"] as const;
const ENGLISH = ["Tên tiếng Anh", "Tiếng Anh"] as const;
const ALIASES = ["Tên gọi khác", "Các tên gọi khác", "Tên khác"] as const;

/** The columns of each table; `wording` stands for one column a subject group ("Lời cho nhóm …"). */
export const COLUMNS = {
  competences: { number: NUMBER, title: TITLE, english: ENGLISH },
  indicators: {
    number: NUMBER,
    competence: ["Năng lực", "Thuộc năng lực"],
    title: TITLE,
    english: ENGLISH,
    scale: ["Cách chấm"],
    max: ["Điểm tối đa", "Tối đa"],
    step: ["Bước", "Bước điểm"],
    lowest: ["Điểm thấp nhất", "Thấp nhất"],
    levels: ["Các mức", "Mức"],
    minimum: ["Điểm tối thiểu", "Tối thiểu"],
    mayNotApply: ["Có thể không áp dụng", "Không áp dụng"],
  },
  thresholds: { zone: ["Vùng", "Khu vực"], points: ["Điểm đạt", "Từ điểm"] },
  bands: {
    id: ID,
    title: TITLE,
    english: ENGLISH,
    from: ["Từ điểm", "Từ"],
    fromClosed: ["Kể cả điểm đầu"],
    to: ["Đến điểm", "Đến"],
    toClosed: ["Kể cả điểm cuối"],
    outcome: ["Kết quả"],
  },
  levels: { id: ID, title: TITLE, english: ENGLISH },
  conditions: {
    level: ["Mức", "Mức đạt"],
    depth: ["Bậc"],
    kind: ["Điều kiện", "Loại điều kiện"],
    indicator: ["Chỉ số"],
    value: ["Giá trị", "Ít nhất"],
  },
  subjectGroups: { id: ID, title: TITLE, english: ENGLISH, aliases: ALIASES },
  reportingGroups: { id: ID, title: TITLE, english: ENGLISH, aliases: ALIASES },
  zones: { id: ["Vùng", "Mã"], title: TITLE, english: ENGLISH, aliases: ALIASES },
} as const satisfies Record<Exclude<BlockKey, "info">, Readonly<Record<string, readonly string[]>>>;
export type TableKey = keyof typeof COLUMNS;

/** Columns a table cannot do without. */
export const NEEDED: Readonly<Record<TableKey, readonly string[]>> = {
  competences: ["number", "title"],
  indicators: ["number", "competence", "title"],
  thresholds: ["zone", "points"],
  bands: ["title", "from", "to", "outcome"],
  levels: ["title"],
  conditions: ["level", "kind"],
  subjectGroups: ["title"],
  reportingGroups: ["title"],
  zones: ["id"],
};

export const WORDING_PREFIX = "Lời cho nhóm";

export const SUBJECTS = {
  person: ["Cá nhân", "Người", "Công dân"],
  family: ["Gia đình"],
  clan: ["Dòng họ"],
  community: ["Cộng đồng"],
  unit: ["Đơn vị"],
} as const;

export const NOT_APPLICABLE_RULES = {
  "not-allowed": ["Không được chọn", "Không có"],
  "reduce-maximum": ["Bỏ ra khỏi điểm tối đa và quy đổi", "Giảm điểm tối đa", "Quy đổi", "Bỏ ra"],
  "full-points": ["Tính đủ điểm", "Đủ điểm"],
  zero: ["Tính 0 điểm", "0 điểm", "0"],
} as const;

export const DECISIONS = {
  points: ["Theo điểm đạt", "Theo điểm", "Điểm"],
  bands: ["Theo xếp loại", "Xếp loại", "Theo dải điểm"],
  conditions: ["Theo điều kiện", "Điều kiện"],
} as const;

export const SCALES = {
  points: ["Điểm", "Chấm điểm"],
  "yes-no": ["Có/không", "Có hoặc không", "Có không"],
  percentage: ["Tỷ lệ %", "Tỷ lệ", "Tỉ lệ", "%"],
  levels: ["Mức", "Theo mức"],
} as const;

export const CONDITIONS = {
  all: ["Tất cả", "Đủ các điều kiện"],
  any: ["Một trong", "Ít nhất một"],
  "at-least": ["Ít nhất bao nhiêu trong số", "Ít nhất"],
  points: ["Điểm từ", "Điểm ít nhất"],
  percentage: ["Tỷ lệ từ", "Tỷ lệ ít nhất", "Tỉ lệ từ"],
  yes: ["Có"],
  level: ["Đạt mức", "Mức từ"],
  total: ["Tổng điểm từ", "Tổng điểm ít nhất"],
} as const;

export const ZONES = {
  ordinary: ["Chung", "Thuận lợi", "Khu vực I"],
  difficult: ["Khó khăn", "Khu vực II"],
  "very-difficult": ["Đặc biệt khó khăn", "Rất khó khăn", "Nhiều khó khăn", "Khu vực III"],
} as const;

export const OUTCOMES = { pass: ["Đạt"], fail: ["Chưa đạt", "Không đạt"] } as const;

export const YES_NO = { yes: ["Có", "Rồi", "Đã", "x", "1"], no: ["Không", "Chưa", "0"] } as const;

export const UNKNOWN_MARK = ["Chưa biết", "Chưa rõ", "?"] as const;
export const NO_MINIMUM = ["Không có", "Không"] as const;


/** The key whose words hold the text, whatever its case and diacritics; `null` where none does. */
export function keyOfWord<Key extends string>(words: Readonly<Record<Key, readonly string[]>>, text: string): Key | null {
  const wanted = wordKey(text);
  for (const key in words) {
    if (words[key].some((word) => wordKey(word) === wanted)) return key;
  }
  return null;
}

/** The word written for a key. */
export function wordOf<Key extends string>(words: Readonly<Record<Key, readonly string[]>>, key: Key): string {
  return words[key][0] ?? key;
}

/** Whether a text is one of the words. */
export function isWord(words: readonly string[], text: string): boolean {
  const wanted = wordKey(text);
  return words.some((word) => wordKey(word) === wanted);
}

/** Words are the same but for case, diacritics, spaces and a colon or star people put at the end. */
export function wordKey(text: string): string {
  return bareKey(text).replace(/\s*[:*.]+$/, "").replace(/\s*\/\s*/g, "/");
}

