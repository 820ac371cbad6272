/** The sheet that lists what was found. */
export const resultSheet = {
  name: "Kết quả kiểm tra",
  title: "KẾT QUẢ KIỂM TRA",
  made: "Trang này do Sổ Khuyến Học lập và được ghi lại ở mỗi lần kiểm tra.",
  people: "Số người",
  headers: {
    number: "STT",
    sheet: "Trang tính",
    row: "Dòng",
    cell: "Ô",
    person: "Họ và tên",
    severity: "Mức độ",
    wrong: "Vấn đề",
    todo: "Cách xử lý",
  },
  severity: { error: "Lỗi", warning: "Cảnh báo", hint: "Gợi ý" },
  nothing: "Không có lỗi, cảnh báo hay gợi ý nào.",
};
