import { reckonedOnce } from "../../src/consolidate/reckoned-once";

it("reckons for an object once, and for another anew, whatever comes out", () => {
  const asked: string[] = [];
  const nameOf = reckonedOnce(({ name }: { readonly name: string }) => {
    asked.push(name);
    return name === "" ? undefined : name.toUpperCase();
  });
  const [one, same, none] = [{ name: "a" }, { name: "a" }, { name: "" }];
  expect([nameOf(one), nameOf(one), nameOf(same), nameOf(none), nameOf(none)]).toEqual(["A", "A", "A", undefined, undefined]);
  expect(asked).toEqual(["a", "a", ""]);
});
