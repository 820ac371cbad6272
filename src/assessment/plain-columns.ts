import { remembered } from "../text/remembered";
import type { SimilarityKey } from "../text/similarity";
import { keySimilarity, similarityKey } from "../text/similarity";
import type { ColumnCandidate } from "./column-candidate";
import { byContent, exactly } from "./column-candidate";
import type { ColumnProfile } from "./column-profile";
import { mostly } from "./column-profile";
import type { PlainField } from "./field";
import type { HeaderLabel } from "./header-label";
import { leafOf, wholeLabel } from "./header-label";
import { bareHeaderKey, meaningsOf, withoutMaximum } from "./header-phrase";
import type { PhraseMeaning } from "./header-phrase";
import type { HeadingGroup } from "./header-synonyms";
import { HEADER_SYNONYMS } from "./header-synonyms";

/** From this likeness on a header is taken for the phrase it is like. */
const LIKE = 0.76;
/** Fields less apart than this in likeness are a question. */
const APART = 0.04;

type FieldMeaning = Extract<PhraseMeaning, { readonly kind: "field" }>;

/**
 * What a column holds by the words over it, scores apart: the words of the column itself, under the sense the headings
 * above lend them, before the whole header read as one phrase, before likeness. Empty where nothing tells; several
 * where it stays open.
 */
export function plainCandidates(
  label: HeaderLabel,
  labels: readonly HeaderLabel[],
  profile: (column: number) => ColumnProfile,
): readonly ColumnCandidate[] {
  const header = wholeLabel(label);
  const groups = groupsAbove(label);
  const own = meaningsOf(leafOf(label)).filter(isField);
  const specific = own.filter((meaning) => meaning.under !== undefined && groups.has(meaning.under));
  if (specific.length > 0) return withSiblings(specific, label, labels, header);
  const whole = phrasesOf(label).map((phrase) => meaningsOf(phrase).filter(isField));
  const general = [own, ...whole].map((meanings) => meanings.filter((meaning) => meaning.under === undefined)).find((meanings) => meanings.length > 0);
  if (general) return general.map((meaning) => generalCandidate(meaning, header, labels, profile(label.column)));
  if (BOTH_RESULTS.test(bareHeaderKey(leafOf(label)))) return [exactly("verdict", header)];
  if (own.length > 0) return withoutHeading(own, labels, header, profile(label.column));
  if (meaningsOf(leafOf(label)).some((meaning) => meaning.kind === "ignored")) return [];
  const like = likeCandidates(label, header).filter(({ field }) => field !== "verdict" || !isOtherTick(labels, profile(label.column)));
  return like.length > 0 ? like : resultCandidates(label, header, profile(label.column));
}

/** "Đ/CĐ", "Đạt (Đ) - Không đạt (K)", "Xếp loại: Đ hoặc KĐ": a column where either result is written. */
const BOTH_RESULTS =
  /^(?:(?:ket qua|kq|ket luan|tu xep loai|xep loai|tu danh gia|danh gia|ghi) )*(?:dat|d)(?: (?:dat|d))?(?: hay| hoac)? (?:chua|khong|ko|cd|kd|c|k)(?: (?:dat|chua|khong|cd|kd|c|k))*$/;

/** Who or what else a header may speak of; then it is not the person's own result. */
const OTHERS_RESULT = /\b(?:gia dinh|dong ho|cong dong|ho ngheo|van hoa|nam truoc|nam ngoai|hoc luc|ren luyen|hanh kiem)\b/;
const RESULT_WORD = /\b(?:de nghi|cong nhan|xep|danh gia|ket qua|tham dinh|ket luan|binh xet|xet|hoi dong|y kien|danh hieu|dat|cdht|cong dan hoc tap)\b/;

