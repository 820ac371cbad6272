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
