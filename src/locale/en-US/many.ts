/** A count already written out, with the noun it counts. */
export const many = (count: string, one: string, several = `${one}s`): string => `${count} ${count === "1" ? one : several}`;
