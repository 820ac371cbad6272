import { setSheetChoices } from "../set-sheet-choices";
import type { FlawWords, criteriaFlaws as vietnamese } from "../vi-VN/criteria-flaws";
import type { Words } from "../words";

const flaw = (wrong: string, todo: string): FlawWords => ({ wrong: () => wrong, todo: () => todo });
const found = (words: Words, otherwise: string): string => (words.has("value") ? words.quote("value") : otherwise);
const label = (words: Words, otherwise: string): string => (words.has("label") ? words.quote("label") : otherwise);

function choices(words: Words): string {
  const known = setSheetChoices[words.text("label")];
  return known ? `write one of: ${known.join("; ")}` : "write one of the words the sheet “Bộ tiêu chí” uses in this column";
}

function allowed(words: Words): string {
  if (words.has("minimum") && words.has("maximum")) return `from ${words.number("minimum")} to ${words.number("maximum")}`;
  if (words.has("minimum")) return `of at least ${words.number("minimum")}`;
  return words.has("maximum") ? `of at most ${words.number("maximum")}` : "within what is allowed";
}

export const criteriaFlaws: typeof vietnamese = {
  "not-json": flaw("the file is not well-formed JSON", "look at its commas and brackets, or use the sheet “Bộ tiêu chí” in Excel, which is easier to edit"),
  required: { wrong: () => "this cannot be blank", todo: (words) => `fill in ${label(words, "what is missing")}` },
  "not-number": { wrong: (words) => `a number belongs here, not ${found(words, "this")}`, todo: () => "write a number, such as 10 or 0.5" },
  "not-text": { wrong: (words) => `words belong here, not ${found(words, "this")}`, todo: () => "write words" },
  "not-whole": { wrong: (words) => `a whole number belongs here, not ${found(words, "this")}`, todo: () => "write a whole number, such as 1, 2, 3" },
  "out-of-range": { wrong: (words) => `${found(words, "this number")} is outside what is allowed`, todo: (words) => `write a number ${allowed(words)}` },
  "unknown-word": { wrong: (words) => `${found(words, "this word")} is not understood`, todo: choices },
  "id-invalid": { wrong: (words) => `the code ${found(words, "here")} is not written as codes are`, todo: () => "use only small letters without accents, digits and hyphens, such as nong-dan" },
  "key-unknown": { wrong: (words) => `there is an unknown entry ${found(words, "")}`.trim(), todo: () => "delete the entry, or correct its name" },
  "too-fine": { wrong: (words) => `${found(words, "this number")} has more than three decimals`, todo: () => "write at most three decimals" },
  "not-positive": flaw("this number must be above 0", "write a number above 0"),
  "percent-over-100": { wrong: (words) => `the percentage ${found(words, "here")} is over 100 %`, todo: () => "write a number from 0 to 100" },
  "alias-semicolon": { wrong: (words) => `the name ${found(words, "here")} has a semicolon or a line break`, todo: () => "make it two names, or leave the semicolon out" },
  "label-equals-sign": { wrong: (words) => `the level ${found(words, "here")} has an equals sign in its name`, todo: () => "leave it out; an equals sign only stands before points, as in Tốt = 10" },
  invalid: { wrong: (words) => `${found(words, "what stands here")} is not understood`, todo: choices },
  duplicate: { wrong: (words) => `${found(words, "this")} is used elsewhere too`, todo: () => "write another number, code or name" },
  "competence-unknown": { wrong: (words) => `there is no competence ${found(words, "like this")}`, todo: () => "write the number of a competence in the table “Năng lực”, or add it there" },
  "numbers-not-ascending": { wrong: (words) => `indicator ${found(words, "here")} has a number used before or out of order`, todo: () => "number the indicators upwards, each number once" },
  "group-unknown": { wrong: (words) => `there is no subject group such as ${found(words, "this")}`, todo: () => "write the name of a group in the table “Nhóm đối tượng”, or add it there" },
  "lowest-over-max": flaw("the lowest points are not below the highest", "write lowest points below the highest, mostly 0"),
  "steps-not-ascending": flaw("the steps do not rise", "order them upwards, as in: từ 50 % = 5; từ 90 % = 10"),
  "points-not-ascending": flaw("a higher level gives fewer points", "order the levels upwards, with points that do not fall"),
  "points-missing": flaw("some levels have points and some have none", "give points for every level, as in Khá = 7; Tốt = 10, or for none"),
  "minimum-over-max": {
    wrong: (words) => `the minimum is above the maximum of ${words.has("indicator") ? `indicator ${words.text("indicator")}` : "the indicator"}`,
    todo: () => "write a minimum within the maximum; where an indicator needs none, write 0 in its column “Điểm tối thiểu”",
  },
  "minimum-needs-points": flaw("this indicator gives no points, so it has no minimum", "leave this blank, or give points for the indicator's levels"),
  "threshold-over-maximum": { wrong: (words) => `the pass mark ${found(words, "here")} is above the maximum of all indicators together`, todo: () => "write a pass mark within that maximum" },
  "not-applicable-needs-rule": flaw(
    "this indicator may not apply, but the set does not say how it then counts",
    "write Không; or at “Chỉ số không áp dụng thì” write Bỏ ra khỏi điểm tối đa và quy đổi, Tính đủ điểm or Tính 0 điểm",
  ),
  "no-points-at-all": flaw("the set decides by points, but no indicator gives any", "give the indicators points, or write Theo điều kiện at “Cách xét”"),
  "band-gap": { wrong: () => "some totals belong to no band", todo: (words) => `write ${words.has("value") ? words.number("value") : "the end of the band below"}, where the band below ends` },
  "band-overlap": { wrong: () => "this band overlaps the one below", todo: () => "begin where the band below ends, and let only one of the two hold that total" },
  "band-empty": flaw("this band holds no total", "end it above its beginning"),
  "bands-not-from-zero": flaw("the lowest band does not begin at 0", "write 0, the beginning included"),
  "bands-not-to-maximum": {
    wrong: () => "the highest band does not end at the maximum",
    todo: (words) => `write ${words.has("value") ? words.number("value") : "the maximum of all indicators together"}, the end included`,
  },
  "bands-all-fail": flaw("every band fails", "write Đạt for at least one band"),
  "period-backwards": flaw("the last year is before the first", "write a last year not before the first, or leave it blank while the set is in use"),
  "indicator-unknown": { wrong: (words) => `there is no indicator ${found(words, "like this")}`, todo: () => "write the number of an indicator in the table “Chỉ số”" },
  "condition-wrong-scale": {
    wrong: (words) => `this condition does not suit how indicator ${words.has("indicator") ? words.text("indicator") : "this"} is scored`,
    todo: () => "write a condition that suits it: Điểm từ, Tỷ lệ từ, Có or Đạt mức",
  },
  "level-unknown": { wrong: (words) => `this indicator has no level ${found(words, "like this")}`, todo: () => "write the name of one of its levels" },
  "count-over-group": {
    wrong: () => "more conditions are asked for than the group has",
    todo: (words) => (words.has("value") ? `write a number from 1 to ${words.number("value")}` : "write a number within the group's conditions"),
  },
  "over-maximum": { wrong: (words) => `${found(words, "this number")} is above the most that can be had`, todo: () => "write a number within the maximum" },
  "not-a-set-sheet": flaw("the sheet has no row “Thông tin chung”", "write “Thông tin chung” alone in a row, or make the sheet again with khuyenhoc criteria export"),
  "block-missing": { wrong: (words) => `the part ${label(words, "needed")} is missing`, todo: (words) => `add a row below that says ${label(words, "its name")}, and its table under it` },
  "block-twice": { wrong: (words) => `the part ${label(words, "here")} is there twice`, todo: () => "move everything to the first and delete the other" },
  "block-unused": { wrong: (words) => `the part ${label(words, "here")} is not used by the way of deciding that was chosen`, todo: () => "delete it, or correct “Cách xét”" },
  "column-missing": { wrong: (words) => `the table ${label(words, "here")} lacks the column ${found(words, "needed")}`, todo: (words) => `add the column ${found(words, "needed")} to the table's header` },
  "column-unknown": { wrong: (words) => `the table ${label(words, "here")} knows no column ${found(words, "like this")}`, todo: () => "correct the column's name, or delete the column" },
  "column-twice": { wrong: (words) => `the column ${found(words, "here")} is there twice`, todo: () => "keep one and delete the other" },
  "row-unknown": { wrong: (words) => `there is no entry ${found(words, "like this")}`, todo: () => "correct its name, or delete the row" },
  "row-twice": { wrong: (words) => `the entry ${found(words, "here")} is there twice`, todo: () => "keep one row and delete the other" },
  "outline-broken": { wrong: (words) => `step ${found(words, "here")} does not follow from the row above`, todo: () => "write 1 for a condition of the level itself, and one more than its group for a condition within a group" },
  "level-of-condition-unknown": { wrong: (words) => `there is no level ${found(words, "like this")}`, todo: () => "write the name of a level in the table “Mức đạt”" },
};

