/**
 * The letters of TCVN 5712:1993 (VN3) as they stand in a file: each Vietnamese letter and the Latin-1 character
 * that a `.Vn…` font draws as that letter. Written out as pairs, apart from the decoder in `src/text`,
 * so that one can be held against the other.
 */
const LETTERS =
  "àµ ả¶ ã· á¸ ạ¹ ă¨ ằ» ẳ¼ ẵ½ ắ¾ ặÆ â© ầÇ ẩÈ ẫÉ ấÊ ậË đ® èÌ ẻÎ ẽÏ éÐ ẹÑ êª ềÒ ểÓ ễÔ ếÕ ệÖ ì× ỉØ ĩÜ íÝ ịÞ " +
  "òß ỏá õâ óã ọä ô« ồå ổæ ỗç ốè ộé ơ¬ ờê ởë ỡì ớí ợî ùï ủñ ũò úó ụô ư\u00ad ừõ ửö ữ÷ ứø ựù ỳú ỷû ỹü ýý ỵþ " +
  "Ă¡ Â¢ Ê£ Ô¤ Ơ¥ Ư¦ Đ§";

const CODES = new Map(
  LETTERS.split(" ").map((pair) => {
    const [letter = "", code = ""] = [...pair];
    return [letter, code];
  }),
);

/**
 * Unicode text as TCVN3. With `capitals` the text is for a font ending in H, which draws small codes as capitals.
 * Throws on a letter the encoding does not have (accented capitals exist only in H fonts).
 */
export function encodeTcvn3(text: string, capitals: boolean): string {
  const source = (capitals ? text.toLowerCase() : text).normalize("NFC");
  return [...source]
    .map((letter) => {
      const code = CODES.get(letter);
      if (code !== undefined) return code;
      if (letter > "\u007e") throw new Error(`TCVN3 has no ${letter} (in: ${text})`);
      return letter;
    })
    .join("");
}
