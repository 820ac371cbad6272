import type { Problem } from "../problem";
import type { Session } from "./session";

const withoutEquals = (formula: string): string => formula.replace(/^=/, "");

/** Sets, changes or removes a defined name of the workbook; refuses where it no longer stands for what was expected. */
export async function setName(session: Session, name: string, before: string | null, after: string | null): Promise<Problem | null> {
  const standing = await session.send((workbook) => workbook.names.getItemOrNullObject(name).load("formula"));
  const found = standing.isNullObject ? null : withoutEquals(String(standing.formula));
  if (found !== (before === null ? null : withoutEquals(before))) {
    return { kind: "cell-changed", params: { name, expected: before ?? "", found: found ?? "" } };
  }
  await session.send((workbook) => {
    const item = workbook.names.getItemOrNullObject(name);
    if (after === null) item.delete();
    else if (found === null) workbook.names.add(name, `=${withoutEquals(after)}`);
    else item.formula = `=${withoutEquals(after)}`;
  });
  return null;
}
