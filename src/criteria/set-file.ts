import type { CriteriaSet } from "./criteria-set";
import { criteriaSetSchema } from "./criteria-set";

/** What is wrong with a set, at the part to be changed (`["indicators", 3, "scale", "max"]`). */
export interface SetError {
  readonly path: readonly (string | number)[];
  /** A kind of `SetFlaw`, a kind of the schema's own checks, or zod's word for what it met (`invalid_type` …). */
  readonly kind: string;
  readonly params: Readonly<Record<string, string | number>>;
}

export type SetReading =
  | { readonly ok: true; readonly set: CriteriaSet }
  | { readonly ok: false; readonly errors: readonly SetError[] };

/** A set from unknown data, such as the JSON of a file; or every error in it. */
export function parseSet(data: unknown): SetReading {
  const parsed = criteriaSetSchema.safeParse(data);
  if (parsed.success) return { ok: true, set: parsed.data };
  return {
    ok: false,
    errors: parsed.error.issues.map((issue) => {
      const params = plainParams("params" in issue ? issue.params : {});
      const { kind = issue.code, ...rest } = params;
      return { path: issue.path.map((step) => (typeof step === "number" ? step : String(step))), kind: String(kind), params: rest };
    }),
  };
}

function plainParams(params: unknown): Record<string, string | number> {
  if (typeof params !== "object" || params === null) return {};
  return Object.fromEntries(
    Object.entries(params).filter((entry): entry is [string, string | number] => typeof entry[1] === "string" || typeof entry[1] === "number"),
  );
}
