import { bareKey, nameKey } from "../text/name-key";

/**
 * Patterns over what a row's words begin with, once with diacritics and once bare: a text with diacritics is held
 * against its own ("Cộng bản" is a subtotal, "Công Văn An" a person), one without any against the bare.
 */
interface WordPattern {
  readonly marked: RegExp;
  readonly bare: RegExp;
}

function wordPattern(source: string): WordPattern {
  return { marked: new RegExp(source, "u"), bare: new RegExp(bareKey(source).replaceAll("\\p{l}", "\\p{L}"), "u") };
}

function matches(pattern: WordPattern, text: string): boolean {
  const key = nameKey(text);
  return (key === bareKey(key) ? pattern.bare : pattern.marked).test(key);
}

const PLACE =
  "bản|thôn|tổ|xóm|khối|khu|ấp|buôn|làng|tiểu khu|phố|đội|cụm|xã|phường|thị trấn|huyện|thành phố";
const BODY =
  "trường|cơ quan|đơn vị|chi hội|chi bộ|hội|ban|phòng|trạm|công ty|hợp tác xã|htx|ubnd|đảng ủy|đảng uỷ|mttq|đoàn thanh niên|công an|quân sự|y tế|văn phòng|trung tâm";
const PEOPLE =
  "nhóm|đối tượng|nông dân|cán bộ|công chức|viên chức|công nhân|lao động|buôn bán|tiểu thương|kinh doanh|học sinh|sinh viên|trí thức|hưu trí|người lao động|diện";
const PART = `${PLACE}|${BODY}|${PEOPLE}|mục|phần|trang|tờ`;

const SUM = wordPattern(
  `^(?:tổng cộng|tổng số|tổng toàn|toàn (?:xã|phường|huyện|bộ|thôn|bản|trường)|cộng dồn|mang sang|grand total|sub ?total|total|tổng hợp chung` +
    `|(?:tổng|cộng)(?=$|\\s*[:(.\\d=+]|\\s+(?:${PART}|chung|lại|[ivx]{1,4}|[a-e])(?![\\p{L}])))`,
);
const SUBTOTAL = wordPattern(`^(?:tổng cộng|tổng số|tổng|cộng)\\s+(?:${PART}|[ivx]{1,4}|[a-e])(?![\\p{L}])|^cộng dồn|^mang sang|^sub ?total`);
const WHOLE = wordPattern(`^(?:tổng cộng|tổng số|tổng|grand total|total|toàn|cộng chung|tổng toàn|cộng toàn)`);
const SIGNATURE = wordPattern(
  `^(?:t\\.? ?m\\b|k\\.? ?t\\b|t\\.? ?l\\b)[./ ]|^\\(?(?:người lập|người tổng hợp|người đánh giá|lập biểu|lập bảng|lập danh sách|chủ tịch|phó chủ tịch|chủ nhiệm|xác nhận|thủ trưởng|hiệu trưởng` +
    `|trưởng bản|trưởng thôn|trưởng ban|chi hội trưởng|tổ trưởng|bí thư|ký tên|ký,|\\(ký|đã ký|ký ghi|ban chấp hành|duyệt|cán bộ tổng hợp|thư ký)` +
    `|ngày[\\s.…_\\d/]*tháng[\\s.…_\\d/]*năm`,
);
const NOTE = wordPattern(
  `^[*+\\-–•(]?\\s*(?:ghi chú|lưu ý|chú ý|chú thích|danh sách (?:này|có|gồm|trên)|ấn định|bằng chữ|trong đó|tỷ lệ|tỉ lệ|(?:điểm )?(?:bình quân|trung bình|cao nhất|thấp nhất)|số người|số đạt|số chưa đạt|tiếp theo|còn tiếp|xem tiếp|tiếp trang|hết trang|trang (?:số )?\\d|nữ\\s*:|nam\\s*:|đạt\\s*:|chưa đạt\\s*:|note|dân tộc thiểu số)`,
);
const TITLE = wordPattern(`(?:danh sách|bảng (?:tổng hợp|đánh giá|chấm|điểm|tự)|biểu (?:tổng hợp|mẫu|số)|phiếu|kết quả đánh giá|cộng hòa xã hội|độc lập - tự do)`);
const SECTION = wordPattern(`^(?:${PLACE}|${BODY}|${PEOPLE})(?![\\p{L}])`);
const VILLAGE = wordPattern(`^(?:bản|thôn|tổ|xóm|khối|khu|ấp|buôn|làng|tiểu khu|phố|đội)(?![\\p{L}])`);
const UNIT = wordPattern(`^(?:xã|phường|thị trấn|${BODY})(?![\\p{L}])`);
const MAXIMUM = wordPattern(`^(?:điểm tối đa|điểm chuẩn|thang điểm|tối đa)`);

const EXAMPLE = wordPattern(`^(?:ví dụ|vd|mẫu|dòng mẫu|example)\\s*[:.]?$`);

const OF_ALL = wordPattern(`(?:^|[^\\p{L}])(?:danh sách|ấn định|tổng|cộng|gồm|toàn|tất cả)(?![\\p{L}])`);
const OF_RESULT = wordPattern(`(?:^|[^\\p{L}])(?:trong đó|đạt|chưa|không)(?![\\p{L}])`);
const OF_PART = wordPattern(`(?:^|[^\\p{L}])(?:nữ|nam giới|dân tộc|dtts|đảng viên|vắng|${PEOPLE})(?![\\p{L}])`);

/** Whether words before a count of people say that it is of everybody: "Danh sách này có", not "Trong đó, nông dân:". */
export function countsAll(text: string): boolean {
  return matches(OF_ALL, text) && !matches(OF_RESULT, text) && !matches(OF_PART, text);
}

/** Whether words before a count say that it is of some people only. */
export function countsPart(text: string): boolean {
  return matches(OF_PART, text);
}

/** Whether the words say that the row is an example of how to fill in the list. */
export function namesExample(text: string): boolean {
  return matches(EXAMPLE, text);
}

/** Whether a row so named sums up others ("Cộng bản", "TỔNG CỘNG"). A person may be called so: other evidence outranks. */
export function namesSum(text: string): boolean {
  return matches(SUM, text);
}

/** Whether the sum is plainly of a part ("Cộng bản Na Ư", "Cộng trang 1"). */
export function namesSubtotal(text: string): boolean {
  return matches(SUBTOTAL, text);
}

/** Whether the sum is plainly of everything ("TỔNG CỘNG", "Toàn xã"). */
export function namesWhole(text: string): boolean {
  return !matches(SUBTOTAL, text) && matches(WHOLE, text);
}

/** Whether the words begin the signatures: offices, "(ký, ghi rõ họ tên)", a line of place and date. */
export function namesSignature(text: string): boolean {
  return matches(SIGNATURE, text);
}

/** Whether the words are a remark on the list, or a sentence that closes it. */
export function namesNote(text: string): boolean {
  return matches(NOTE, text);
}

/** Whether the words are the title of a list or the national letterhead. */
export function namesTitle(text: string): boolean {
  return matches(TITLE, text);
}

/** Whether the words begin like the heading of a section: a village, a body, a group of people. */
export function namesSection(text: string): boolean {
  return matches(SECTION, text);
}

/** Whether the words only say what the columns' maxima are. */
export function namesMaximum(text: string): boolean {
  return matches(MAXIMUM, text);
}

/** What the heading of a section names. */
export function sectionSubject(text: string): "village" | "unit" | "group" {
  if (matches(VILLAGE, text)) return "village";
  return matches(UNIT, text) ? "unit" : "group";
}
