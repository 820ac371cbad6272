import { HostFailure } from "../../../src/workbench/host/host-failure";
import type { HostClass } from "../../../src/workbench/host/host-object";
import { hostClass } from "../../../src/workbench/host/host-object";
import { interpreter } from "../../../src/workbench/host/interpreter";
import { navigation, objectMethod, read, readWrite, valueMethod } from "../../../src/workbench/host/members";
import type { Action, ObjectPath, Request } from "../../../src/workbench/host/request";

/** A model without Excel: a shelf of boxes with a label each. */
interface Box {
  label: string;
  readonly lid: { open: boolean };
}

const lidClass: HostClass<{ open: boolean }> = hostClass({
  name: "Lid",
  defaults: ["Open"],
  members: { Open: readWrite("1.1", (lid) => lid.open, (lid, open) => void (lid.open = open === true)) },
});

const boxClass: HostClass<Box> = hostClass({
  name: "Box",
  byReference: true,
  defaults: ["Label"],
  members: {
    Label: readWrite("1.1", (box) => box.label, (box, label) => void (box.label = String(label))),
    Size: read("1.1", () => 3),
    Lid: navigation("1.1", (box) => lidClass.of(box.lid)),
    Weigh: valueMethod("1.1", (box, [factor]) => box.label.length * Number(factor)),
    Swap: valueMethod("1.1", (box, [other]) => {
      const second = boxClass.within(other);
      if (!second) throw new HostFailure("InvalidArgument", "A box is expected.");
      [box.label, second.label] = [second.label, box.label];
    }),
  },
});

const shelfClass: HostClass<Map<string, Box>> = hostClass({
  name: "Shelf",
  items: (shelf) => [...shelf.values()].map((box) => boxClass.of(box)),
  indexer: (shelf, [label]) => {
    const box = shelf.get(String(label));
    if (!box) throw new HostFailure("ItemNotFound", "No such box.", 404);
    return boxClass.of(box);
  },
  members: {
    FindOrNullObject: objectMethod("1.1", (shelf, [label]) => {
      const box = shelf.get(String(label));
      return box ? boxClass.of(box) : null;
    }),
    Add: objectMethod("1.1", (shelf, [label]) => {
      const box = { label: String(label), lid: { open: false } };
      shelf.set(box.label, box);
      return boxClass.of(box);
    }),
  },
});

function shelf(...labels: string[]) {
  const boxes = new Map(labels.map((label): [string, Box] => [label, { label, lid: { open: false } }]));
  const ran = interpreter({
    root: shelfClass.of(boxes),
    newObject: () => null,
    admit: () => undefined,
    beforeAction: () => undefined,
    settled: () => Promise.resolve(),
  });
  const run = (paths: readonly ObjectPath[], actions: readonly Action[]) => {
    const request: Request = { Actions: [...actions], ObjectPaths: Object.fromEntries(paths.map((path) => [String(path.Id), path])) };
    return ran.run(request);
  };
  return { boxes, run };
}

const ROOT: ObjectPath = { Id: 1, ObjectPathType: 1, Name: "" };
const item = (id: number, label: string): ObjectPath => ({ Id: id, ObjectPathType: 5, Name: "", ParentObjectPathId: 1, ArgumentInfo: { Arguments: [label] } });
const call = (id: number, name: string, parent: number, args: unknown[]): ObjectPath => ({ Id: id, ObjectPathType: 3, Name: name, ParentObjectPathId: parent, ArgumentInfo: { Arguments: args } });
const instantiate = (id: number, path: number): Action => ({ Id: id, ActionType: 1, Name: "", ObjectPathId: path });
const query = (id: number, path: number, ...names: string[]): Action => ({ Id: id, ActionType: 2, Name: "", ObjectPathId: path, QueryInfo: { Select: names } });
const method = (id: number, path: number, name: string, args: unknown[] = [], references: unknown[] = []): Action => ({
  Id: id, ActionType: 3, Name: name, ObjectPathId: path, ArgumentInfo: { Arguments: args, ReferencedObjectPathIds: references },
});

