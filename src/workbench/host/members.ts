import type { Evidence, HostObject, Navigation, ObjectMethod, Scalar, ValueMethod } from "./host-object";

/** A value that is only read. */
export function read<T>(since: string, get: (self: T) => unknown, evidence: Evidence = "documented"): Scalar<T> {
  return { kind: "scalar", since, evidence, get, set: null };
}

/** A value that is read and written. */
export function readWrite<T>(
  since: string,
  get: (self: T) => unknown,
  set: (self: T, value: unknown) => void,
  evidence: Evidence = "documented",
): Scalar<T> {
  return { kind: "scalar", since, evidence, get, set };
}

/** An object reached by its name. */
export function navigation<T>(
  since: string,
  get: (self: T) => HostObject | null,
  evidence: Evidence = "documented",
): Navigation<T> {
  return { kind: "navigation", since, evidence, get };
}

/** A method answering an object. */
export function objectMethod<T>(
  since: string,
  call: (self: T, args: readonly unknown[]) => HostObject | null,
  evidence: Evidence = "documented",
): ObjectMethod<T> {
  return { kind: "objectMethod", since, evidence, call };
}

/** A method answering a plain value, or nothing. */
export function valueMethod<T>(
  since: string,
  call: (self: T, args: readonly unknown[]) => unknown,
  evidence: Evidence = "documented",
): ValueMethod<T> {
  return { kind: "valueMethod", since, evidence, call };
}
