import type { Answer } from "./answer";
import type { Points } from "./points";
import { setPoints } from "./points";
import type { Scale } from "./criteria-set";

/** The most points an indicator gives; `null` where it gives none at all (it only serves conditions). */
export function topScore(scale: Scale): Points | null {
  switch (scale.kind) {
    case "points":
      return setPoints(scale.max);
    case "yes-no":
      return scale.points === null ? null : setPoints(scale.points);
    case "percentage": {
      const last = scale.steps.at(-1);
      return last ? setPoints(last.points) : null;
    }
    case "levels": {
      const last = scale.levels.at(-1)?.points ?? null;
      return last === null ? null : setPoints(last);
    }
  }
}

/** The fewest points an answer to the indicator can give. */
export function bottomScore(scale: Scale): Points {
  switch (scale.kind) {
    case "points":
      return setPoints(scale.lowest);
    case "yes-no":
      return 0;
    case "percentage": {
      const first = scale.steps[0];
      return first?.from === 0 ? setPoints(first.points) : 0;
    }
    case "levels":
      return setPoints(scale.levels[0]?.points ?? 0);
  }
}

/** What an answer is worth on its scale, or why it is worth nothing certain. */
export type Score =
  /** `points` is 0 for an item that gives no points. */
  | { readonly kind: "scored"; readonly points: Points }
  | { readonly kind: "missing" }
  | { readonly kind: "unreadable" }
  | { readonly kind: "out-of-range"; readonly points: Points; readonly lowest: Points; readonly maximum: Points }
  | { readonly kind: "not-applicable" };

/** Judges one answer by its scale; an answer of another scale's kind is unreadable. */
export function scoreOf(scale: Scale, answer: Answer): Score {
  switch (answer.kind) {
    case "missing":
    case "unreadable":
    case "not-applicable":
      return { kind: answer.kind };
    case "points":
      if (scale.kind !== "points") return { kind: "unreadable" };
      return inRange(answer.points, setPoints(scale.lowest), setPoints(scale.max), answer.points);
    case "yes-no":
      if (scale.kind !== "yes-no") return { kind: "unreadable" };
      return { kind: "scored", points: answer.yes ? setPoints(scale.points ?? 0) : 0 };
    case "percentage": {
      if (scale.kind !== "percentage") return { kind: "unreadable" };
      const reached = scale.steps.findLast(({ from }) => setPoints(from) <= answer.percent);
      return inRange(answer.percent, 0, 100_000, setPoints(reached?.points ?? 0));
    }
    case "level": {
      const level = scale.kind === "levels" ? scale.levels[answer.level] : undefined;
      return level ? { kind: "scored", points: setPoints(level.points ?? 0) } : { kind: "unreadable" };
    }
  }
}

function inRange(found: Points, lowest: Points, maximum: Points, points: Points): Score {
  return found >= lowest && found <= maximum ? { kind: "scored", points } : { kind: "out-of-range", points: found, lowest, maximum };
}
