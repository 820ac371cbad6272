import { isAside, isGroupAxis, isNameColumn, isUnitAxis, levelMeaning } from "../../src/summary/header-words";
import { bareHeader, readHeaderWords, speaksOfMen } from "../../src/summary/header-vocabulary";

/** What words head: "unit", "group", "aside", "names", or "" for figures. */
const headed = (words: string): string => [isUnitAxis(words) && "unit", isGroupAxis(words) && "group", isAside(words) && "aside", isNameColumn(words) && "names"].filter((one) => one !== false).join(" ");

describe("the words over a column", () => {
  it.each([
    ["unit", ["Đơn vị", "Tên đơn vị", "Xã", "Xã, phường, thị trấn", "Xã/phường", "Xã - phường", "Xã–phường", "Thôn bản", "Thôn hoặc bản", "Thôn, hoặc bản", "Thôn và tổ dân phố", "Các thôn, bản", "Tên các xã", "Huyện", "Huyện/Thành phố", "Huyện, thị xã", "Tên huyện", "Tên xã phường", "Hội khuyến học", "Hội khuyến học cấp xã", "Chi hội khuyến học", "Nội dung đơn vị", "Đơn vị (xã)", "Đơn vị (thôn, bản) ", " Bản ", "Địa bàn", "Cơ quan; trường", "Cụm xã"]],
    ["group", ["Nhóm", "Nhóm đối tượng", "Nhóm nghề nghiệp", "Đối tượng", "Thành phần", "Tên nhóm", "Các nhóm đối tượng", " Nhóm người "]],
    ["aside", ["STT", "TT", "Số TT", "Số thứ tự", "Ghi chú", "GHI CHÚ", "Ghi chú khác", "Ghi", "Chú thích", "GC"]],
    ["names", ["Họ và tên", "Họ tên", "Họ, tên", "Họ,tên", "Họ đệm", "Họ và tên người học", "Tên", "Full name", "Name"]],
    ["", ["Đơn vị tính", "Xã hội", "Bản đồ", "Số xã", "Các", "", "Nhóm tuổi", "Số nhóm", "Tổ chức", "Xã phường khác", "Ghi nhận", "Chữ ký ghi chú", "Số STT", "Số họ và tên", "Mã tên", "Số huyện", "Tên gọi", "Tên sách", "Ngành, đơn vị", "Khu, vực"]],
  ] as const)("head %s", (kind, all) => {
    for (const words of all) expect([words, headed(words)]).toEqual([words, kind]);
  });

  it("head men, unless they speak of a year", () => {
    for (const words of ["Nam", "Số nam", "NAM", "Nam, nữ", "Nam giới"]) expect([words, speaksOfMen(words)]).toEqual([words, true]);
    for (const words of ["Năm 2023", "Nam 2023", "Nam  2023", "Năm", "Việt Namese", "Đạt"]) expect([words, speaksOfMen(words)]).toEqual([words, false]);
    expect(bareHeader("Nam đạt năm 2023")).toBe("nam gioi dat nam 2023");
  });
});

