import { normalizeText } from "./normal-form";

const WORD = /^-{0,2} ?(?:n ?[./]? ?t|như trên|nhu tren|như trước|như hàng trên|như dòng trên|ditto|do\.) ?\.?-{0,2}$/i;
const SIGN = /^[-–—.…_ ]*(?:["“”„″〃‟]|''|’’|‘‘|\/\/)(?:[-–—.…_ ]*(?:["“”„″〃‟]|''|’’|\/\/))*[-–—.…_ ]*$/;

/** Whether a text means "the same as above": nt, -nt-, ", ″, 〃, -"-, //, "như trên". */
export function isDitto(text: string): boolean {
  if (text.length > 24) return false;
  const clean = normalizeText(text);
  return SIGN.test(clean) || WORD.test(clean);
}
