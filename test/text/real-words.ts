/** Vietnamese as people really write it: names, places, headers; Unicode, to stay untouched by any decoding. */
export const REAL_WORDS: readonly string[] = `
Lò Lù Lý Lê Là Hà Hồ Hò Hô Hề Tô Tố Tổ Tộ Vũ Võ Vàng Vừ Và Vì Vi Bùi Bế Bé Cà Cầm Cứ Chá Cháng Chảo Chẻo Chu Đào Đặng Đèo
Điêu Đỗ Đoàn Đinh Dương Giàng Giống Hạng Hảng Hoàng Hờ Khoàng Khoáng Kháng Lầu Lậu Lường Lèng Lỳ Ma Mào Mùa Mạc Mông Ngải Ngô
Nguyễn Phạm Phan Pờ Phùng Quàng Quách Sình Sùng Sừng Tao Tẩn Thào Thùng Tòng Tráng Trần Triệu Trịnh Vương Ứng Ưng Ý Yên
An Ánh Ảnh Ẩn Ân Bách Bảo Bằng Bích Biên Bình Cảnh Chi Chiến Chính Cường Cúc Diệp Dũng Duyên Duyệt Đạt Đức Giang Hạnh Hảo Hậu
Hiền Hiếu Hoa Hoà Hòa Hoài Hoán Huệ Hùng Huy Huyền Hương Hường Khánh Khoa Khoẻ Khỏe Kiên Lan Lâm Liễu Linh Loan Lộc Lợi Lụa
Mai Mạnh Mẫn Minh Mỹ Mỵ Nga Ngân Ngọc Nguyệt Nhàn Nhâm Nhung Oanh Pháo Phấn Phong Phú Phúc Phượng Quế Quốc Quý Quỳnh Sáng Sơn
Tài Tâm Tân Thái Thắng Thanh Thảo Thoả Thơm Thu Thuý Thúy Thuỷ Thủy Thuyết Tiến Tình Toàn Trang Trí Trung Tú Tuấn Tuyết Tươi
Ảo Bảy Bốn Chín Giữa Khuya Khuỷu Luỹ Mười Năm Ngoằn Nghèo Nghĩa Ngược Quyển Rượu Sữa Thuở Tuyển Xoè Xòe Yếm Giếng Gìn
Uyên Vân Viện Việt Vinh Xoan Xuân Yến Pó Pọng Ỏ Ò Õ Ó Ô Ổ Ơ Ở È É Ê Ì Í Ù Ú Ý Ỳ
Họ và tên|Năm sinh|Dân tộc|Nghề nghiệp|Thôn/bản|Tổ dân phố|Năng lực|Chỉ số|Tổng điểm|Chưa đạt|Ghi chú|Giới tính|Số định danh
Đơn vị|Tổng số|Trong đó|Tỷ lệ|Nông dân|Buôn bán|Công chức|Viên chức|Học sinh|Hội Khuyến học|Kết quả|Xếp loại|Cộng bản: 12 người
Bản Na Ư|Xã Thanh Nưa|Mường Nhé|Mường Ảng|Tuần Giáo|Điện Biên Phủ|Tủa Chùa|Nậm Pồ|Pú Nhung|Quài Tở|Mùn Chung|Ẳng Tở|Nà Tấu
Xã Ẳng Cang|Phường Him Lam|Noong Hẹt|Noong Luống|Sam Mứn|Núa Ngam|Hẹ Muông|Pa Thơm|Mường Phăng|Pá Khoang|Búng Lao|Chiềng Sinh
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM|Độc lập - Tự do - Hạnh phúc|DANH SÁCH TỰ ĐÁNH GIÁ|TỔNG CỘNG|Danh sách này có … người./.
LÒ VÌ HÒ|Lò Hò Vì|Giá có hòm|hè về|ít ỏi|cô bé|bố mẹ|bò lúa|đò ngang|tô mì|ở đó có cò|y tá|ì ạch|ù ù|ô tô|phố cũ|chó mèo
`
  .trim()
  .split("\n")
  .flatMap((line) => line.split(line.includes("|") ? "|" : " "));
