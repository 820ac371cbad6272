import type { CriteriaFlaw } from "../problem-codes";
import { setSheetChoices } from "../set-sheet-choices";
import type { Words } from "../words";

/** What is wrong at a place of a criteria set, and what to write there; both go on a sentence that names the place. */
export interface FlawWords {
  readonly wrong: (words: Words) => string;
  readonly todo: (words: Words) => string;
}

const flaw = (wrong: string, todo: string): FlawWords => ({ wrong: () => wrong, todo: () => todo });
const found = (words: Words, otherwise: string): string => (words.has("value") ? words.quote("value") : otherwise);
const label = (words: Words, otherwise: string): string => (words.has("label") ? words.quote("label") : otherwise);

function choices(words: Words): string {
  const known = setSheetChoices[words.text("label")];
  return known ? `ghi một trong các từ: ${known.join("; ")}` : "ghi một trong các từ mà trang “Bộ tiêu chí” dùng ở cột này";
}

function allowed(words: Words): string {
  if (words.has("minimum") && words.has("maximum")) return `từ ${words.number("minimum")} đến ${words.number("maximum")}`;
  if (words.has("minimum")) return `từ ${words.number("minimum")} trở lên`;
  return words.has("maximum") ? `không quá ${words.number("maximum")}` : "trong khoảng cho phép";
}

