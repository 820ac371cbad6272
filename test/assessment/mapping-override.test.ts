import { parseMapping } from "../../src/assessment/mapping-override";

describe("--map", () => {
  it.each([
    ["B=name", [{ sheet: null, column: 1, field: "name" }]],
    ["B=name,H=indicator:1", [{ sheet: null, column: 1, field: "name" }, { sheet: null, column: 7, field: "indicator:1" }]],
    [" b = Name , AA=competence:2 ", [{ sheet: null, column: 1, field: "name" }, { sheet: null, column: 26, field: "competence:2" }]],
    ["Danh sách 1!B=name", [{ sheet: "Danh sách 1", column: 1, field: "name" }]],
    ["'CB, CC, VC'!B=name,D=-", [{ sheet: "CB, CC, VC", column: 1, field: "name" }, { sheet: null, column: 3, field: null }]],
    ["'Bà con''s'!B=total", [{ sheet: "Bà con's", column: 1, field: "total" }]],
  ])("%s", (text, value) => {
    expect(parseMapping(text)).toEqual({ ok: true, value });
  });

  it.each([
    ["", "empty"],
    ["B", "form"],
    ["B=", "form"],
    ["B=tên", "field"],
    ["B=indicator:0", "field"],
    ["XFE=name", "column"],
    ["B=name,B=total", "column-twice"],
  ])("%s is refused: %s", (text, why) => {
    expect(parseMapping(text)).toMatchObject({ ok: false, problems: [{ kind: "mapping-invalid", params: { why } }] });
  });

  it("names every faulty piece", () => {
    expect(parseMapping("B=tên,C=name,D")).toMatchObject({ ok: false, problems: [{ params: { text: "B=tên" } }, { params: { text: "D" } }] });
  });
});
