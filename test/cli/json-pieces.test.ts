import { jsonPieces } from "../../src/cli/json-pieces";

const told = (whole: Readonly<Record<string, unknown>>): string => [...jsonPieces(whole)].join("");

it("gives the text JSON.stringify gives with one blank a level", () => {
  const whole = {
    files: [{ file: "Xã Lệ Ninh.xlsx", units: [], left: [{ row: 3, text: 'dòng "ba"\nhai dòng' }], reason: null }, 7, "chữ", [], null],
    skipped: [],
    changes: null,
    left: undefined,
    control: { seen: 3, more: { none: {}, list: [1, [2]] } },
    out: "Tổng hợp.xlsx",
  };
  expect(told(whole)).toBe(JSON.stringify(whole, null, 1));
});

it("gives an object of nothing as JSON.stringify does", () => {
  expect(told({})).toBe("{}");
  expect(told({ nothing: undefined })).toBe("{}");
});

it("asks an entry for its JSON as its turn comes, and gives a long list in many pieces", () => {
  let asked = 0;
  const entries = Array.from({ length: 100 }, (_, index) => ({ toJSON: () => ({ index, text: "ă".repeat(10_000), asked: (asked += 1) }) }));
  const pieces = jsonPieces({ entries });
  const first = pieces.next().value ?? "";
  expect(asked).toBeLessThan(10);
  const rest = [...pieces];
  expect(rest.length).toBeGreaterThan(5);
  expect(Math.max(...rest.map(({ length }) => length))).toBeLessThan(100_000);
  asked = 0;
  expect(first + rest.join("")).toBe(JSON.stringify({ entries }, null, 1));
});
