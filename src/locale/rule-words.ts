import type { Words } from "./words";

/** What is said of one rule. */
export interface RuleWords {
  /** The rule's name, a few words. */
  readonly title: string;
  /** What is wrong here, one or two sentences. */
  readonly wrong: (words: Words) => string;
  /** What a person does about it. */
  readonly todo: (words: Words) => string;
}

/** What is said of one kind of problem: what happened and why, and what to do. */
export interface ProblemWords {
  readonly happened: (words: Words) => string;
  readonly todo: (words: Words) => string;
}
