import { apiNotFound } from "./host-failure";
import type { HostObject } from "./host-object";
import type { QueryInfo } from "./request";

/** Names asked for, as a tree: `format/fill/color` is three levels deep; an empty tree asks for the defaults. */
type Selection = Map<string, Selection>;

/** What a `load` answers: the object's identity, the scalars asked for, and nested objects under their wire names. */
export function answerQuery(object: HostObject, query: QueryInfo): Readonly<Record<string, unknown>> {
  const selection: Selection = new Map();
  for (const path of [...(query.Select ?? []), ...(query.Expand ?? [])]) select(selection, path);
  return object.items ? answerCollection(object, selection, query) : answerObject(object, selection);
}

function select(selection: Selection, path: string): void {
  let level = selection;
  for (const name of path.split("/")) {
    const known = level.get(name) ?? new Map();
    level.set(name, known);
    level = known;
  }
}

/** Names of a collection apply to its members; `items/` before them is allowed; some belong to the collection itself. */
function answerCollection(object: HostObject, selection: Selection, query: QueryInfo): Readonly<Record<string, unknown>> {
  const itemSelection: Selection = new Map();
  for (const [name, below] of selection) {
    if (name.toLowerCase() !== "items") itemSelection.set(name, below);
    else for (const [inner, deeper] of below) itemSelection.set(inner, deeper);
  }
  const skip = query.Skip ?? 0;
  const items = (object.items?.() ?? []).slice(skip, query.Top === null || query.Top === undefined ? undefined : skip + query.Top);
  return { ...object.identity(), _Items: items.map((item) => answerObject(item, itemSelection)) };
}

function answerObject(object: HostObject, selection: Selection): Readonly<Record<string, unknown>> {
  const answer: Record<string, unknown> = { ...object.identity() };
  const names = selection.size === 0 ? new Map(object.defaults.map((name) => [name, new Map()])) : selection;
  for (const [name, below] of names) {
    if (name === "*") {
      for (const scalar of object.defaults) Object.assign(answer, scalarAnswer(object, scalar));
      continue;
    }
    Object.assign(answer, scalarAnswer(object, name) ?? nestedAnswer(object, name, below));
  }
  return answer;
}

function scalarAnswer(object: HostObject, name: string): Readonly<Record<string, unknown>> | null {
  const scalar = object.scalar(name);
  return scalar && { [scalar.name]: scalar.get() };
}

function nestedAnswer(object: HostObject, name: string, below: Selection): Readonly<Record<string, unknown>> {
  const member = object.navigation(name);
  if (!member) throw apiNotFound(`${object.typeName}.${name} for loading`);
  const nested = member.get();
  if (!nested) return { [member.name]: null };
  return { [member.name]: nested.items ? answerCollection(nested, below, {}) : answerObject(nested, below) };
}
