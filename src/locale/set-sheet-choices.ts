/**
 * The words a cell of the sheet `Bộ tiêu chí` can hold, by the name of its row or column. They belong to that sheet,
 * not to a language; test/locale holds them against the words the sheet is read with.
 */
export const setSheetChoices: Readonly<Record<string, readonly string[]>> = {
  "Đối tượng đánh giá": ["Cá nhân", "Gia đình", "Dòng họ", "Cộng đồng", "Đơn vị"],
  "Đã đối chiếu văn bản gốc": ["Rồi", "Chưa"],
  "Chỉ số không áp dụng thì": ["Không được chọn", "Bỏ ra khỏi điểm tối đa và quy đổi", "Tính đủ điểm", "Tính 0 điểm"],
  "Cách xét": ["Theo điểm đạt", "Theo xếp loại", "Theo điều kiện"],
  "Cách chấm": ["Điểm", "Có/không", "Tỷ lệ %", "Mức"],
  "Có thể không áp dụng": ["Có", "Không"],
  "Vùng": ["Chung", "Khó khăn", "Đặc biệt khó khăn"],
  "Kể cả điểm đầu": ["Có", "Không"],
  "Kể cả điểm cuối": ["Có", "Không"],
  "Kết quả": ["Đạt", "Chưa đạt"],
  "Điều kiện": ["Tất cả", "Một trong", "Ít nhất bao nhiêu trong số", "Điểm từ", "Tỷ lệ từ", "Có", "Đạt mức", "Tổng điểm từ"],
};
