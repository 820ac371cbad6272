/** So many characters are given at a time. */
const PIECE = 1 << 16;

/**
 * What `JSON.stringify(whole, null, 1)` gives, in pieces: lists of the object are made text one entry after another. Of a
 * province the whole text is tens of megabytes, which nobody needs to hold at once.
 */
export function* jsonPieces(whole: Readonly<Record<string, unknown>>): Generator<string> {
  let text = "{";
  let isFirst = true;
  for (const [name, value] of Object.entries(whole)) {
    if (value === undefined) continue;
    text += `${isFirst ? "" : ","}\n ${JSON.stringify(name)}: `;
    isFirst = false;
    if (!isFilledList(value)) {
      text += member(value);
      continue;
    }
    for (const [index, one] of value.entries()) {
      text += `${index === 0 ? "[" : ","}\n  ${entry(one)}`;
      if (text.length < PIECE) continue;
      yield text;
      text = "";
    }
    text += "\n ]";
  }
  yield isFirst ? "{}" : `${text}\n}`;
}

function isFilledList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value) && value.length > 0;
}

/** A value as it stands one level deep: `[⏎ value⏎]` without what encloses it. */
function member(value: unknown): string {
  return JSON.stringify([value], null, 1).slice(3, -2);
}

/** A value as it stands two levels deep: `[⏎ [⏎  value⏎ ]⏎]` without what encloses it. */
function entry(value: unknown): string {
  return JSON.stringify([[value]], null, 1).slice(7, -5);
}