function placeOf(words: Words): string {
  const place = words.has("cell")
    ? `cell ${words.text("cell")}${words.has("sheet") ? ` on sheet ${words.quote("sheet")}` : ""}`
    : words.has("path") ? `the entry ${words.text("path")}` : "";
  return [place, words.has("cell") && words.has("label") ? words.quote("label") : ""].filter((part) => part !== "").join(", ");
}

const known = (words: Words): FlawWords | null => {
  const flaws: Readonly<Record<string, FlawWords>> = criteriaFlaws;
  return words.has("flaw") ? (flaws[words.text("flaw")] ?? null) : null;
};

export function criteriaHappened(words: Words): string {
  const place = placeOf(words);
  const wrong = known(words)?.wrong(words);
  return `The criteria set is not right${place === "" ? "" : ` at ${place}`}${wrong === undefined ? "" : `: ${wrong}`}.`;
}

export function criteriaTodo(words: Words): string {
  const todo = known(words)?.todo(words) ?? "correct it after the pattern that khuyenhoc criteria export writes";
  const place = words.has("cell") ? `In cell ${words.text("cell")}, ` : words.has("path") ? `At ${words.text("path")}, ` : "";
  return `${place === "" ? todo.charAt(0).toUpperCase() + todo.slice(1) : place + todo}.`;
}
