import { z } from "zod";
import type { CriteriaSet } from "./criteria-set";
import { criteriaSetSchema } from "./criteria-set";
import { SET_FLAWS } from "./set-rules";

/** What a single part of a set can be that it must not; `SET_FLAWS` are what parts can be to one another. */
const PART_FLAWS = [
  "required",
  "not-number",
  "not-text",
  "not-whole",
  "out-of-range",
  "unknown-word",
  "id-invalid",
  "key-unknown",
  "too-fine",
  "not-positive",
  "percent-over-100",
  "alias-semicolon",
  "label-equals-sign",
  "invalid",
] as const;

const errorKind = z.enum([...PART_FLAWS, ...SET_FLAWS]);

/** Every kind of error in a set's data; `locale/` has a sentence for each. */
export type SetErrorKind = z.infer<typeof errorKind>;

/** What is wrong with a set, at the part to be changed (`["indicators", 3, "scale", "max"]`). */
export interface SetError {
  readonly path: readonly (string | number)[];
  readonly kind: SetErrorKind;
  /** `value`: what stands there, as text; `minimum`, `maximum`: what is allowed; others by kind. */
  readonly params: Readonly<Record<string, string | number>>;
}

export type SetReading =
  | { readonly ok: true; readonly set: CriteriaSet }
  | { readonly ok: false; readonly errors: readonly SetError[] };

/** A set from unknown data, such as the JSON of a file; or every error in it. */
export function parseSet(data: unknown): SetReading {
  const parsed = criteriaSetSchema.safeParse(data);
  if (parsed.success) return { ok: true, set: parsed.data };
  const errors = parsed.error.issues.map((issue) => errorFrom(issue, data));
  const parts = errors.filter(({ kind }) => !isSetFlaw(kind));
  // While a part is wrong in itself, what it is to the others only repeats that.
  return { ok: false, errors: parts.length > 0 ? parts : errors };
}

function isSetFlaw(kind: SetErrorKind): boolean {
  return SET_FLAWS.some((flaw) => flaw === kind);
}

type Issue = z.core.$ZodIssue;

const flawParams = z.record(z.string(), z.union([z.string(), z.number()])).catch({});

function errorFrom(issue: Issue, data: unknown): SetError {
  const path = issue.path.map((step) => (typeof step === "number" ? step : String(step)));
  // What is wrong with a key is the key, not what stands under it.
  const found = issue.code === "invalid_key" ? path.at(-1) : valueAt(data, path);
  const value: SetError["params"] = typeof found === "string" || typeof found === "number" ? { value: found } : {};
  if (issue.code === "custom") {
    const { kind, ...params } = flawParams.parse(issue.params);
    return { path, kind: errorKind.catch("invalid").parse(kind), params: { ...value, ...params } };
  }
  const isAbsent = found === undefined || found === null || (typeof found === "string" && found.trim() === "");
  if (isAbsent) return { path, kind: "required", params: {} };
  return { path, kind: partFlaw(issue), params: { ...value, ...limits(issue) } };
}

function partFlaw(issue: Exclude<Issue, { code: "custom" }>): SetErrorKind {
  switch (issue.code) {
    case "invalid_type":
      if (issue.expected === "number") return "not-number";
      if (issue.expected === "int") return "not-whole";
      return issue.expected === "string" ? "not-text" : "invalid";
    case "invalid_value":
    case "invalid_union":
      return "unknown-word";
    case "too_small":
      return issue.origin === "array" || issue.origin === "string" ? "required" : "out-of-range";
    case "too_big":
      return "out-of-range";
    case "invalid_format":
      return "id-invalid";
    case "unrecognized_keys":
      return "key-unknown";
    case "invalid_key":
      return "id-invalid";
    default:
      return "invalid";
  }
}

function limits(issue: Issue): SetError["params"] {
  if (issue.code === "too_small") return { minimum: Number(issue.minimum) };
  if (issue.code === "too_big") return { maximum: Number(issue.maximum) };
  return issue.code === "unrecognized_keys" ? { value: issue.keys.join(", ") } : {};
}

function valueAt(data: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (value, step) => (typeof value === "object" && value !== null ? Object.entries(value).find(([key]) => key === String(step))?.[1] : undefined),
    data,
  );
}
