/**
 * Whether numbers in this format show as dates or times: a day, month, year, hour, minute or second stands in it
 * outside of quotes, escapes, padding, colours and conditions; `[h]`, `[mm]`, `[ss]` (elapsed time) count.
 */
export function isDateFormat(code: string): boolean {
  if (/^general$/i.test(code)) return false;
  const bare = code
    .replace(/"[^"]*"?/g, "")
    .replace(/[\\_*]./g, "")
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, "")
    .replace(/general/gi, "");
  return /[dmyhs]/i.test(bare);
}
