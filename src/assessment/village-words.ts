import { capital, capitalised, HAS_MARKS } from "./unit-words";

/** Kinds of places within a commune; "tổ", "khối", "khu" and "đội" are other things too unless a number follows. */
const KINDS = String.raw`tổ dân phố|tdp|khu phố|khu dân cư|khối phố|tiểu khu|bản|thôn|xóm|ấp|buôn|làng|(?:tổ|khối|khu|đội)(?=\s+(?:số\s+)?\d)`;
const BARE_KINDS = String.raw`to dan pho|tdp|khu pho|khu dan cu|khoi pho|tieu khu|ban|thon|xom|ap|buon|lang|(?:to|khoi|khu|doi)(?=\s+(?:so\s+)?\d)`;

/** "Văn bản", "cơ bản" are no villages, nor is the form people fill in ("Bản tự đánh giá") or a committee ("Ban chấp hành"). */
const NO_KIND = String.raw`(?<!(?:văn|cơ|xuất|nhật|phiên|kịch|căn|van|co|xuat|nhat|phien|kich|can)\s)(?<!\p{L})`;
const NO_NAME = String.raw`(?:tự|đánh|đăng|kiểm|tổng|kê|cam|báo|sao|chính|nhận|thẩm|chấm|ghi|thân|sắc|thảo|mẫu|nghề|văn hóa|học tập|tu|danh|dang|kiem|tong|ke|cam|bao|chinh|nhan|tham|cham|ghi|chap|chi|giam|quan|van|bien|to chuc|hoc tap)(?!\p{L})`;
const STOP = String.raw`(?:(?:19|20)\d\d|năm|huyện|quận|tỉnh|thành phố|thị xã|thị trấn|thuộc|xã|phường|tp|nhóm|đối tượng|nam|huyen|tinh|thanh pho|thi xa|thi tran|thuoc|xa|phuong|nhom)(?!\p{L})`;
const WORD = String.raw`(?!${STOP})[\p{L}\p{N}][\p{L}\p{N}'’/-]*`;
const NAME = String.raw`((?:số\s+|so\s+)?(?!${NO_NAME})${WORD}(?:\s+${WORD}){0,4})`;
/** Whoever writes a list's letterhead may stand before the village. */
const HEAD = String.raw`^\s*(?:(?:chi hội|hội|chi hoi|hoi)(?:\s+(?:khuyến học|khuyen hoc))?\s+|(?:đơn vị|địa chỉ|don vi|dia chi)\s*:\s*)?`;

const compile = (kinds: string, head: string): RegExp => new RegExp(`${head}${NO_KIND}(${kinds})\\s*:?\\s+${NAME}`, "iu");
const ANYWHERE = { marked: compile(KINDS, ""), bare: compile(BARE_KINDS, "") };
const FIRST = { marked: compile(KINDS, HEAD), bare: compile(BARE_KINDS, HEAD) };

/** The village that words name, with its kind ("Bản Na Ư"): anywhere in a title, at the head of any other line; `null` where none does. */
export function villageNamed(words: string, where: "anywhere" | "first"): string | null {
  const patterns = where === "anywhere" ? ANYWHERE : FIRST;
  const match = (HAS_MARKS.test(words) ? patterns.marked : patterns.bare).exec(words);
  const name = capitalised(match?.[2] ?? "");
  return name === "" ? null : `${capital((match?.[1] ?? "").toLowerCase())} ${name}`;
}
