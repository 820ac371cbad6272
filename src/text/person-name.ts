import { withoutAddress } from "./form-of-address";
import { bareKey, nameKey } from "./name-key";

/** A person's name as it tells one person from another. */
export interface PersonName {
  /** Without how its bearer is addressed. */
  readonly plain: string;
  /** `nameKey` of that. */
  readonly key: string;
  /** `bareKey` of that. */
  readonly bare: string;
}

let last: PersonName & { readonly of: string } = { of: "", plain: "", key: "", bare: "" };

/** The name of a person. Whoever looks at a row asks in turn, so the last answer is kept. */
export function personName(name: string): PersonName {
  if (last.of === name) return last;
  const plain = withoutAddress(name);
  last = { of: name, plain, key: nameKey(plain), bare: bareKey(plain) };
  return last;
}
