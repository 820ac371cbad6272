/** What the pane says at its first opening. */
export const firstRun = {
  title: "Chào bạn",
  sentences: [
    "Sổ Khuyến Học xem bảng đánh giá Công dân học tập trong sổ Excel của bạn và chỉ ra chỗ còn thiếu, chỗ chưa đúng.",
    "Mọi việc làm ngay trên máy này, không gửi dữ liệu đi đâu; phần mềm chỉ sửa khi bạn bấm, và luôn hoàn tác được việc sửa.",
    "Mở danh sách của bạn rồi bấm Kiểm tra, hoặc thử với sổ mẫu trước.",
  ],
  sample: "Mở sổ mẫu",
  start: "Bắt đầu",
  sampleNote: "Người và số liệu trong sổ mẫu đều không có thật.",
};
