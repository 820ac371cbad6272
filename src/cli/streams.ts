/** Where a command prints, and what time it is: given by the entry point, or by a test. */
export interface Streams {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly now: () => Date;
}