/** "Đề nghị của thôn", "Bình xét": a result by the words that stand below, under a header that speaks of one. */
function resultCandidates(label: HeaderLabel, header: string, profile: ColumnProfile): readonly ColumnCandidate[] {
  const words = bareHeaderKey(header);
  const isResult = RESULT_WORD.test(words) && !OTHERS_RESULT.test(words) && label.parts.length > 0;
  return isResult && mostly(profile, "verdicts") ? [byContent("verdict", header)] : [];
}

/** Ticks beside those of "Đạt", below words that are only like a result's, may well say the contrary. */
function isOtherTick(labels: readonly HeaderLabel[], profile: ColumnProfile): boolean {
  const hasPassTick = labels.some((other) => meaningsOf(leafOf(other)).some((own) => isField(own) && own.field === "passTick"));
  return hasPassTick && mostly(profile, "ticks") && profile.verdicts === 0;
}

/** A column "Kết quả" that holds points is the total, where no other column is. */
function generalCandidate(meaning: FieldMeaning, header: string, labels: readonly HeaderLabel[], profile: ColumnProfile): ColumnCandidate {
  const holdsPoints = meaning.field === "verdict" && mostly(profile, "numbers") && !mostly(profile, "ticks");
  const hasTotal = (): boolean => labels.some((other) => meaningsOf(leafOf(other)).some((own) => own.kind === "field" && own.field === "total"));
  return holdsPoints && !hasTotal() ? byContent("total", header) : exactly(meaning.field, header, meaning.role);
}

function isField(meaning: PhraseMeaning): meaning is FieldMeaning {
  return meaning.kind === "field";
}

function groupsAbove(label: HeaderLabel): ReadonlySet<HeadingGroup> {
  const groups = new Set<HeadingGroup>();
  for (const part of label.parts.slice(0, -1)) {
    for (const meaning of meaningsOf(part.text)) if (meaning.kind === "heading") groups.add(meaning.group);
  }
  return groups;
}

/** The header read as one phrase, from the whole down to its last two parts. */
function phrasesOf(label: HeaderLabel): readonly string[] {
  const texts = label.parts.map((part) => part.text);
  return texts.slice(0, -1).map((_, from) => texts.slice(from).join(" "));
}

/** Without diacritics "nam" is a man or a year: a sibling "nu" or "thang" settles it. */
function withSiblings(
  meanings: readonly FieldMeaning[],
  label: HeaderLabel,
  labels: readonly HeaderLabel[],
  header: string,
): readonly ColumnCandidate[] {
  if (meanings.length === 1) return meanings.map((meaning) => exactly(meaning.field, header, meaning.role));
  const heading = label.parts.at(-2);
  const siblings = labels
    .filter((other) => other.parts.at(-2)?.row === heading?.row && other.parts.at(-2)?.firstColumn === heading?.firstColumn)
    .map((other) => bareHeaderKey(leafOf(other)));
  const wanted = siblings.includes("nu") ? "birthYearMale" : siblings.includes("thang") ? "birthDate" : null;
  const chosen = meanings.filter((meaning) => wanted === null || meaning.field === wanted || meaning.field === "sex");
  return chosen.map((meaning) => exactly(meaning.field, header, meaning.role));
}

/** Words that need a heading ("Nam", "Nữ", "Họ", "Ngày") and have none: their neighbours or what stands below decides. */
function withoutHeading(
  meanings: readonly FieldMeaning[],
  labels: readonly HeaderLabel[],
  header: string,
  profile: ColumnProfile,
): readonly ColumnCandidate[] {
  const leaves = labels.map((other) => bareHeaderKey(leafOf(other)));
  const has = (...words: readonly string[]): boolean => words.every((word) => leaves.includes(word));
  const byField = (field: PlainField, role?: string): FieldMeaning | undefined =>
    meanings.find((meaning) => meaning.field === field && (role === undefined || meaning.role === role));
  const name = byField("familyName") ?? byField("givenName");
  if (name) return has("ho", "ten") || leaves.includes("ten dem") ? [exactly(name.field, header)] : [];
  if (has("ngay", "thang", "nam")) {
    const part = meanings.find((meaning) => meaning.field === "birthDate");
    if (part) return [exactly("birthDate", header, part.role)];
  }
  const year = byField("birthYearMale") ?? byField("birthYearFemale");
  const sex = meanings.find((meaning) => meaning.field === "sex");
  if (mostly(profile, "years")) return year ? [byContent(year.field, header)] : [byContent("birthYear", header)];
  if (sex && mostly(profile, "ticks")) return [byContent("sex", header, sex.role)];
  return year && sex && profile.filled > 0
    ? [byContent(year.field, header), byContent("sex", header, sex.role)]
    : sex ? [byContent("sex", header, sex.role)] : [];
}