export const criteriaFlaws: Readonly<Record<CriteriaFlaw, FlawWords>> = {
  "not-json": flaw("tệp không phải JSON đúng quy cách", "xem lại dấu phẩy, dấu ngoặc; hoặc dùng trang “Bộ tiêu chí” trong Excel cho dễ sửa"),
  required: { wrong: () => "chỗ này không được để trống", todo: (words) => `điền ${label(words, "nội dung còn thiếu")}` },
  "not-number": { wrong: (words) => `cần một số, nhưng đang ghi ${found(words, "khác")}`, todo: () => "ghi một số, ví dụ 10 hoặc 0,5" },
  "not-text": { wrong: (words) => `cần chữ, nhưng đang ghi ${found(words, "khác")}`, todo: () => "ghi bằng chữ" },
  "not-whole": { wrong: (words) => `cần số nguyên, nhưng đang ghi ${found(words, "khác")}`, todo: () => "ghi một số nguyên, ví dụ 1, 2, 3" },
  "out-of-range": { wrong: (words) => `${found(words, "số này")} nằm ngoài khoảng cho phép`, todo: (words) => `ghi một số ${allowed(words)}` },
  "unknown-word": { wrong: (words) => `không hiểu ${found(words, "từ này")}`, todo: choices },
  "id-invalid": { wrong: (words) => `mã ${found(words, "này")} chưa đúng cách viết`, todo: () => "chỉ dùng chữ thường không dấu, chữ số và dấu gạch nối, ví dụ nong-dan" },
  "key-unknown": { wrong: (words) => `có mục lạ ${found(words, "")}`.trim(), todo: () => "xóa mục này, hoặc sửa lại tên mục" },
  "too-fine": { wrong: (words) => `số ${found(words, "này")} lẻ quá ba chữ số`, todo: () => "ghi nhiều nhất ba chữ số sau dấu phẩy" },
  "not-positive": flaw("số này phải lớn hơn 0", "ghi một số lớn hơn 0"),
  "percent-over-100": { wrong: (words) => `tỷ lệ ${found(words, "này")} vượt quá 100 %`, todo: () => "ghi một số từ 0 đến 100" },
  "alias-semicolon": { wrong: (words) => `tên gọi ${found(words, "này")} có dấu chấm phẩy hoặc xuống dòng`, todo: () => "tách thành hai tên gọi, hoặc bỏ dấu chấm phẩy" },
  "label-equals-sign": { wrong: (words) => `tên mức ${found(words, "này")} có dấu bằng`, todo: () => "bỏ dấu bằng trong tên mức; dấu bằng chỉ đứng trước số điểm, ví dụ Tốt = 10" },
  invalid: { wrong: (words) => `chưa hiểu ${found(words, "nội dung ở đây")}`, todo: choices },
  duplicate: { wrong: (words) => `${found(words, "nội dung này")} đã dùng ở chỗ khác`, todo: () => "ghi số, mã hoặc tên khác, không trùng" },
  "competence-unknown": { wrong: (words) => `không có năng lực ${found(words, "này")}`, todo: () => "ghi số của một năng lực trong bảng “Năng lực”, hoặc thêm năng lực đó vào bảng" },
  "numbers-not-ascending": { wrong: (words) => `chỉ số ${found(words, "này")} bị trùng số hoặc sai thứ tự`, todo: () => "đánh số các chỉ số tăng dần, mỗi số một lần" },
  "group-unknown": { wrong: (words) => `không có nhóm đối tượng nào như ${found(words, "vậy")}`, todo: () => "ghi đúng tên một nhóm trong bảng “Nhóm đối tượng”, hoặc thêm nhóm đó vào bảng" },
  "lowest-over-max": flaw("điểm thấp nhất không nhỏ hơn điểm tối đa", "ghi điểm thấp nhất nhỏ hơn điểm tối đa, thường là 0"),
  "steps-not-ascending": flaw("các mốc tỷ lệ không tăng dần", "xếp các mốc từ thấp đến cao, ví dụ: từ 50 % = 5; từ 90 % = 10"),
  "points-not-ascending": flaw("mức cao hơn lại được ít điểm hơn", "xếp từ mức thấp đến mức cao, điểm không giảm"),
  "points-missing": flaw("có mức ghi điểm, có mức chưa ghi", "ghi điểm cho mọi mức, ví dụ Khá = 7; Tốt = 10, hoặc bỏ điểm ở mọi mức"),
  "minimum-over-max": {
    wrong: (words) => `điểm tối thiểu lớn hơn điểm tối đa của ${words.has("indicator") ? `chỉ số ${words.text("indicator")}` : "chỉ số này"}`,
    todo: () => "ghi điểm tối thiểu không quá điểm tối đa; chỉ số không xét mức tối thiểu thì ghi 0 ở cột “Điểm tối thiểu” của nó",
  },
  "minimum-needs-points": flaw("chỉ số này không cho điểm nên không có điểm tối thiểu", "để trống ô này, hoặc cho điểm từng mức của chỉ số"),
  "threshold-over-maximum": { wrong: (words) => `mức điểm đạt ${found(words, "này")} lớn hơn tổng điểm tối đa của các chỉ số`, todo: () => "ghi mức điểm không quá tổng điểm tối đa" },
  "not-applicable-needs-rule": flaw(
    "chỉ số này có thể không áp dụng, nhưng bộ tiêu chí chưa nói khi đó tính điểm thế nào",
    "ghi Không; hoặc ở mục “Chỉ số không áp dụng thì” ghi Bỏ ra khỏi điểm tối đa và quy đổi, Tính đủ điểm hay Tính 0 điểm",
  ),
  "no-points-at-all": flaw("xét theo điểm, nhưng không chỉ số nào cho điểm", "ghi điểm tối đa cho các chỉ số, hoặc chọn Theo điều kiện ở “Cách xét”"),
  "band-gap": { wrong: () => "có khoảng điểm không thuộc mức nào", todo: (words) => `ghi ${words.has("value") ? words.number("value") : "điểm cuối của mức dưới"}, để nối liền với mức dưới` },
  "band-overlap": { wrong: () => "khoảng điểm này chồng lên khoảng của mức dưới", todo: () => "ghi điểm đầu bằng điểm cuối của mức dưới, và chỉ một trong hai mức kể cả điểm đó" },
  "band-empty": flaw("khoảng điểm này không chứa số nào", "ghi điểm cuối lớn hơn điểm đầu"),
  "bands-not-from-zero": flaw("mức thấp nhất chưa bắt đầu từ 0 điểm", "ghi 0, kể cả điểm đầu"),
  "bands-not-to-maximum": {
    wrong: () => "mức cao nhất không kết thúc ở tổng điểm tối đa",
    todo: (words) => `ghi ${words.has("value") ? words.number("value") : "tổng điểm tối đa"}, kể cả điểm cuối`,
  },
  "bands-all-fail": flaw("mọi mức đều là chưa đạt", "ghi Đạt ở ít nhất một mức"),
  "period-backwards": flaw("năm kết thúc trước năm bắt đầu", "ghi năm kết thúc không trước năm bắt đầu, hoặc để trống nếu còn dùng"),
  "indicator-unknown": { wrong: (words) => `không có chỉ số ${found(words, "này")}`, todo: () => "ghi số của một chỉ số trong bảng “Chỉ số”" },
  "condition-wrong-scale": {
    wrong: (words) => `điều kiện này không hợp với cách chấm của chỉ số ${words.has("indicator") ? words.text("indicator") : "này"}`,
    todo: () => "ghi điều kiện hợp với cách chấm: Điểm từ, Tỷ lệ từ, Có hoặc Đạt mức",
  },
  "level-unknown": { wrong: (words) => `chỉ số này không có mức ${found(words, "như vậy")}`, todo: () => "ghi đúng tên một mức của chỉ số đó" },
  "count-over-group": {
    wrong: () => "cần nhiều điều kiện hơn số có trong nhóm",
    todo: (words) => (words.has("value") ? `ghi một số từ 1 đến ${words.number("value")}` : "ghi một số không quá số điều kiện trong nhóm"),
  },
  "over-maximum": { wrong: (words) => `${found(words, "số này")} lớn hơn điểm tối đa có thể được`, todo: () => "ghi một số không quá điểm tối đa" },
  "not-a-set-sheet": flaw("trang này không có dòng “Thông tin chung”", "ghi “Thông tin chung” vào một dòng riêng; hoặc lập lại trang bằng lệnh khuyenhoc criteria export"),
  "block-missing": { wrong: (words) => `thiếu phần ${label(words, "cần có")}`, todo: (words) => `thêm bên dưới một dòng ghi ${label(words, "tên phần đó")}, rồi bảng của phần ấy` },
  "block-twice": { wrong: (words) => `phần ${label(words, "này")} có hai lần`, todo: () => "gộp vào phần đầu, xóa phần thừa" },
  "block-unused": { wrong: (words) => `phần ${label(words, "này")} không dùng với cách xét đã chọn`, todo: () => "xóa phần này, hoặc sửa mục “Cách xét”" },
  "column-missing": { wrong: (words) => `bảng ${label(words, "này")} thiếu cột ${found(words, "cần có")}`, todo: (words) => `thêm cột ${found(words, "đó")} vào dòng tiêu đề của bảng` },
  "column-unknown": { wrong: (words) => `bảng ${label(words, "này")} không có cột nào tên ${found(words, "như vậy")}`, todo: () => "sửa lại tên cột, hoặc xóa cột" },
  "column-twice": { wrong: (words) => `cột ${found(words, "này")} có hai lần`, todo: () => "giữ một cột, xóa cột kia" },
  "row-unknown": { wrong: (words) => `không có mục nào tên ${found(words, "như vậy")}`, todo: () => "sửa lại tên mục, hoặc xóa dòng" },
  "row-twice": { wrong: (words) => `mục ${found(words, "này")} có hai lần`, todo: () => "giữ một dòng, xóa dòng kia" },
  "outline-broken": { wrong: (words) => `bậc ${found(words, "này")} không nối tiếp bậc ở dòng trên`, todo: () => "ghi 1 cho điều kiện của chính mức đạt; điều kiện nằm trong một nhóm thì ghi bậc của nhóm cộng 1" },
  "level-of-condition-unknown": { wrong: (words) => `không có mức đạt nào tên ${found(words, "như vậy")}`, todo: () => "ghi đúng tên một mức trong bảng “Mức đạt”" },
};

