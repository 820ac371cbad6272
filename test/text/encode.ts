/** Encoders written from the published charts, apart from the decoders they test. */
const TCVN3 =
  "à\u00B5á\u00B8ả\u00B6ã\u00B7ạ\u00B9ă\u00A8ằ\u00BBắ\u00BEẳ\u00BCẵ\u00BDặ\u00C6â\u00A9ầ\u00C7ấ\u00CAẩ\u00C8ẫ\u00C9ậ\u00CBđ\u00AE" +
  "è\u00CCé\u00D0ẻ\u00CEẽ\u00CFẹ\u00D1ê\u00AAề\u00D2ế\u00D5ể\u00D3ễ\u00D4ệ\u00D6ì\u00D7í\u00DDỉ\u00D8ĩ\u00DCị\u00DE" +
  "ò\u00DFó\u00E3ỏ\u00E1õ\u00E2ọ\u00E4ô\u00ABồ\u00E5ố\u00E8ổ\u00E6ỗ\u00E7ộ\u00E9ơ\u00ACờ\u00EAớ\u00EDở\u00EBỡ\u00ECợ\u00EE" +
  "ù\u00EFú\u00F3ủ\u00F1ũ\u00F2ụ\u00F4ư\u00ADừ\u00F5ứ\u00F8ử\u00F6ữ\u00F7ự\u00F9ỳ\u00FAý\u00FDỷ\u00FBỹ\u00FCỵ\u00FE" +
  "Ă\u00A1Â\u00A2Ê\u00A3Ô\u00A4Ơ\u00A5Ư\u00A6Đ\u00A7";

const codeOf = new Map(Array.from({ length: TCVN3.length / 2 }, (_, index) => [TCVN3.charAt(2 * index), TCVN3.charAt(2 * index + 1)]));

/** Unicode to TCVN3; capitals with a tone as two codes. */
export function toTcvn3(text: string): string {
  return [...text]
    .map((letter) => {
      const small = letter.toLowerCase();
      const code = codeOf.get(letter) ?? (small === letter ? letter : codeOf.get(small));
      if (codeOf.has(letter) || small === letter || code === undefined) return code ?? letter;
      const base = letter.normalize("NFD").replace(/[\u0300\u0301\u0303\u0309\u0323]/, "").normalize("NFC");
      return (codeOf.get(base) ?? base) + code;
    })
    .join("");
}

const VNI_TONES: Readonly<Record<string, string>> = { "\u0301": "ù", "\u0300": "ø", "\u0309": "û", "\u0303": "õ", "\u0323": "ï" };
const VNI_ROOF: Readonly<Record<string, string>> = { "": "â", "\u0301": "á", "\u0300": "à", "\u0309": "å", "\u0303": "ã", "\u0323": "ä" };
const VNI_BREVE: Readonly<Record<string, string>> = { "": "ê", "\u0301": "é", "\u0300": "è", "\u0309": "ú", "\u0303": "ü", "\u0323": "ë" };
const VNI_ALONE: Readonly<Record<string, string>> = { "đ": "ñ", "í": "í", "ì": "ì", "ỉ": "æ", "ĩ": "ó", "ị": "ò", "ỵ": "î" };

/** Unicode to VNI-Windows. */
export function toVni(text: string): string {
  return [...text]
    .map((letter) => {
      const small = letter.toLowerCase();
      const coded = vniOfSmall(small);
      return small === letter ? coded : coded.toUpperCase();
    })
    .join("");
}

function vniOfSmall(letter: string): string {
  const alone = VNI_ALONE[letter];
  if (alone !== undefined) return alone;
  const parts = letter.normalize("NFD");
  const tone = /[\u0300\u0301\u0303\u0309\u0323]/.exec(parts)?.[0] ?? "";
  const base = parts.charAt(0);
  if (parts.includes("\u0302")) return base + (VNI_ROOF[tone] ?? "");
  if (parts.includes("\u0306")) return base + (VNI_BREVE[tone] ?? "");
  const horned = parts.includes("\u031B") ? (base === "o" ? "ô" : "ö") : base;
  return tone === "" ? horned : horned + (VNI_TONES[tone] ?? "");
}
