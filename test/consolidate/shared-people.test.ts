import fc from "fast-check";
import type { PeopleKeys } from "../../src/consolidate/people-keys";
import { hash53 } from "../../src/consolidate/people-keys";
import { sharedPeople } from "../../src/consolidate/shared-people";

interface Person {
  readonly name: string;
  readonly bare: string;
  readonly year: number;
  readonly id: string | null;
  readonly sex: 0 | 1 | 2;
  readonly day: number;
}

function keysOf(unit: string, people: readonly Person[]): PeopleKeys {
  return {
    count: people.length,
    id: Float64Array.from(people, ({ id }) => (id === null ? 0 : hash53(id))),
    nameAndYear: Float64Array.from(people, ({ bare, year }) => hash53(`${bare}|${year}`)),
    name: Uint32Array.from(people, ({ name }) => hash53(name) >>> 0),
    unit: new Uint16Array(people.length),
    row: Uint32Array.from(people, (_, index) => index + 10),
    sheet: new Uint8Array(people.length),
    sexAndDay: Uint16Array.from(people, ({ sex, day }) => sex + 4 * day),
    units: [unit],
    sheets: ["Danh sách"],
  };
}

const HOA: Person = { name: "lò thị hoa", bare: "lo thi hoa", year: 1987, id: null, sex: 2, day: 0 };
const found = (a: Person, b: Person, units: readonly [string, string] = ["na ư", "na ư"]) =>
  sharedPeople([
    { file: "a", sha256: "1", keys: keysOf(units[0], [a]) },
    { file: "b", sha256: "2", keys: keysOf(units[1], [b]) },
  ]).map(({ rule }) => rule);

describe("people in two files", () => {
  it("are told by level", () => {
    expect(found({ ...HOA, id: "011187000001" }, { ...HOA, id: "011187000001" })).toEqual(["duplicate-certain"]);
    expect(found({ ...HOA, id: "011187000001" }, { ...HOA, name: "cà văn ún", bare: "ca van un", id: "011187000001" })).toEqual(["id-shared"]);
    expect(found(HOA, HOA)).toEqual(["duplicate-likely"]);
    expect(found(HOA, { ...HOA, id: "011187000001" })).toEqual(["duplicate-likely"]);
    expect(found(HOA, { ...HOA, name: "lo thi hoa" })).toEqual(["duplicate-suspected"]);
    expect(found(HOA, HOA, ["na ư", "thanh nưa"])).toEqual(["duplicate-suspected"]);
  });

  it("are no doubles where something tells them apart", () => {
    expect(found(HOA, { ...HOA, year: 1988 })).toEqual([]);
    expect(found(HOA, { ...HOA, sex: 1 })).toEqual([]);
    expect(found({ ...HOA, day: 3 * 32 + 1 }, { ...HOA, day: 3 * 32 + 2 })).toEqual([]);
    expect(found({ ...HOA, id: "011187000001" }, { ...HOA, id: "011187000002" })).toEqual([]);
  });

  it("are found among many, as comparing everybody with everybody finds them", () => {
    const person = fc.record({ name: fc.constantFrom("hoa", "hòa", "lan"), year: fc.integer({ min: 1980, max: 1983 }), id: fc.constantFrom(null, "1", "2", "3", "4"), sex: fc.constantFrom<0 | 1 | 2>(0, 1, 2) });
    const people = fc.array(person.map((one): Person => ({ ...one, bare: one.name.replace("ò", "o"), day: 0 })), { maxLength: 4 });
    fc.assert(
      fc.property(people, people, people, (...files) => {
        const sources = files.map((own, index) => ({ file: String(index), sha256: String(index), keys: keysOf(index === 2 ? "y" : "x", own) }));
        const pairwise = files.flatMap((own, a) =>
          files.slice(a + 1).flatMap((others, offset) => own.flatMap((one) => others.flatMap((other) => found(one, other, [a === 2 ? "y" : "x", a + 1 + offset === 2 ? "y" : "x"])))),
        );
        expect(sharedPeople(sources).map(({ rule }) => rule).sort()).toEqual(pairwise.sort());
      }),
      { numRuns: 200 },
    );
  });
});
