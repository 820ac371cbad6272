import type { Subject } from "../../src/assessment/subject";
import { birthConflict } from "../../src/check/rules/birth-conflict";
import { birthInvalid } from "../../src/check/rules/birth-invalid";
import { groupUnknown } from "../../src/check/rules/group-unknown";
import { idConflictsPerson } from "../../src/check/rules/id-conflicts-person";
import { idInvalid } from "../../src/check/rules/id-invalid";
import { idZerosLost } from "../../src/check/rules/id-zeros-lost";
import { requiredMissing } from "../../src/check/rules/required-missing";
import type { RowRule } from "../../src/check/rule-definition";
import { pointsSet } from "../criteria/row-of";
import type { BareList } from "./bare-row";
import { ROW, blank, draftsBy, said, scrawl, seenBy, waiting } from "./bare-row";

type Case = readonly [what: string, rule: RowRule, row: Partial<Subject>, seen: readonly string[], list?: BareList];

const born = (column: number, year: number) => said(column, { year }, year);
const underNamAndNu: BareList = { fields: { 2: "birthYearMale", 3: "birthYearFemale", 4: "birthDate" } };
const cccd = (digits: string, zerosLost = false) => said(5, { type: "cccd" as const, digits, zerosLost }, zerosLost ? Number(digits) : digits);
/** A man born in 1987, and a woman: digit 4 says the century and the sex. */
const MAN = "011087001234";
const WOMAN = "011187001234";

const births: readonly Case[] = [
  ["two years", birthConflict, { birth: born(2, 1987), otherBirth: born(4, 1988) }, ['E5 birthDate “1988” {"other":"1987","kind":"two-births"}'], underNamAndNu],
  ["two years in columns that nothing names", birthConflict, { birth: born(2, 1987), otherBirth: born(4, 1988) }, ['E5 birthYear “1988” {"other":"1987","kind":"two-births"}']],
  ["one year twice", birthConflict, { birth: born(2, 1987), otherBirth: born(4, 1987) }, [], underNamAndNu],
  ["one year under Nam and Nữ", birthConflict, { birth: born(2, 1987), otherBirth: born(3, 1987) }, ['C5 birthYearMale “1987” {"other":"1987","kind":"both-sexes"}'], underNamAndNu],
  ["two years under Nữ and Nam", birthConflict, { birth: born(3, 1987), otherBirth: born(2, 1990) }, ['C5 birthYearMale “1990” {"other":"1987","kind":"both-sexes"}'], underNamAndNu],
  ["a year and a blank", birthConflict, { birth: born(2, 1987), otherBirth: blank(3) }, [], underNamAndNu],
  ["a blank and a year", birthConflict, { birth: blank(2), otherBirth: born(3, 1987) }, [], underNamAndNu],
  ["a sex against the column of the year", birthConflict, { birth: born(3, 1987), sex: said(6, "male", "Nam"), sexFromYearColumn: "female" }, ['G5 sex “male” {"other":"female","kind":"sex"}']],
  ["the sex of the column of the year", birthConflict, { birth: born(3, 1987), sex: said(6, "female", "Nữ"), sexFromYearColumn: "female" }, []],
  ["a blank sex", birthConflict, { sex: blank(6), sexFromYearColumn: "female" }, []],
  ["a sex where the column tells none", birthConflict, { sex: said(6, "female", "Nữ") }, []],
  ["both at once", birthConflict, { birth: born(2, 1987), otherBirth: born(4, 1988), sex: said(6, "male", "Nam"), sexFromYearColumn: "female" }, ['E5 birthDate “1988” {"other":"1987","kind":"two-births"}', 'G5 sex “male” {"other":"female","kind":"sex"}'], underNamAndNu],
  ["a day that is not there", birthInvalid, { birth: scrawl(4, "31/02/1978", "impossible-date") }, ['E5 birthDate “31/02/1978” {"why":"impossible-date"}'], underNamAndNu],
  ["two such births", birthInvalid, { birth: scrawl(7, 1787, "year"), otherBirth: scrawl(4, "?", "unreadable") }, ['H5 birthYear “1787” {"why":"year"}', 'E5 birthDate “?” {"why":"unreadable"}'], underNamAndNu],
  ["an error value, which another rule speaks of", birthInvalid, { birth: scrawl(4, { error: "#REF!" }), otherBirth: blank(3) }, []],
  ["a birth, a blank, no column", birthInvalid, { birth: born(4, 1978), otherBirth: null }, []],
];

