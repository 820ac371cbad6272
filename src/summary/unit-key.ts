import { nameKey } from "../text/name-key";

const KIND = /^(hội khuyến học )?(xã|phường|thị trấn|huyện|quận|thị xã|thành phố|tp\.?|tỉnh|bản|thôn|tổ dân phố|tổ|khu|cụm)\s+/;

/**
 * The key two writings of one unit's name share ("Xã Na Ư", "NA Ư"): normalised, its kind left out. What stays the same
 * for two units of one name is for the units register to tell apart.
 */
export function unitKey(name: string): string {
  const key = nameKey(name).replace(/[.,:;]+$/, "");
  const bare = key.replace(KIND, "");
  return /^\d+$/.test(bare) || bare === "" ? key : bare;
}

/** Whether a name's kind makes it a unit of its own ("xã …") or a place within one ("bản …"); `null` where it says neither. */
export function unitLevel(name: string): "unit" | "village" | null {
  const key = nameKey(name).replace(/^hội khuyến học /, "");
  if (/^(xã|phường|thị trấn|huyện|quận|thị xã|thành phố|tp\.?|tỉnh|đặc khu)\s/.test(key)) return "unit";
  return /^(bản|thôn|tổ dân phố|tổ|khu|xóm|ấp|buôn|làng|đội)\s/.test(key) ? "village" : null;
}
