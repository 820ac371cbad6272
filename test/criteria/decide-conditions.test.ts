import type { Answer } from "../../src/criteria/answer";
import { criteriaSetSchema } from "../../src/criteria/criteria-set";
import { decide } from "../../src/criteria/decide";
import { ordinary, setOf } from "./row-of";

const unit = setOf("don-vi-hoc-tap-2023");
const yes: Answer = { kind: "yes-no", yes: true };
const no: Answer = { kind: "yes-no", yes: false };
const percent = (value: number): Answer => ({ kind: "percentage", percent: value * 1000 });
const level = (index: number): Answer => ({ kind: "level", level: index });
const blank: Answer = { kind: "missing" };
const waived: Answer = { kind: "not-applicable" };

describe("deciding by conditions", () => {
  it.each([
    ["level 1", [yes, no, level(0), percent(70), percent(70)], "pass", "muc-1"],
    ["level 2 by two of three", [yes, yes, level(2), percent(70), percent(90)], "pass", "muc-2"],
    ["level 2 wants at least 90 %", [yes, yes, level(2), percent(100), percent(89.999)], "pass", "muc-1"],
    ["one of three is not enough for level 2", [yes, yes, level(1), percent(89), percent(95)], "pass", "muc-1"],
    ["no level 2 without level 1", [no, yes, level(2), percent(100), percent(100)], "fail", null],
    ["below level 1", [yes, yes, level(2), percent(69.5), percent(100)], "fail", null],
    ["a blank that level 1 does not ask about", [yes, blank, level(0), percent(70), percent(70)], "undetermined", null],
    ["a blank beside a certain failure", [no, blank, blank, blank, blank], "fail", null],
    ["a condition out of the question is not asked", [yes, yes, waived, percent(90), percent(90)], "pass", "muc-2"],
    ["two of the two that are left", [yes, yes, waived, percent(89), percent(90)], "pass", "muc-1"],
    ["an answer of another kind", [yes, yes, yes, percent(90), percent(90)], "undetermined", null],
    ["a share above 100 %", [yes, yes, level(2), percent(190), percent(90)], "undetermined", null],
  ] as const)("%s", (_, answers, outcome, reached) => {
    expect(decide(unit, answers, ordinary)).toMatchObject({ outcome, level: reached });
  });

  it("names the conditions that are not met, and how far they are", () => {
    expect(decide(unit, [no, yes, level(2), percent(60), percent(90)], ordinary).reasons).toEqual([
      { kind: "condition-unmet", level: "muc-1", condition: { kind: "yes", indicator: 1 } },
      { kind: "condition-unmet", level: "muc-1", condition: { kind: "percentage", indicator: 4, atLeast: 70_000, found: 60_000 } },
    ]);
    expect(decide(unit, [yes, no, level(1), percent(90), percent(90)], ordinary).reasons).toEqual([
      { kind: "level-reached", level: "muc-1" },
      { kind: "condition-unmet", level: "muc-2", condition: { kind: "at-least", count: 2, met: 1, indicators: [2, 3, 4] } },
    ]);
  });

  it("says what is certain while it waits for a blank", () => {
    const verdict = decide(unit, [yes, blank, level(2), percent(90), percent(80)], ordinary);
    expect(verdict.reasons.map(({ kind }) => kind)).toEqual(["already-certain", "missing", "condition-unmet"]);
  });

  it("asks all of a group that are left, where fewer are left than it asks for", () => {
    const level1 = { kind: "all", of: [{ kind: "yes", indicator: 1 }, { kind: "level", indicator: 3, atLeast: "Có" }] };
    const set = criteriaSetSchema.parse({ ...unit, decision: { kind: "conditions", levels: [{ id: "muc-1", title: unit.title, condition: level1 }] } });
    expect(decide(set, [yes, no, waived, percent(0), percent(0)], ordinary).outcome).toBe("pass");
    expect(decide(set, [no, no, waived, percent(0), percent(0)], ordinary).outcome).toBe("fail");
  });

  it("sees nothing in a total alone", () => {
    expect(decide(unit, [], { zone: null, total: 0 }).outcome).toBe("undetermined");
  });
});
