/** Who works on the workbook last: what was begun before it has nothing more to say. */
export interface Turns {
  /** Begins; the answer tells later whether nothing was begun since. */
  readonly begin: () => () => boolean;
  /** Tells whether nothing was begun since now, without beginning anything. */
  readonly watch: () => () => boolean;
}

/** Nothing begun yet. */
export function turns(): Turns {
  let begun = 0;
  const watch = (): (() => boolean) => {
    const mine = begun;
    return () => begun === mine;
  };
  return {
    begin: () => {
      begun += 1;
      return watch();
    },
    watch,
  };
}
