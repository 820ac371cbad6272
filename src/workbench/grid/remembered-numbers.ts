import * as numfmt from "numfmt";

/** In place of the grid's reader of typed numbers, dates and times: all of it, and the answers that were given before at once. */
export * from "numfmt";

/** So many texts' answers are kept; what is in sight of a sheet are some hundred. */
const MOST_KEPT = 50_000;

/**
 * The grid asks of each text, whenever it draws it, whether it could be a number (then it marks the cell), and reading a
 * text as a date is a fifth of all its work.
 */
function remembering<Options, Answer extends object>(parse: (text: string, options?: Options) => Answer | null): typeof parse {
  const known = new Map<string, Answer | null>();
  return (text, options) => {
    if (options !== undefined) return parse(text, options);
    let answer = known.get(text);
    if (answer === undefined) {
      if (known.size >= MOST_KEPT) known.clear();
      answer = parse(text);
      known.set(text, answer);
    }
    return answer && { ...answer };
  };
}

export const parseNumber = remembering(numfmt.parseNumber);
export const parseDate = remembering(numfmt.parseDate);
export const parseTime = remembering(numfmt.parseTime);
