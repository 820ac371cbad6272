import { apiNotFound, HostFailure } from "./host-failure";
import type { HostObject } from "./host-object";
import { answerQuery } from "./query";
import type { Action, ArgumentInfo, ObjectPath, Request } from "./request";
import { ACTION_TYPE, PATH_TYPE } from "./request";

/** What the interpreter asks of the objects beneath it; it knows nothing of Excel itself. */
export interface ObjectModel {
  readonly root: HostObject;
  /** Objects made by their type's name, such as the library's own internal service. */
  readonly newObject: (typeName: string) => HostObject | null;
  /** Called before each request; throws where the host cannot answer now. */
  readonly admit: () => void;
  /** Called before each action; tests plant faults here. */
  readonly beforeAction: (action: Action) => void;
  /** Resolves when everything written so far has taken effect (calculation is asynchronous). */
  readonly settled: () => Promise<void>;
}

export interface ErrorAnswer {
  readonly Code: string;
  readonly Message: string;
  readonly Location: null;
  readonly ActionIndex: number;
  readonly HttpStatusCode: number;
}

export interface Answer {
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[];
  readonly TraceIds: readonly number[];
  readonly Error?: ErrorAnswer;
}

/** An error as the library expects it beside the results so far. */
export function errorAnswer(failure: HostFailure, actionIndex: number): ErrorAnswer {
  return {
    Code: failure.code,
    Message: failure.message,
    Location: null,
    ActionIndex: actionIndex,
    HttpStatusCode: failure.httpStatus,
  };
}

/** Runs requests of the library, one after the other, over an object model. Earlier writes stay when a later action fails. */
export function interpreter(model: ObjectModel): { readonly run: (request: Request) => Promise<Answer> } {
  const references = new Map<string, HostObject>();
  let counter = 0;
  const keep = (object: HostObject): string => {
    const id = `ref${(counter += 1)}`;
    references.set(id, object);
    return id;
  };
  return {
    run: async (request) => {
      const run = requestRun(model, request, references, keep);
      const results: { ActionId: number; Value: unknown }[] = [];
      let index = 0;
      try {
        model.admit();
        for (const action of request.Actions) {
          model.beforeAction(action);
          results.push({ ActionId: action.Id, Value: await run.perform(action) });
          index += 1;
        }
        await model.settled();
        return { Results: results, TraceIds: run.traces };
      } catch (error) {
        return { Results: results, TraceIds: run.traces, Error: errorAnswer(failureOf(error), Math.min(index, request.Actions.length - 1)) };
      }
    },
  };
}

/** A fault of the host's own is answered too, by its own words: a request without an answer would wait for ever. */
function failureOf(error: unknown): HostFailure {
  return error instanceof HostFailure ? error : new HostFailure("GeneralException", `The host itself failed: ${String(error)}`, 500);
}

function requestRun(
  model: ObjectModel,
  request: Request,
  references: Map<string, HostObject>,
  keep: (object: HostObject) => string,
) {
  const evaluated = new Map<number, HostObject | null>();
  const keptAs = new Map<HostObject, string>();
  const traces: number[] = [];

  const objectAt = (id: number): HostObject | null => {
    const known = evaluated.get(id);
    if (known !== undefined) return known;
    const path = request.ObjectPaths[String(id)];
    if (!path) throw new HostFailure("InvalidObjectPath", `No object path ${id} in the request.`);
    const object = evaluate(path);
    evaluated.set(id, object);
    return object;
  };

  const resolveArguments = (info: ArgumentInfo | null | undefined): readonly unknown[] => {
    const resolve = (value: unknown, reference: unknown): unknown => {
      if (typeof reference === "number" && reference !== 0) return objectAt(reference);
      if (Array.isArray(reference) && Array.isArray(value)) return value.map((part: unknown, i) => resolve(part, reference[i]));
      return value;
    };
    return (info?.Arguments ?? []).map((value, i) => resolve(value, info?.ReferencedObjectPathIds?.[i]));
  };

  const evaluate = (path: ObjectPath): HostObject | null => {
    const name = path.Name ?? "";
    const parent = (): HostObject | null => objectAt(path.ParentObjectPathId ?? 0);
    switch (path.ObjectPathType) {
      case PATH_TYPE.root:
        return model.root;
      case PATH_TYPE.nullObject:
        return null;
      case PATH_TYPE.newObject: {
        const made = model.newObject(name);
        if (!made) throw apiNotFound(`new ${name}`);
        return made;
      }
      case PATH_TYPE.reference: {
        const object = references.get(name);
        if (!object) throw new HostFailure("InvalidReference", `No object is kept as ${name}.`);
        keptAs.set(object, name);
        return object;
      }
      case PATH_TYPE.property: {
        const owner = parent();
        if (!owner) return null;
        const member = owner.navigation(name);
        if (!member) throw apiNotFound(`${owner.typeName}.${name} as an object`);
        return member.get();
      }
      case PATH_TYPE.method:
        return parent()?.objectMethod(name, resolveArguments(path.ArgumentInfo)) ?? null;
      case PATH_TYPE.indexer:
        return parent()?.item(resolveArguments(path.ArgumentInfo)) ?? null;
      default:
        throw apiNotFound(`object path type ${path.ObjectPathType}`);
    }
  };

  const instantiated = (object: HostObject | null): unknown => {
    if (!object) return null;
    return object.byReference ? { ...object.identity(), _ReferenceId: keptAs.get(object) ?? "" } : object.identity();
  };

  const callMethod = (action: Action, object: HostObject | null): unknown => {
    const name = action.Name ?? "";
    if (!object) return null;
    if (name === "_KeepReference") {
      keptAs.set(object, keptAs.get(object) ?? keep(object));
      return null;
    }
    if (name === "_RemoveReference") {
      references.delete(String(action.ArgumentInfo?.Arguments?.[0] ?? ""));
      return null;
    }
    return object.valueMethod(name, resolveArguments(action.ArgumentInfo)) ?? null;
  };

  const setProperty = (action: Action, object: HostObject | null): null => {
    const name = action.Name ?? "";
    if (!object) throw new HostFailure("InvalidReference", "A property of a null object cannot be set.");
    const member = object.scalar(name);
    if (!member?.set) throw apiNotFound(`${object.typeName}.${name} for writing`);
    member.set(resolveArguments(action.ArgumentInfo)[0]);
    return null;
  };

  const perform = async (action: Action): Promise<unknown> => {
    if (action.ActionType === ACTION_TYPE.trace) {
      traces.push(action.Id);
      return null;
    }
    const object = objectAt(action.ObjectPathId ?? 0);
    switch (action.ActionType) {
      case ACTION_TYPE.instantiate:
        return instantiated(object);
      case ACTION_TYPE.query: {
        if (!object) return null;
        await model.settled();
        return { ...answerQuery(object, action.QueryInfo ?? {}), ...(object.byReference ? { _ReferenceId: keptAs.get(object) ?? "" } : {}) };
      }
      case ACTION_TYPE.method:
        await model.settled();
        return callMethod(action, object);
      case ACTION_TYPE.setProperty:
        return setProperty(action, object);
      default:
        throw apiNotFound(`action type ${action.ActionType}`);
    }
  };

  return { perform, traces };
}
