import type { ZoneId } from "../../../criteria/criteria-set";

const zones: Readonly<Record<ZoneId, string>> = {
  ordinary: "Thuận lợi (khu vực I)",
  difficult: "Khó khăn (khu vực II)",
  "very-difficult": "Đặc biệt khó khăn (khu vực III)",
};

/** What *Bộ tiêu chí* says. */
export const criteria = {
  inUse: "Đang dùng",
  choose: "Bộ tiêu chí",
  automatic: "Tự chọn theo năm của danh sách",
  carried: "Sổ này có trang “Bộ tiêu chí”; trang đó được dùng. Muốn thay đổi, xin sửa trên trang đó.",
  unverified: "Chưa đối chiếu văn bản gốc",
  verified: "Đã đối chiếu văn bản gốc",
  basis: "Căn cứ",
  version: (version: string) => `Bản ${version}`,
  zone: "Vùng của đơn vị",
  zoneUnknown: "Chưa biết (dùng mức chung)",
  zones,
  unit: "Tên đơn vị",
  unitHint: "Ví dụ: xã Na Ư. Để trống thì lấy từ đầu văn bản.",
  remember: "Ghi nhớ trong sổ",
  rule: "Cách quyết định",
  threshold: (points: string) => `Đạt khi tổng từ ${points} điểm`,
  thresholdZone: (zone: string, points: string) => `${zone}: từ ${points} điểm`,
  thresholdUnknown: "Chưa có mức điểm đạt; xin ghi trong trang “Bộ tiêu chí”.",
  minimum: (points: string) => `và không chỉ số nào dưới ${points} điểm`,
  bands: "Theo mức điểm",
  conditions: "Theo điều kiện từng mức",
  competence: (number: string, title: string) => `Năng lực ${number}. ${title}`,
  points: (points: string) => `${points} điểm`,
  yesNo: "có / không",
  percentage: "tỷ lệ %",
  levels: "theo mức",
  groupNames: "Tên nhóm đã ghi nhận",
  groupName: (words: string, group: string) => `“${words}” là ${group}`,
  forget: "Bỏ",
  forgetName: (words: string) => `Bỏ ghi nhận “${words}”`,
  insert: "Đặt bộ tiêu chí này vào sổ để sửa",
  insertHint: "Thêm trang “Bộ tiêu chí”; sửa trên trang đó rồi bấm Kiểm tra.",
};
