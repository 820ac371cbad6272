/** How percentages are brought to the decimals shown; published figures use either. */
export type Rounding = "rounding" | "truncation";
