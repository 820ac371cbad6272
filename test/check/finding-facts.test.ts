import type { PersonSample } from "./list-sample";
import type { Fix } from "../../src/check/finding";
import { cellAddress } from "../../src/workbook/address";
import { checkPeople, format, person } from "./list-sample";

type Facts = Readonly<Record<string, unknown>>;

/** What the sentence of a finding tells of it, and what its fix would write; the person has 82 points and stands in row 8. */
const cases: readonly (readonly [rule: string, changes: PersonSample, facts: Facts, fix: readonly string[]])[] = [
  ["score-missing", { s2: null, total: 74 }, { field: "indicator:2", value: "" }, []],
  ["score-not-number", { s4: "khá", total: 74 }, { field: "indicator:4", value: "khá", scale: "points", shownAs: "not-number" }, []],
  ["score-out-of-range", { s6: 11, total: 85 }, { field: "indicator:6", value: "11", lowest: 0, maximum: 10 }, []],
  ["score-off-step", { s5: 8.3, total: 83.3 }, { field: "indicator:5", value: "8.3", step: 0.5 }, []],
  ["total-missing", { total: null }, { field: "total", value: "", sum: 82 }, ["S8: 82"]],
  ["total-mismatch", { total: 84 }, { field: "total", value: "84", printed: 84, sum: 82, highest: null }, ["S8: 82"]],
  ["total-mismatch", { s2: null, total: 85 }, { field: "total", value: "85", printed: 85, sum: 74, highest: 84 }, []],
  ["verdict-missing", { pass: null }, { field: "passTick", value: "", decided: "pass", text: null, hasBothTicks: true }, ["T8: x"]],
  ["verdict-missing", { pass: "??" }, { field: "passTick", value: "??", decided: "pass", text: "??" }, ["T8: x"]],
  ["verdict-mismatch", { s6: 4, total: 78 }, { field: "passTick", printed: "pass", decided: "fail", reason: "below-minimum", total: 78, indicator: 6, points: 4, minimum: 5, threshold: null, best: null }, ["T8: ", "U8: x"]],
  ["verdict-mismatch", { s1: 5, total: 79 }, { decided: "fail", reason: "below-threshold", total: 79, threshold: 80, indicator: null, points: null, minimum: null, best: null }, ["T8: ", "U8: x"]],
  ["verdict-mismatch", { s1: null, s2: 5, s3: 5, total: 67 }, { printed: "pass", decided: "fail", reason: "cannot-reach", best: 77, threshold: 80, total: null }, ["T8: ", "U8: x"]],
  ["verdict-mismatch", { pass: null, fail: "x" }, { field: "failTick", printed: "fail", decided: "pass", reason: "passed", total: 82, threshold: 80 }, ["T8: x", "U8: "]],
  ["verdict-conflict", { fail: "x" }, { field: "passTick", value: "conflict", decided: "pass" }, ["U8: "]],
  ["verdict-conflict", { fail: "x", s2: null, total: 74 }, { decided: "undetermined" }, []],
  ["number-as-text", { s1: "8" }, { field: "indicator:1", value: "8" }, ["I8: 8"]],
  ["number-as-text", { total: "82 điểm" }, { field: "total", value: "82 điểm" }, ["S8: 82"]],
  ["id-zeros-lost", { id: 11071001234 }, { field: "idNumber", value: "11071001234" }, ["F8: 011071001234"]],
  ["id-invalid", { id: "0111870012345" }, { field: "idNumber", value: "0111870012345" }, []],
  ["legacy-encoding", { name: { value: "NguyÔn V¨n A", format: format({ fontName: ".VnTime" }) } }, { field: "name", value: "NguyÔn V¨n A" }, ["B8: Nguyễn Văn A"]],
  ["birth-invalid", { birth: "31/02/1978" }, { field: "birthYear", value: "31/02/1978" }, []],
  ["group-unknown", { occupation: "phi hành gia" }, { field: "occupation", value: "phi hành gia" }, []],
  ["mixed-ticks", { pass: "✓" }, { field: "passTick" }, ["T8: x"]],
];

/** "T8: x" for each cell a fix writes. */
const written = ({ edits }: Fix): readonly string[] =>
  edits.flatMap((edit) => (edit.kind === "set-cell" && edit.after.kind === "value" ? [`${cellAddress(edit.row, edit.column)}: ${String(edit.after.value ?? "")}`] : []));

describe("a finding tells what stands there and what the scores come to", () => {
  it.each(cases)("%s of %j", (rule, changes, facts, fix) => {
    const findings = checkPeople([person(0), person(1, changes)]).findings.filter((one) => one.rule === rule);
    expect(findings.map(({ params }) => params)).toEqual([expect.objectContaining(facts)]);
    const [finding] = findings;
    expect(finding?.fixes.flatMap(written)).toEqual(fix);
    if (!("name" in changes)) expect(finding?.params).toHaveProperty("name", "Quàng Văn Pọm");
  });
});
