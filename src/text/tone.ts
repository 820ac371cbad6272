const NEW = "oàoáoảoãoạoèoéoẻoẽoẹuỳuýuỷuỹuỵ";
const OLD = "òaóaỏaõaọaòeóeỏeõeọeùyúyủyũyụy";

const OLD_OF_NEW: ReadonlyMap<string, string> = pairsOf(NEW, OLD);
/** After q the u is part of the consonant, so its tone belongs on the vowel behind: "qúy", "qủa" are slips for "quý", "quả". */
const QU_SLIPS: ReadonlyMap<string, string> = pairsOf("ùyúyủyũyụyùaúaủaũaụa", "uỳuýuỷuỹuỵuàuáuảuãuạ");

const MAY_CHANGE = /[oOuU][àáảãạèéẻẽẹỳýỷỹỵÀÁẢÃẠÈÉẺẼẸỲÝỶỸỴ]|[qQ][ùúủũụÙÚỦŨỤ][yYaA]/;
const NEW_PLACE = /(^|[^qQ])([oO][àáảãạèéẻẽẹÀÁẢÃẠÈÉẺẼẸ]|[uU][ỳýỷỹỵỲÝỶỸỴ])(?!\p{L})/gu;
const SLIPPED_QU = /([qQ])([ùúủũụÙÚỦŨỤ][yYaA])(?!\p{L})/gu;

function pairsOf(from: string, to: string): ReadonlyMap<string, string> {
  const table = new Map<string, string>();
  for (let index = 0; index < from.length; index += 2) {
    const [a, b] = [from.slice(index, index + 2), to.slice(index, index + 2)];
    table.set(a, b);
    table.set(a.toUpperCase(), b.toUpperCase());
    table.set(a.charAt(0).toUpperCase() + a.charAt(1), b.charAt(0).toUpperCase() + b.charAt(1));
    table.set(a.charAt(0) + a.charAt(1).toUpperCase(), b.charAt(0) + b.charAt(1).toUpperCase());
  }
  return table;
}

/**
 * One placement of the tone for both in use, the older one: hoà → hòa, khoẻ → khỏe, thuỷ → thủy. Only in open syllables
 * in oa, oe, uy; hoàn and quý stay. Slips after qu are set right (qủa → quả). The text must be NFC. Doing it twice is doing it once.
 */
export function unifyTone(text: string): string {
  if (!MAY_CHANGE.test(text)) return text;
  return text
    .replace(NEW_PLACE, (_, before: string, group: string) => before + (OLD_OF_NEW.get(group) ?? group))
    .replace(SLIPPED_QU, (_, q: string, group: string) => q + (QU_SLIPS.get(group) ?? group));
}