describe("what one level of a header says", () => {
  /** "pass ratio of registered", "registered women total". */
  const says = (words: string): string => {
    const { count, women, minority, isRatio, to, isTotal } = levelMeaning(words);
    return [count ?? "-", ...(women ? ["women"] : []), ...(minority ? ["minority"] : []), ...(isRatio ? ["ratio"] : []), ...(to === null ? [] : ["of", to]), ...(isTotal ? ["total"] : [])].join(" ");
  };

  it.each([
    ["Đạt", "pass"], ["Được công nhận", "pass"], ["Công nhân", "-"], ["CÔNG NHÂN đạt", "pass"], ["Chưa đạt", "fail"], ["Không đạt", "fail"], ["CĐ", "fail"], ["Số CĐ", "-"], ["Chưa đủ dữ liệu", "undetermined"], ["Chưa xác định", "undetermined"],
    ["Đăng ký", "registered"], ["ĐK", "registered"], ["Tham gia", "assessed"], ["Kết quả tham gia", "-"], ["Đánh giá", "assessed"], ["Kết quả đánh giá", "-"], ["Kết quả tự đánh giá", "-"], ["Người lớn", "adults"], ["Từ 18 tuổi", "adults"], ["Số hộ", "households"], ["Hộ", "households"], ["Hộ dân", "households"],
    ["Chưa đánh giá", "-"], ["Không đăng ký", "-"], ["Ko tham gia", "-"],
    ["Hộ gia đình đạt", "-"], ["Đánh giá đạt", "pass"], ["Đăng ký tham gia", "registered"], ["Đăng ký đã đánh giá", "-"], ["ĐK được đánh giá", "-"], ["Đăng ký đạt", "registered"], ["Đạt đăng ký", "-"], ["Đăng ký/đạt", "-"], ["ĐK phấn đấu đạt", "registered"], ["Người lớn đánh giá", "assessed"],
    ["Nữ", "- women"], ["Phụ nữ", "- women"], ["Nữ đạt", "pass women"], ["Dân tộc", "- minority"], ["DTTS", "- minority"], ["DT", "- minority"], ["Nữ DTTS", "- women minority"], ["Nước", "-"],
    ["Tổng số", "- total"], ["TS", "- total"], ["Chung", "- total"], ["Số lượng", "- total"], ["SL", "- total"], ["Số người", "- total"], ["Tổng số đạt", "pass total"], ["Tống", "- total"],
    ["Tỷ lệ", "- ratio"], ["Tỉ lệ", "- ratio"], ["TL", "- ratio"], ["%", "- ratio"], ["Phần trăm", "- ratio"], ["Đạt TL", "pass"], ["Tỷ lệ đạt", "pass ratio"],
    ["Tỷ lệ đạt so với đăng ký", "pass ratio of registered"], ["Tỷ lệ đạt trên số được đánh giá", "pass ratio of assessed"], ["Tỷ lệ % đạt/đăng ký", "pass ratio of registered"], ["Tỷ lệ đạt tính theo số hộ", "pass ratio of households"], ["Tỷ lệ đạt trên dân số", "pass ratio of adults"], ["Tỷ lệ đạt so với năm trước", "pass ratio"], ["Đạt so với đăng ký", "-"],
    ["Tỷ lệ so với tổng số", "- ratio total"], ["Tỷ lệ nữ đạt so với đăng ký", "pass women ratio of registered"], ["Tỷ lệ đạt so với nữ đăng ký", "pass ratio of registered"],
  ])("“%s” says %s", (words, meaning) => {
    expect(says(words)).toBe(meaning);
  });
});

describe("how far a header is understood", () => {
  const read = (words: string) => {
    const { isClear, isNarrowed, isGoal, years } = readHeaderWords(bareHeader(words));
    return [isClear ? "clear" : "unclear", ...(isNarrowed ? ["narrowed"] : []), ...(isGoal ? ["goal"] : []), ...years].join(" ");
  };
  it.each([
    ["Đạt", "clear"], ["Số người đạt danh hiệu Công dân học tập", "clear"], ["Đạt (1)", "clear"], ["Đạt (3)=(1)+(2)", "clear"], ["Đạt tính đến 31/12/2023", "clear"], ["Đạt năm 2023", "clear 2023"], ["Năm học 2022-2023", "clear 2022"], ["2023", "clear 2023"], ["Năm 2022, năm 2023", "clear 2022 2023"],
    ["Đạt loại khá", "unclear narrowed"], ["Đạt từ 90 điểm", "unclear narrowed"], ["Chỉ tiêu đạt", "unclear narrowed goal"], ["Kế hoạch", "unclear narrowed goal"], ["Được giao", "unclear goal"], ["Mục tiêu", "unclear narrowed goal"], ["Chưa đạt", "clear"], ["Chưa đủ điểm", "clear"], ["Từ 18 tuổi trở lên", "clear"], ["Chưa tham gia", "unclear narrowed"], ["Đạt 5 năm liên tục", "unclear narrowed"], ["Nam", "unclear narrowed"], ["Gia đình học tập", "unclear"], ["", "clear"],
  ])("“%s”: %s", (words, reading) => {
    expect(read(words)).toBe(reading);
  });
});
