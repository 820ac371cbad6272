/** What headers of lists abbreviate, as small letters with diacritics where the abbreviation has them. */
const FULL_FORMS: Readonly<Record<string, string>> = {
  nl: "năng lực", cs: "chỉ số", ts: "tổng số", sl: "số lượng", đk: "đăng ký", cb: "cán bộ", cc: "công chức",
  vc: "viên chức", cbcc: "cán bộ công chức", cbccvc: "cán bộ công chức viên chức", ccvc: "công chức viên chức",
  ld: "lao động", lđ: "lao động", nd: "nông dân", kd: "kinh doanh", dt: "dân tộc", dtts: "dân tộc thiểu số",
  gđ: "gia đình", gd: "giáo dục", đv: "đơn vị", tđ: "tổng điểm", tl: "tỷ lệ",
  stt: "số thứ tự", tt: "thứ tự", hvt: "họ và tên", ns: "năm sinh", nsinh: "năm sinh", gt: "giới tính",
  gc: "ghi chú", nn: "nghề nghiệp", sđt: "số điện thoại", cccd: "căn cước công dân",
  cmnd: "chứng minh nhân dân", cmt: "chứng minh thư", đđcn: "định danh cá nhân", cdht: "công dân học tập",
  đvht: "đơn vị học tập", hkh: "hội khuyến học", kq: "kết quả", xl: "xếp loại", cđ: "chưa đạt",
  kđ: "không đạt", ng: "người", tlệ: "tỷ lệ", đtb: "điểm trung bình", "tỉ": "tỷ",
};

const TABLE: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(FULL_FORMS).map(([short, full]) => [short, full.split(" ")]),
);

/** The words an abbreviation stands for ("nl" → "năng", "lực"); `undefined` where the word is none. Small letters. */
export function fullFormOf(word: string): readonly string[] | undefined {
  return TABLE.get(word);
}