interface Phrase {
  readonly field: PlainField;
  readonly key: SimilarityKey;
}

const PHRASES: readonly Phrase[] = HEADER_SYNONYMS.filter((synonym) => synonym.under === undefined && synonym.role === undefined).flatMap(
  ({ field, phrases }) => phrases.filter((phrase) => phrase.length > 3).map((phrase) => ({ field, key: similarityKey(phrase) })),
);

/** A header that begins with a phrase of two words or more and goes on is as sure as this. */
const BEGINS = 0.86;
/** What a header may add words to: "Họ và tên học sinh", "Nghề nghiệp, nơi công tác", "Tổng điểm tự chấm". */
const GOES_ON: ReadonlySet<PlainField> = new Set<PlainField>(["name", "birthYear", "birthDate", "ethnicity", "occupation", "idNumber", "sex", "village", "note", "total"]);
const BEGINNINGS = HEADER_SYNONYMS.filter(({ field, under, role }) => GOES_ON.has(field) && under === undefined && role === undefined).flatMap(
  ({ field, phrases }) =>
    phrases.map((phrase) => ({ field, words: `${bareHeaderKey(phrase)} ` })).filter(({ words }) => words.length > 6 && words.trim().includes(" ") && (field !== "total" || words.includes("diem"))),
);
/** Somebody else than the person of the row, or a part of the name only. */
const SOMEBODY_ELSE = /\b(?:cha|bo|me|vo|chong|con|chu ho|phu huynh|dem|lot|nguoi (?:lap|cham|tham dinh|giam ho|dai dien|than|ky|nhan)|can bo (?:phu trach|cham|tham dinh)|nam truoc|nam ngoai)\b/;

/** The fields whose phrases a header begins with before it goes on: "Họ và tên thành viên" is a name. */
export const goesOnFrom = remembered((text): ReadonlySet<PlainField> => {
  const words = `${bareHeaderKey(withoutMaximum(text))} `;
  const found = BEGINNINGS.filter((beginning) => words.length > beginning.words.length && words.startsWith(beginning.words));
  const longest = Math.max(0, ...found.map((beginning) => beginning.words.length));
  const told = found.filter((beginning) => beginning.words.length === longest && !SOMEBODY_ELSE.test(words.slice(longest)));
  return new Set(told.map(({ field }) => field));
});

function likeCandidates(label: HeaderLabel, header: string): readonly ColumnCandidate[] {
  const best = new Map<PlainField, number>();
  for (const text of [leafOf(label), header]) {
    if (text.length > 80) continue;
    for (const field of goesOnFrom(text)) best.set(field, Math.max(BEGINS, best.get(field) ?? 0));
    const key = similarityKey(withoutMaximum(text));
    for (const phrase of PHRASES) {
      const likeness = keySimilarity(key, phrase.key);
      if (likeness >= LIKE && likeness > (best.get(phrase.field) ?? 0)) best.set(phrase.field, likeness);
    }
  }
  const sorted = [...best].sort((a, b) => b[1] - a[1]);
  const top = sorted[0]?.[1] ?? 0;
  return sorted
    .filter(([, likeness]) => top - likeness < APART)
    .map(([field, likeness]) => ({ field, confidence: Math.min(likeness, 0.98), reason: { kind: "header-similar", header, likeness } }));
}