const numbers: readonly Case[] = [
  ["another year", idConflictsPerson, { idNumber: cccd(MAN), birth: born(2, 1978) }, [`F5 idNumber “${MAN} 1978” {"value":"${MAN}","kind":"birthYear","said":1978,"coded":1987}`]],
  ["another sex", idConflictsPerson, { idNumber: cccd(WOMAN), birth: born(2, 1987), sex: said(6, "male", "Nam") }, [`F5 idNumber “${WOMAN} male” {"value":"${WOMAN}","kind":"sex","said":"male","coded":"female"}`]],
  ["another sex by the column of the year", idConflictsPerson, { idNumber: cccd(MAN), birth: born(2, 1987), sexFromYearColumn: "female" }, [`F5 idNumber “${MAN} female” {"value":"${MAN}","kind":"sex","said":"female","coded":"male"}`]],
  ["both", idConflictsPerson, { idNumber: cccd(MAN), birth: born(2, 1978), sex: said(6, "female", "Nữ") }, [`F5 idNumber “${MAN} 1978” {"value":"${MAN}","kind":"birthYear","said":1978,"coded":1987}`, `F5 idNumber “${MAN} female” {"value":"${MAN}","kind":"sex","said":"female","coded":"male"}`]],
  ["what the row says too", idConflictsPerson, { idNumber: cccd(MAN), birth: born(2, 1987), sex: said(6, "male", "Nam") }, []],
  ["a row that says nothing", idConflictsPerson, { idNumber: cccd(MAN), birth: blank(2) }, []],
  ["an old number of nine digits, which codes nothing", idConflictsPerson, { idNumber: said(5, { type: "cmnd", digits: "040123456", zerosLost: false }), birth: born(2, 1978) }, []],
  ["no well-built number", idConflictsPerson, { idNumber: cccd("099987001234"), birth: born(2, 1978) }, []],
  ["no number", idConflictsPerson, { idNumber: blank(5), birth: born(2, 1978) }, []],
  ["too many digits", idInvalid, { idNumber: scrawl(5, "0111870012345", "length") }, ['F5 idNumber “0111870012345” {"why":"length"}']],
  ["a number too short", idInvalid, { idNumber: scrawl(5, 1234, "length") }, ['F5 idNumber “1234” {"why":"length"}']],
  ["an error value, which another rule speaks of", idInvalid, { idNumber: scrawl(5, { error: "#N/A" }) }, []],
  ["a number that is one, and none", idInvalid, { idNumber: cccd(MAN) }, []],
  ["no column of numbers", idInvalid, {}, []],
  ["eaten zeros", idZerosLost, { idNumber: cccd(MAN, true) }, [`F5 idNumber “11087001234” {"restored":"${MAN}"} → restore-zeros F5 "${MAN}"`]],
  ["eaten zeros of the person of the row", idZerosLost, { idNumber: cccd(MAN, true), birth: born(2, 1987), sex: said(6, "male", "Nam") }, [`F5 idNumber “11087001234” {"restored":"${MAN}"} → restore-zeros F5 "${MAN}"`]],
  ["eaten zeros of another year", idZerosLost, { idNumber: cccd(MAN, true), birth: born(2, 1978) }, [`F5 idNumber “11087001234” {"restored":"${MAN}"}`]],
  ["eaten zeros of another sex", idZerosLost, { idNumber: cccd(MAN, true), sexFromYearColumn: "female" }, [`F5 idNumber “11087001234” {"restored":"${MAN}"}`]],
  ["eaten zeros of a CMND, which codes nothing", idZerosLost, { idNumber: said(5, { type: "cmnd", digits: "040123456", zerosLost: true }, 40123456), birth: born(2, 1978) }, ['F5 idNumber “40123456” {"restored":"040123456"} → restore-zeros F5 "040123456"']],
  ["zeros that are there", idZerosLost, { idNumber: cccd(MAN) }, []],
  ["a number that cannot be read", idZerosLost, { idNumber: scrawl(5, "?") }, []],
];

