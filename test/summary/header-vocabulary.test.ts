import { meaningsOf, recognised } from "./recognised-sample";

const N = null;

/** What a column headed by those words is taken for, beside columns that are plain. */
function headed(words: string): string {
  return meaningsOf(recognised([["TT", "Đơn vị", words, "Chưa đạt", "Số người đăng ký"], [1, "Xã Na Ư"]]))[0]?.slice(2) ?? "";
}

describe("the words of a summary's header", () => {
  it.each([
    ["Số người được đánh giá đạt CDHT", "pass"],
    ["Số người được công nhận Công dân học tập năm 2023", "pass"],
    ["Số người đạt tính đến 31/12/2023", "pass"],
    ["Kết quả: Đạt", "pass"],
    ["Đã đánh giá", "assessed"],
    ["Dân số từ 18 tuổi trở lên", "adults"],
    ["Số hộ gia đình", "households"],
    ["Số người chưa đủ dữ liệu để kết luận", "undetermined"],
    ["Người dân tộc thiểu số", "minority"],
    ["Trong đó: nữ đạt", "women-pass"],
    ["Tổng số người tham gia xây dựng “Công dân học tập” trong năm", "assessed"],
    ["Nông dân: ĐK", "registered@farmers-workers"],
    ["Tỷ lệ đạt so với dân số", "pass/adults"],
  ])("%s is %s", (words, meaning) => {
    expect(headed(words)).toBe(meaning);
  });

  it.each(["Tổng số người đăng ký tham gia đánh giá", "Số người đăng ký phấn đấu đạt Công dân học tập", "Tổng số người\nđăng ký xây dựng\n\"Công dân học tập\"", "Số người tham gia đăng ký"])(
    "%s are people registered",
    (words) => {
      expect(meaningsOf(recognised([["TT", "Đơn vị", words, "Đạt"], [1, "Xã Na Ư"]]))[0]).toBe("C registered");
    },
  );

  it.each(["Số người chưa được công nhận", "Không được công nhận là đạt", "Số chưa đạt yêu cầu", "Chưa công nhận"])("%s are people who failed", (words) => {
    expect(meaningsOf(recognised([["TT", "Đơn vị", words, "Đạt", "Đăng ký"], [1, "Xã Na Ư"]]))[0]).toBe("C fail");
  });

  it.each([
    "Chưa đánh giá", "Chưa được đánh giá", "Nông dân chưa tham gia", "Nông dân không đăng ký", "Không đăng ký", "Không tham gia", "Số hộ đạt", "Số bản đạt", "Gia đình học tập đạt", "Chỉ tiêu đạt", "Đạt chỉ tiêu", "Kế hoạch đăng ký",
    "Số người dự kiến đạt", "Đạt 5 năm liên tục", "Đạt lần đầu", "Đạt loại khá", "Nông dân đạt loại khá", "Đạt từ 90 điểm trở lên", "Số chưa đạt do dưới 80 điểm",
    "Đạt: đảng viên", "Hội viên đạt", "Nam", "Đạt nam", "Dân tộc Thái", "Nữ dân tộc thiểu số", "Tổng điểm", "Số người học", "Đạt/Đăng ký", "Tỷ lệ hộ đạt",
    "Tăng, giảm so với năm trước", "Tổng số công dân trong độ tuổi lao động", "Số người đăng ký đã được đánh giá",
  ])("%s is left to a person: it is, or may be, something else", (words) => {
    expect(headed(words)).toBe("?");
  });

  it("hold for the columns below them: another title's, another year's and a goal's figures are not ours", () => {
    const titles = recognised(
      [
        ["TT", "Đơn vị", "Gia đình học tập", N, N, "Công dân học tập", N, N],
        [N, N, "ĐK", "Đạt", "%", "ĐK", "Đạt", "%"],
        [1, "Xã Na Ư"],
      ],
      ["A1:A2", "B1:B2", "C1:E1", "F1:H1"],
    );
    expect(meaningsOf(titles)).toEqual(["C ?", "D ?", "E ?", "F registered", "G pass", "H pass/registered"]);
    const years = recognised(
      [["BIỂU TỔNG HỢP NĂM 2023"], ["TT", "Đơn vị", "Năm 2022", N, "Năm 2023", N], [N, N, "ĐK", "Đạt", "ĐK", "Đạt"], [1, "Xã Na Ư"]],
      ["A2:A3", "B2:B3", "C2:D2", "E2:F2"],
    );
    expect(meaningsOf(years)).toEqual(["C ?", "D ?", "E registered", "F pass"]);
    expect(meaningsOf(recognised([["TT", "Đơn vị", "Kế hoạch giao", "Đăng ký", "Đạt", "Tỷ lệ %"], [1, "Xã Na Ư"]]))).toEqual(["C ?", "D registered", "E pass", "F ?"]);
  });

  it("leave open what a share is of where two counts could be meant", () => {
    expect(meaningsOf(recognised([["TT", "Đơn vị", "Tổng số", "Số đăng ký", "Đạt", "Tỷ lệ %"], [1, "Xã Na Ư"]]))).toEqual(["C ?", "D registered", "E pass", "F ?"]);
    expect(meaningsOf(recognised([["TT", "Đơn vị", "Đăng ký", "Đạt", "Nữ đạt", "Tỷ lệ %"], [1, "Xã Na Ư"]])).at(-1)).toBe("F ?");
    expect(meaningsOf(recognised([["TT", "Đơn vị", "Đăng ký", "Nam", "Nữ", "Đạt"], [1, "Xã Na Ư"]]))).toEqual(["C registered", "D ?", "E women", "F pass"]);
    expect(meaningsOf(recognised([["TT", "Đơn vị", "Chỉ tiêu", "Trong đó nữ", "Đăng ký", "Đạt"], [1, "Xã Na Ư"]]))).toEqual(["C ?", "D ?", "E registered", "F pass"]);
  });

  it("make no share of a count in itself", () => {
    expect(meaningsOf(recognised([["TT", "Đơn vị", "Người lớn", "Số đăng ký", "Tỷ lệ đăng ký (%)", "Đạt"], [1, "Xã Na Ư"]]))).toEqual(["C adults", "D registered", "E ?", "F pass"]);
  });

  it.each(["Tổ dân phố/Bản", "Xã, phường, thị trấn", "Thôn (bản, tổ dân phố)", "Tên đơn vị", "Chi hội", "Bản", "THON BAN", "Tên các bản", "Cơ quan, đơn vị", "Tên thôn,\nbản", "Đơn vị (thôn, bản)"])("%s heads units", (axis) => {
    expect(recognised([["TT", axis, "Đăng ký", "Đạt"], [1, "Na Ư"]]).rows.map(({ kind }) => kind)).toEqual(["unit"]);
  });

  it("do not let two rows or columns share a group that the lists cannot tell apart", () => {
    const down = recognised([["TT", "Đối tượng", "Đăng ký", "Đạt"], [1, "Nông dân"], [2, "Công nhân"], [3, "Buôn bán"], [N, "Tổng cộng"]]);
    expect(down.rows.map(({ doubt }) => doubt ?? null)).toEqual(["shared", "shared", null, null]);
    expect([...new Set(down.places.map(({ row }) => row))]).toEqual([3, 4]);
    const across = recognised([["TT", "Đơn vị", "Nông dân", N, "Công nhân", N, "Đăng ký"], [N, N, "ĐK", "Đạt", "ĐK", "Đạt", N], [1, "Na Ư"]], ["C1:D1", "E1:F1", "A1:A2", "B1:B2", "G1:G2"]);
    expect(meaningsOf(across)).toEqual(["C ?@farmers-workers", "D ?@farmers-workers", "E ?@farmers-workers", "F ?@farmers-workers", "G registered"]);
  });
});
