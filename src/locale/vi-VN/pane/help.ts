/** What the help says. */
export const helpView = {
  topics: [
    {
      title: "Kiểm tra một danh sách",
      lines: [
        "Mở sổ, bấm Kiểm tra. Ô có lỗi được tô màu: đỏ cam là lỗi, vàng là cảnh báo, xanh là gợi ý.",
        "Bấm vào một dòng để tới ô đó. Nút “Lỗi tiếp theo” đi lần lượt.",
        "Sửa ô trong trang tính thì bảng bên này tự cập nhật.",
      ],
    },
    {
      title: "Sửa tự động",
      lines: [
        "Phần mềm chỉ đề nghị sửa khi chắc chắn, và cho xem trước.",
        "Sau khi sửa có nút Hoàn tác. Công thức của bạn không bao giờ bị ghi đè.",
      ],
    },
    {
      title: "Khi cột bị hiểu sai",
      lines: [
        "Vào thẻ Nhận dạng, chọn lại nội dung của cột. Câu trả lời được nhớ trong sổ.",
        "Nghề nghiệp chưa rõ thuộc nhóm nào thì bấm vào cảnh báo rồi bấm tên nhóm.",
      ],
    },
    {
      title: "Biểu tổng hợp",
      lines: [
        "Thẻ Tổng hợp cho xem số cũ và số mới trước khi điền.",
        "Nơi kết quả ghi khác kết quả theo tiêu chí thì không điền, chờ người quyết định.",
      ],
    },
    {
      title: "Gộp nhiều tệp",
      lines: ["Thẻ Gộp tệp đọc tệp của nhiều xã, đối chiếu số báo cáo với danh sách, rồi lập sổ tổng hợp. Tệp nguồn không bị sửa."],
    },
    {
      title: "Phím tắt",
      lines: ["Trong trang tính, Ctrl+Shift+Alt+K: kiểm tra. Ctrl+Shift+Alt+mũi tên xuống, lên: lỗi tiếp theo, lỗi trước.", "Trong danh sách lỗi: mũi tên lên, xuống để chọn, Enter để tới ô."],
    },
  ],
};
