/** A number with its own marks for thousands and decimals; at most `digits` decimals, no trailing zeros. */
export function formatNumber(value: number, thousands: string, decimal: string, digits = 3): string {
  // Most numbers of a report are small counts.
  if (Number.isInteger(value) && value >= 0 && value < 1000) return String(value);
  const [whole = "0", fraction = ""] = Math.abs(value).toFixed(digits).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, thousands);
  const shown = fraction.replace(/0+$/, "");
  const sign = value < 0 && (Number(whole) > 0 || shown !== "") ? "−" : "";
  return `${sign}${grouped}${shown === "" ? "" : decimal + shown}`;
}
