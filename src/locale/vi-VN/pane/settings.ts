/** What the settings say. */
export const settingsView = {
  language: "Ngôn ngữ",
  auto: "Theo Office",
  vi: "Tiếng Việt",
  en: "English",
  rounding: "Tỷ lệ phần trăm",
  round: "Làm tròn (98,97)",
  truncate: "Cắt bỏ phần lẻ (98,96)",
  marks: "Tô màu các ô và ghi trang “Kết quả kiểm tra” khi kiểm tra",
  notes: "Thêm ghi chú ở từng ô có dấu",
  notesTooNew: "Bản Excel này chưa cho phần bổ trợ viết ghi chú; cập nhật Excel thì dùng được.",
  showIntro: "Xem lại lời chào",
  developers: "Dành cho người phát triển",
  conformance: "Thử Excel này và so với điều phần mềm giả định",
  conformanceHint: "Chạy trong một sổ trống. Một trang tạm được thêm rồi xóa đi; kết quả là JSON để so sánh.",
  about: "Cài đặt chỉ nằm trên máy này. Những gì bạn chỉ dẫn cho một sổ thì được ghi trong chính sổ đó.",
};
