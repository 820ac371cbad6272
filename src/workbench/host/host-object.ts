import { apiNotFound } from "./host-failure";

/** Where a member's behaviour is known from: Microsoft's published reference, or only believed. */
export type Evidence = "documented" | "believed";

interface MemberFacts {
  /** The requirement set of ExcelApi, e.g. "1.9"; "internal" for what the library itself sends. */
  readonly since: string;
  readonly evidence: Evidence;
}

/** A value of a host object, read by queries and perhaps written. */
export interface Scalar<T> extends MemberFacts {
  readonly kind: "scalar";
  readonly get: (self: T) => unknown;
  readonly set: ((self: T, value: unknown) => void) | null;
}
/** An object reached by its name. */
export interface Navigation<T> extends MemberFacts {
  readonly kind: "navigation";
  readonly get: (self: T) => HostObject | null;
}
/** A method answering an object; instantiated once a request, so it may create what it answers. */
export interface ObjectMethod<T> extends MemberFacts {
  readonly kind: "objectMethod";
  readonly call: (self: T, args: readonly unknown[]) => HostObject | null;
}
/** A method answering a plain value. */
export interface ValueMethod<T> extends MemberFacts {
  readonly kind: "valueMethod";
  readonly call: (self: T, args: readonly unknown[]) => unknown;
}
export type Member<T> = Scalar<T> | Navigation<T> | ObjectMethod<T> | ValueMethod<T>;

/** An Excel class as this host has it. Member names as on the wire (PascalCase). */
export interface ClassSpec<T> {
  readonly name: string;
  /** What an instantiation answers besides a reference id. */
  readonly identity?: (self: T) => Readonly<Record<string, unknown>>;
  /** The library keeps such objects by a reference id. */
  readonly byReference?: boolean;
  /** Members of a collection. */
  readonly items?: (self: T) => readonly HostObject[];
  /** The indexer `getItem` of a collection. */
  readonly indexer?: (self: T, args: readonly unknown[]) => HostObject | null;
  /** The requirement set of the indexer; 1.1 unless given. */
  readonly indexerSince?: string;
  /** Scalars a `load()` without names answers. */
  readonly defaults?: readonly string[];
  readonly members: Readonly<Record<string, Member<T>>>;
}

/** An object of the host with its members bound, whatever it stands for beneath. */
export interface HostObject {
  readonly typeName: string;
  readonly byReference: boolean;
  readonly identity: () => Readonly<Record<string, unknown>>;
  readonly items: (() => readonly HostObject[]) | null;
  readonly item: (args: readonly unknown[]) => HostObject | null;
  readonly defaults: readonly string[];
  /** The member's wire name and the member, found case-insensitively. Throws `ApiNotFound` with its name. */
  readonly scalar: (name: string) => { readonly name: string; readonly get: () => unknown; readonly set: ((value: unknown) => void) | null } | null;
  readonly navigation: (name: string) => { readonly name: string; readonly get: () => HostObject | null } | null;
  readonly objectMethod: (name: string, args: readonly unknown[]) => HostObject | null;
  readonly valueMethod: (name: string, args: readonly unknown[]) => unknown;
}

/** What a class answers, for the table of members. */
export interface ClassSummary {
  readonly name: string;
  readonly members: Readonly<Record<string, { readonly kind: string; readonly since: string; readonly evidence: Evidence; readonly writable: boolean }>>;
}

/** A class of the host: makes its objects, and knows which are its own. */
export interface HostClass<T> {
  readonly summary: ClassSummary;
  readonly of: (self: T) => HostObject;
  /** What stands beneath the object, or `null` where the object is of another class. */
  readonly within: (object: unknown) => T | null;
}

/** Makes a class from its table of members. */
export function hostClass<T>(spec: ClassSpec<T>): HostClass<T> {
  const members = new Map(Object.entries(spec.members).map(([name, member]) => [name.toLowerCase(), { name, member }]));
  const selves = new WeakMap<object, { readonly self: T }>();
  const find = (name: string) => {
    const found = members.get(name.toLowerCase());
    if (!found) throw apiNotFound(`${spec.name}.${name}`);
    return found;
  };
  const of = (self: T): HostObject => {
    const object: HostObject = {
      typeName: spec.name,
      byReference: spec.byReference ?? false,
      identity: () => spec.identity?.(self) ?? {},
      items: spec.items ? () => spec.items?.(self) ?? [] : null,
      item: (args) => {
        if (!spec.indexer) throw apiNotFound(`${spec.name}.getItem`);
        return spec.indexer(self, args);
      },
      defaults: spec.defaults ?? [],
      scalar: (name) => {
        const { name: wireName, member } = find(name);
        if (member.kind !== "scalar") return null;
        const { get, set } = member;
        return { name: wireName, get: () => get(self), set: set && ((value) => set(self, value)) };
      },
      navigation: (name) => {
        const { name: wireName, member } = find(name);
        if (member.kind !== "navigation") return null;
        return { name: wireName, get: () => member.get(self) };
      },
      objectMethod: (name, args) => {
        const { member } = find(name);
        if (member.kind !== "objectMethod") throw apiNotFound(`${spec.name}.${name}() as an object`);
        return member.call(self, args);
      },
      valueMethod: (name, args) => {
        const { member } = find(name);
        if (member.kind !== "valueMethod") throw apiNotFound(`${spec.name}.${name}() as a value`);
        return member.call(self, args);
      },
    };
    selves.set(object, { self });
    return object;
  };
  const within = (object: unknown): T | null =>
    typeof object === "object" && object !== null ? (selves.get(object)?.self ?? null) : null;
  return { summary: summaryOf(spec), of, within };
}

function summaryOf<T>(spec: ClassSpec<T>): ClassSummary {
  const members = Object.entries(spec.members).map(([name, member]) => {
    const { kind, since, evidence } = member;
    return [name, { kind, since, evidence, writable: member.kind === "scalar" && member.set !== null }];
  });
  const indexer = { kind: "objectMethod", since: spec.indexerSince ?? "1.1", evidence: "documented", writable: false };
  return { name: spec.name, members: Object.fromEntries(spec.indexer ? [...members, ["(indexer) GetItem", indexer]] : members) };
}
