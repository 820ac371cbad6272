import { bareKey } from "./name-key";

/** The three results an assessment can have. */
export type VerdictText = "pass" | "fail" | "undetermined";

const SUBJECT = /(?:danh hieu|cong dan hoc tap|cdht|yeu cau|tieu chuan|chuan|tieu chi)/g;
const WORDS: ReadonlyMap<string, VerdictText> = new Map([
  ["dat", "pass"], ["d", "pass"], ["co dat", "pass"], ["da dat", "pass"], ["cong nhan", "pass"], ["duoc cong nhan", "pass"],
  ["chua dat", "fail"], ["khong dat", "fail"], ["ko dat", "fail"], ["k dat", "fail"], ["kh dat", "fail"], ["c dat", "fail"],
  ["cd", "fail"], ["c d", "fail"], ["kd", "fail"], ["k d", "fail"], ["chua", "fail"], ["khong", "fail"], ["hong", "fail"],
  ["khong cong nhan", "fail"], ["chua cong nhan", "fail"], ["chua duoc cong nhan", "fail"], ["khong duoc cong nhan", "fail"],
  ["truot", "fail"], ["du dieu kien", "pass"], ["chua du dieu kien", "fail"], ["khong du dieu kien", "fail"], ["chua d", "fail"],
  ["chua du du lieu", "undetermined"], ["thieu du lieu", "undetermined"], ["khong du du lieu", "undetermined"],
  ["chua xac dinh", "undetermined"], ["chua danh gia", "undetermined"], ["khong xac dinh", "undetermined"],
  ["cddl", "undetermined"], ["chua ro", "undetermined"], ["khong ro", "undetermined"], ["chua co ket qua", "undetermined"], ["cho xet", "undetermined"],
  ["cho ket qua", "undetermined"], ["chua du thong tin", "undetermined"], ["thieu thong tin", "undetermined"], ["chua xet", "undetermined"],
  ["pass", "pass"], ["passed", "pass"], ["yes", "pass"], ["fail", "fail"], ["failed", "fail"], ["not passed", "fail"], ["no", "fail"],
  ["undetermined", "undetermined"], ["incomplete", "undetermined"],
]);

/** "Chưađạt": the space between was left out. */
const RUN_TOGETHER: ReadonlyMap<string, VerdictText> = new Map(
  [...WORDS].flatMap(([words, verdict]) => (words.length > 5 && words.includes(" ") ? [[words.replaceAll(" ", ""), verdict]] : [])),
);
/** "Đạt (82 điểm)": what is in brackets adds nothing to the result. "Đạt 82 điểm" says how many, not that it is enough. */
const POINTS_BEHIND = /\((?:[\d.,]+ ?(?:đ|điểm|diem)?(?: ?\/ ?\d+)?)\)\s*\.?$/i;

/**
 * The result that a text states: "Đạt", "Chưa đạt", "K.đạt", "CĐ", "chưa đủ dữ liệu", with or without diacritics and the
 * name of the title. `null` for a blank and for anything else.
 */
export function parseVerdictText(text: string): VerdictText | null {
  const words = bareKey(text.replace(POINTS_BEHIND, "")).replace(/[^a-z0-9]+/g, " ").trim();
  if (words === "") return null;
  return WORDS.get(words) ?? WORDS.get(words.replace(SUBJECT, " ").replace(/ +/g, " ").trim()) ?? RUN_TOGETHER.get(words) ?? null;
}