describe("the interpreter of requests", () => {
  it("answers names whatever their case, nested ones under their own, and defaults where none are asked", async () => {
    const { run } = shelf("a", "b");
    const answer = await run([ROOT, item(3, "a")], [query(10, 3, "label", "lid/open"), query(11, 3), query(12, 1, "items/size", "LABEL")]);
    expect(answer.Results).toEqual([
      { ActionId: 10, Value: { Label: "a", Lid: { Open: false }, _ReferenceId: "" } },
      { ActionId: 11, Value: { Label: "a", _ReferenceId: "" } },
      { ActionId: 12, Value: { _Items: [{ Size: 3, Label: "a" }, { Size: 3, Label: "b" }] } },
    ]);
  });

  it("keeps an object by its reference until it is released", async () => {
    const { run } = shelf("a");
    const kept: ObjectPath = { Id: 7, ObjectPathType: 6, Name: "ref1" };
    const first = await run([ROOT, item(3, "a")], [instantiate(2, 3), method(4, 3, "_KeepReference"), instantiate(5, 3)]);
    expect(first.Results.map(({ Value }) => Value)).toEqual([{ _ReferenceId: "" }, null, { _ReferenceId: "ref1" }]);
    expect((await run([kept], [query(9, 7, "label")])).Results[0]?.Value).toEqual({ Label: "a", _ReferenceId: "ref1" });
    await run([ROOT], [method(1, 1, "_RemoveReference", ["ref1"])]);
    expect((await run([kept], [query(9, 7, "label")])).Error).toMatchObject({ Code: "InvalidReference", ActionIndex: 0 });
  });

  it("answers null for a null object and everything below it", async () => {
    const { run } = shelf("a");
    const lid: ObjectPath = { Id: 5, ObjectPathType: 4, Name: "Lid", ParentObjectPathId: 3 };
    const answer = await run([ROOT, call(3, "FindOrNullObject", 1, ["z"]), lid], [instantiate(2, 3), query(4, 5, "open"), method(6, 3, "Weigh", [2])]);
    expect(answer.Results.map(({ Value }) => Value)).toEqual([null, null, null]);
  });

  it("calls a method that creates once a request, and gives methods other objects as arguments", async () => {
    const { boxes, run } = shelf("a");
    const answer = await run([ROOT, call(3, "Add", 1, ["new"]), item(5, "a")], [instantiate(2, 3), instantiate(4, 3), method(6, 3, "Weigh", [2]), method(8, 3, "Swap", [5], [5])]);
    expect(answer.Results[2]?.Value).toBe(6);
    expect([...boxes.values()].map(({ label }) => label)).toEqual(["new", "a"]);
    expect(boxes.size).toBe(2);
  });

  it("stops at an error with its place, keeps what was done before, and tells the traces reached", async () => {
    const { boxes, run } = shelf("a");
    const set: Action = { Id: 4, ActionType: 4, Name: "Label", ObjectPathId: 3, ArgumentInfo: { Arguments: ["b"] } };
    const trace = (id: number): Action => ({ Id: id, ActionType: 5, Name: "Trace", ObjectPathId: 0 });
    const answer = await run([ROOT, item(3, "a"), item(9, "z")], [trace(1), set, trace(5), instantiate(6, 9), trace(7)]);
    expect(answer.TraceIds).toEqual([1, 5]);
    expect(answer.Error).toEqual({ Code: "ItemNotFound", Message: "No such box.", Location: null, ActionIndex: 3, HttpStatusCode: 404 });
    expect(boxes.get("a")?.label).toBe("b");
  });

  it("fails by name for whatever is not there, and never with a default", async () => {
    const { run } = shelf("a");
    const wrong: readonly (readonly [Action, string])[] = [
      [query(2, 3, "colour"), "Box.colour"],
      [method(2, 3, "Paint"), "Box.Paint"],
      [{ Id: 2, ActionType: 4, Name: "Size", ObjectPathId: 3, ArgumentInfo: { Arguments: [1] } }, "Box.Size"],
      [{ Id: 2, ActionType: 8, Name: "", ObjectPathId: 3 }, "action type 8"],
      [{ Id: 2, ActionType: 2, Name: "", ObjectPathId: 3, QueryInfo: { Select: ["lid/colour"] } }, "Lid.colour"],
    ];
    for (const [action, name] of wrong) {
      const { Error: error } = await run([ROOT, item(3, "a")], [action]);
      expect(error).toMatchObject({ Code: "ApiNotFound" });
      expect(error?.Message).toContain(name);
    }
  });

  it("answers a fault of its own instead of leaving the request waiting", async () => {
    const ran = interpreter({
      root: shelfClass.of(new Map()), newObject: () => null, admit: () => undefined, settled: () => Promise.resolve(),
      beforeAction: () => {
        throw new TypeError("planted");
      },
    });
    const answer = await ran.run({ Actions: [instantiate(1, 1)], ObjectPaths: { "1": ROOT } });
    expect(answer.Error).toMatchObject({ Code: "GeneralException", Message: "The host itself failed: TypeError: planted" });
  });
});