const groupSet = pointsSet([10, 10], { reportingGroups: [{ id: "farmers", title: { vi: "Nông dân", en: "Farmers" }, aliases: ["làm ruộng"] }, { id: "traders", title: { vi: "Buôn bán", en: "Traders" }, aliases: [] }] });
const subjectGroups = pointsSet([10, 10], { subjectGroups: [{ id: "farmers", title: { vi: "Nông dân", en: "Farmers" }, aliases: [] }] });
const inGroups = (context: BareList["context"] = {}): BareList => ({ set: groupSet, context });
const whole = (value: string) => ({ subjectGroup: { value, from: "title" as const, words: value, row: 0 } });

const people: readonly Case[] = [
  ["an occupation no group goes by", groupUnknown, { occupation: said(7, "thợ lặn") }, ["H5 occupation “thợ lặn” {}"], inGroups()],
  ["a group no group goes by, before the occupation", groupUnknown, { subjectGroup: said(8, "lặn"), occupation: said(7, "thợ lặn") }, ["I5 subjectGroup “lặn” {}"], inGroups()],
  ["an occupation that says it for the group", groupUnknown, { subjectGroup: said(8, "lặn"), occupation: said(7, "làm ruộng") }, [], inGroups()],
  ["a blank", groupUnknown, { occupation: blank(7) }, ["H5 occupation “” {}"], inGroups()],
  ["a blank group beside an occupation nobody knows: the first cell", groupUnknown, { subjectGroup: blank(8), occupation: said(7, "thợ lặn") }, ["I5 subjectGroup “” {}"], inGroups()],
  ["a known group", groupUnknown, { subjectGroup: said(8, "Nông dân") }, [], inGroups()],
  ["a list of one group", groupUnknown, { occupation: said(7, "thợ lặn") }, [], inGroups(whole("Nông dân"))],
  ["a list of a group nobody knows", groupUnknown, { occupation: said(7, "thợ lặn") }, ["H5 occupation “thợ lặn” {}"], inGroups(whole("thợ lặn"))],
  ["no column for it", groupUnknown, {}, [], inGroups()],
  ["a set that reports no groups, by its subject groups", groupUnknown, { occupation: said(7, "thợ lặn") }, ["H5 occupation “thợ lặn” {}"], { set: subjectGroups }],
  ["a blank in a list of a set of no groups at all", groupUnknown, { occupation: blank(7) }, []],
  ["a set of no groups at all", groupUnknown, { occupation: said(7, "thợ lặn") }, []],
  ["words that were taught", groupUnknown, { occupation: said(7, "thợ lặn") }, [], { set: groupSet, taughtGroups: [{ alias: "thợ lặn", group: "traders" }] }],
  ["no name", requiredMissing, { name: blank(1), birth: born(2, 1987) }, ["B5 error name “” {}"]],
  ["no name in two columns: the first", requiredMissing, { name: blank(2) }, ["B5 error name “” {}"], { fields: { 1: "familyName", 2: "givenName" } }],
  ["no birth", requiredMissing, { birth: blank(2) }, ["C5 warning birthYear “” {}"]],
  ["no birth under Nam or Nữ", requiredMissing, { birth: blank(2), otherBirth: blank(3) }, ["C5 warning birthYear “” {}"]],
  ["a birth under the other", requiredMissing, { birth: blank(2), otherBirth: born(3, 1987) }, []],
  ["neither name nor birth", requiredMissing, { name: blank(1), birth: blank(2) }, ["B5 error name “” {}", "C5 warning birthYear “” {}"]],
  ["a birth that waits for its formula", requiredMissing, { birth: waiting(2) }, []],
  ["no column of births", requiredMissing, {}, []],
  ["no column of names", requiredMissing, { name: null, birth: born(2, 1987) }, []],
];

describe("rules of people see", () => {
  it.each([...births, ...numbers, ...people].map(([what, rule, row, seen, list = {}]) => [what, rule.id, rule, row, seen, list] as const))("%s: %s", (_, __, rule, row, seen, list) => {
    expect(seenBy(rule, row, list)).toEqual(seen);
  });

  it("a number with its zeros as text, in a cell that stays text", () => {
    const [draft] = draftsBy(idZerosLost, { idNumber: cccd(MAN, true) }, { cells: [{ row: ROW, column: 5, value: 11087001234 }] });
    expect(draft?.fixes.flatMap(({ edits }) => edits)).toEqual([
      { kind: "set-cell", sheet: "DS", row: ROW, column: 5, before: { kind: "value", value: 11087001234 }, after: { kind: "value", value: MAN }, style: { numberFormat: "@" } },
    ]);
  });
});