/** "ô B7 ở trang tính “Bộ tiêu chí”, mục “Điểm tối đa”": where in a set. */
function placeOf(words: Words): string {
  const place = words.has("cell")
    ? `ô ${words.text("cell")}${words.has("sheet") ? ` ở trang tính ${words.quote("sheet")}` : ""}`
    : words.has("path") ? `mục ${words.text("path")}` : "";
  return [place, words.has("cell") && words.has("label") ? `mục ${words.quote("label")}` : ""].filter((part) => part !== "").join(", ");
}

const known = (words: Words): FlawWords | null => {
  const flaws: Readonly<Record<string, FlawWords>> = criteriaFlaws;
  return words.has("flaw") ? (flaws[words.text("flaw")] ?? null) : null;
};

export function criteriaHappened(words: Words): string {
  const place = placeOf(words);
  const wrong = known(words)?.wrong(words);
  return `Bộ tiêu chí có chỗ chưa đúng${place === "" ? "" : `, ở ${place}`}${wrong === undefined ? "" : `: ${wrong}`}.`;
}

export function criteriaTodo(words: Words): string {
  const todo = known(words)?.todo(words) ?? "sửa chỗ này theo mẫu lấy bằng lệnh khuyenhoc criteria export";
  const place = words.has("cell") ? `Ở ô ${words.text("cell")}, ` : words.has("path") ? `Ở mục ${words.text("path")}, ` : "";
  return `${place === "" ? todo.charAt(0).toLocaleUpperCase("vi") + todo.slice(1) : place + todo}.`;
}
