/** What stands in place of the pane where it cannot run. */
export const outside = {
  "no-office": "Chưa tải được thư viện của Office nên bảng làm việc chưa chạy. Xem lại mạng, đóng bảng rồi mở lại.",
  "no-excel": "Trang này là bảng làm việc trong Excel. Muốn dùng không cần Excel, xin mở trang standalone.html cùng thư mục.",
};
