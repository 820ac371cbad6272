import { unitKey, unitLevel, unitRank } from "../../src/summary/unit-key";

describe("the name of a unit", () => {
  it.each([
    ["Xã Na Ư", "na ư", 1], ["NA Ư", "na ư", null], ["xã  na ư", "na ư", 1], ["Xã Na Ư.", "na ư", 1], ["Xã Na Ư ;:", "na ư", 1], ["Xã Na Ư...", "na ư", 1],
    ["1. Xã Na Ư", "na ư", 1], ["12) Xã Na Ư", "na ư", 1], ["1.Xã Na Ư", "na ư", 1], ["- Bản Lạ", "lạ", 0], ["– Bản Lạ", "lạ", 0], ["* Bản Lạ", "lạ", 0], ["+ Bản Lạ", "lạ", 0],
    ["Hội Khuyến học xã Na Ư", "na ư", 1], ["Chi hội Khuyến học bản Lạ", "lạ", 0], ["Chi hội bản Lạ", "lạ", 0], ["2. Chi hội bản Lạ", "lạ", 0],
    ["Phường Him Lam", "him lam", 1], ["Thị trấn Tuần Giáo", "tuần giáo", 1], ["Đặc khu Phú Quốc", "phú quốc", 1], ["Huyện Điện Biên", "điện biên", 2], ["Quận 1", "quận 1", 2], ["Thị xã Mường Lay", "mường lay", 2], ["Thành phố Điện Biên Phủ", "điện biên phủ", 2], ["TP Điện Biên Phủ", "điện biên phủ", 2], ["TP. Điện Biên Phủ", "điện biên phủ", 2], ["Tỉnh Điện Biên", "điện biên", 3],
    ["H. Điện Biên", "điện biên", 2], ["H.Điện Biên", "điện biên", 2], ["X.Na Ư", "na ư", 1], ["X. Na Ư", "na ư", 1], ["P. Him Lam", "him lam", 1], ["TT. Tuần Giáo", "tuần giáo", 1], ["TX.  Mường Lay", "mường lay", 2],
    // An initial is no kind.
    ["X. A", "x. a", null], ["Bản H. Lạ", "h. lạ", 0],
    ["Thôn 03", "thôn 3", 0], ["Thôn 3", "thôn 3", 0], ["Thôn số 3", "thôn 3", 0], ["Bản 10", "bản 10", 0], ["Bản 100", "bản 100", 0], ["Tổ dân phố số 3", "tổ 3", 0], ["TDP 3", "tổ 3", 0], ["Tổ 3", "tổ 3", 0], ["Khu phố 2", "khu 2", 0], ["Khu 2", "khu 2", 0], ["Khối phố 12", "khối 12", 0], ["3", "3", null],
    // A number after a name is part of it.
    ["Bản Lạ 2", "lạ 2", 0], ["Thôn 3 Tân Lập", "3 tân lập", 0], ["Đội 5a", "5a", 0],
    ["Cụm Mường Ảng", "mường ảng", null], ["Xã", "xã", null], ["Bảng Lạ", "bảng lạ", null], ["", "", null],
  ] as const)("“%s” has the key “%s”", (name, key, rank) => {
    expect([unitKey(name), unitRank(name)]).toEqual([key, rank]);
    expect(unitLevel(name)).toBe(rank === null ? null : rank === 0 ? "village" : "unit");
  });
});
