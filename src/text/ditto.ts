import { normalizeText } from "./normal-form";

const WORD = /^[-–.…("“” ]*(?:n ?[./]? ?t|như trên|nhu tren|như trước|như hàng trên|như dòng trên|ditto|do\.)[-–.…)"“” ]*$/i;
const SIGN = /^[-–—.…_ ]*(?:["“”„″〃‟ˮ״]|''|’’|‘‘|``|,,|\/\/)(?:[-–—.…_ ]*(?:["“”„″〃‟]|''|’’|\/\/))*[-–—.…_ ]*$/;

/** Whether a text means "the same as above": nt, -nt-, ", ″, 〃, -"-, //, "như trên". */
export function isDitto(text: string): boolean {
  if (text.length > 24) return false;
  const clean = normalizeText(text);
  return SIGN.test(clean) || WORD.test(clean);
}
