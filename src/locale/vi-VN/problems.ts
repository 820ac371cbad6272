import type { ProblemKind } from "../../workbook/problem";
import type { ProblemWords } from "../rule-words";
import type { Words } from "../words";

const say = (happened: string, todo: string): ProblemWords => ({ happened: () => happened, todo: () => todo });
const tell = (happened: (words: Words) => string, todo: string): ProblemWords => ({ happened, todo: () => todo });

const RESEND = "Xin người gửi mở tệp bằng Excel, lưu lại dạng .xlsx rồi gửi lại.";
const SAVE_AS = "Mở tệp bằng Excel, chọn Lưu dưới dạng (Save As), kiểu Excel Workbook (.xlsx), rồi dùng tệp mới.";

/** "trong phần xl/styles.xml", where a part is named. */
const inPart = (words: Words): string => (words.has("part") ? ` (phần ${words.text("part")})` : "");
const onSheet = (words: Words): string => (words.has("sheet") ? ` ở trang tính ${words.quote("sheet")}` : "");
const atCell = (words: Words): string => (words.has("cell") ? `ô ${words.text("cell")}${onSheet(words)}` : `một ô${onSheet(words)}`);
const limit = (words: Words): string => (words.has("limit") ? `, vượt giới hạn ${words.number("limit")}` : "");
const detail = (words: Words): string => (words.has("detail") ? `: ${words.text("detail")}` : words.has("reason") ? `: ${words.text("reason")}` : "");

export const problems: Readonly<Record<ProblemKind, ProblemWords>> = {
  encrypted: say("Tệp có mật khẩu nên không đọc được.", "Mở tệp bằng Excel, bỏ mật khẩu (Tệp › Thông tin › Bảo vệ sổ làm việc) rồi lưu lại."),
  "format-xls": say("Đây là tệp Excel kiểu cũ (.xls, Excel 97–2003).", SAVE_AS),
  "format-xlsb": say("Đây là tệp Excel nhị phân (.xlsb).", SAVE_AS),
  "format-ods": say("Đây là tệp OpenDocument (.ods).", "Mở tệp bằng LibreOffice hoặc Excel, lưu lại dạng .xlsx."),
  "format-csv": say("Đây là tệp văn bản (CSV), không phải sổ Excel.", "Mở tệp bằng Excel, kiểm tra chữ có dấu, rồi lưu lại dạng .xlsx."),
  "format-html": say("Đây là trang web (HTML) đặt đuôi .xls, không phải sổ Excel.", SAVE_AS),
  "format-xml-2003": say("Đây là tệp XML Spreadsheet 2003, không phải sổ Excel .xlsx.", SAVE_AS),
  "zip-not-workbook": say("Đây là tệp nén (zip), nhưng bên trong không phải sổ Excel.", "Giải nén rồi dùng tệp .xlsx bên trong."),
  "not-a-workbook": say("Tệp này không phải sổ Excel.", "Chọn đúng tệp .xlsx."),
  "file-empty": say("Tệp rỗng, không có nội dung.", "Xin gửi lại tệp; có thể tệp chưa tải xong."),
  "zip-broken": tell((words) => `Tệp bị hỏng hoặc chưa tải xong${inPart(words)}${detail(words)}.`, RESEND),
  "zip-too-many-entries": tell((words) => `Tệp có quá nhiều thành phần bên trong${limit(words)}.`, RESEND),
  "zip-entry-too-large": tell((words) => `Một thành phần của tệp quá lớn${inPart(words)}${limit(words)}.`, "Xóa các dòng, cột thừa trong Excel rồi lưu lại; nếu tệp thật sự lớn thì chia nhỏ."),
  "zip-total-too-large": tell((words) => `Nội dung tệp quá lớn${limit(words)}.`, "Chia tệp thành nhiều tệp nhỏ hơn."),
  "zip-ratio": tell((words) => `Một thành phần nén chặt bất thường${inPart(words)}${limit(words)}; tệp có thể không an toàn.`, RESEND),
  "zip-duplicate-entry": tell((words) => `Bên trong tệp có hai thành phần trùng tên${inPart(words)}; tệp có thể không an toàn.`, RESEND),
  "zip-unsafe-name": tell((words) => `Bên trong tệp có tên không an toàn${inPart(words)}.`, RESEND),
  "part-missing": tell((words) => `Tệp thiếu một thành phần cần có${inPart(words)}.`, RESEND),
  "xml-broken": tell((words) => `Một thành phần của tệp bị hỏng${inPart(words)}${detail(words)}.`, RESEND),
  "xml-doctype": tell((words) => `Một thành phần của tệp có khai báo DOCTYPE${inPart(words)}, sổ Excel không bao giờ có; tệp có thể không an toàn.`, RESEND),
  "cell-broken": tell((words) => `Không đọc được ${atCell(words)}${inPart(words)}${detail(words)}.`, RESEND),
  "sheet-too-large": tell((words) => `Trang tính ${words.quote("sheet")} quá lớn${limit(words)}.`, "Xóa các dòng, cột thừa rồi lưu lại."),
  "file-not-found": say("Không tìm thấy tệp hoặc thư mục này.", "Xem lại tên và đường dẫn."),
  "file-unreadable": tell((words) => `Không mở được tệp${detail(words)}.`, "Xem tệp có đang bị khóa, hoặc có quyền đọc hay không."),
  "file-unwritable": tell((words) => `Không ghi được tệp${detail(words)}.`, "Chọn nơi lưu khác, hoặc xem lại quyền ghi và chỗ trống của ổ đĩa."),
  "file-locked": say("Tệp đang được mở ở chương trình khác.", "Đóng tệp trong Excel rồi làm lại."),
  "file-changed": say("Tệp đã thay đổi trong lúc làm việc.", "Làm lại từ đầu với tệp mới."),
  "output-is-source": say("Tệp kết quả trùng với tệp nguồn.", "Chọn tên khác, hoặc dùng --in-place (phần mềm sẽ giữ lại một bản sao)."),
  "output-exists": say("Tệp kết quả đã có sẵn.", "Chọn tên khác, hoặc xóa tệp cũ."),
  "cell-changed": tell((words) => `Nội dung ${atCell(words)} không còn như lúc kiểm tra, nên không sửa gì.`, "Kiểm tra lại rồi làm lại."),
  "sheet-not-found": tell((words) => `Không tìm thấy trang tính ${words.quote("sheet")}.`, "Xem lại tên trang tính."),
  "sheet-exists": tell((words) => `Đã có trang tính ${words.quote("sheet")}.`, "Đổi tên hoặc xóa trang tính đó."),
  "sheet-name-invalid": tell((words) => `Tên trang tính ${words.quote("sheet")} không hợp lệ.`, "Tên tối đa 31 ký tự và không có các ký tự : \\ / ? * [ ]."),
  "sheet-protected": tell((words) => `Trang tính ${words.quote("sheet")} đang được bảo vệ.`, "Bỏ bảo vệ (Xem lại › Bỏ bảo vệ trang tính) rồi làm lại."),
  "workbook-read-only": say("Sổ Excel chỉ cho đọc.", "Lưu thành bản khác rồi làm việc trên bản đó."),
  "signed-package": say("Tệp có chữ ký số; sửa tệp sẽ làm mất hiệu lực chữ ký.", "Dùng bản chưa ký."),
  "part-not-shiftable": tell((words) => `Không thể chèn hoặc xóa dòng vì có thành phần chưa dời theo được${inPart(words)}${onSheet(words)}.`, "Chèn hoặc xóa dòng bằng Excel."),
  "edit-not-supported": tell((words) => `Thay đổi này chưa làm được với tệp${onSheet(words)}${inPart(words)}${detail(words)}.`, "Làm việc này bằng Excel."),
  "text-too-long": tell((words) => `Nội dung ghi vào ${atCell(words)} dài quá 32.767 ký tự.`, "Rút ngắn nội dung."),
  "excel-busy": say("Excel đang bận (có thể ô đang được sửa).", "Nhấn Enter hoặc Esc để kết thúc việc sửa ô rồi làm lại."),
  "excel-refused": tell((words) => `Excel không chấp nhận thao tác này${onSheet(words)}${detail(words)}.`, "Xem trang tính có bị bảo vệ không rồi làm lại."),
  "excel-too-old": say("Phiên bản Excel này chưa hỗ trợ chức năng cần dùng.", "Cập nhật Excel, hoặc dùng bản chạy không cần Excel."),
  "write-half-done": say("Việc ghi mới xong một phần.", "Dùng Hoàn tác (Ctrl+Z) hoặc mở lại bản sao rồi làm lại."),
  "criteria-invalid": tell((words) => `Bộ tiêu chí có chỗ chưa đúng${words.has("cell") ? ` ở ${atCell(words)}` : ""}${detail(words)}.`, "Sửa chỗ này trong bộ tiêu chí rồi làm lại."),
  "criteria-unknown": tell((words) => `Không có bộ tiêu chí ${words.quote("id")}.`, "Xem danh sách bằng lệnh: khuyenhoc criteria list."),
  "memory-invalid": say("Phần ghi nhớ trong tệp không đọc được.", "Chỉ dẫn lại (cột, nhóm, vùng); phần ghi nhớ hỏng không được dùng."),
  "units-invalid": tell((words) => `Danh mục đơn vị có chỗ chưa đúng${words.has("cell") ? ` ở ${atCell(words)}` : ""}${detail(words)}.`, "Sửa danh mục rồi làm lại."),
  "mapping-invalid": tell((words) => `Không hiểu chỉ dẫn cột ${words.has("text") ? words.quote("text") : "này"}${detail(words)}.`, "Viết như: --map B=name,H=indicator:1."),
  "option-invalid": tell((words) => `Tùy chọn ${words.has("option") ? words.text("option") : ""} không hợp lệ${words.has("value") ? `: ${words.quote("value")}` : ""}.`, "Xem cách dùng bằng --help."),
  "nothing-to-read": say("Không có tệp Excel nào để đọc.", "Chỉ ra tệp .xlsx, .xlsm hoặc thư mục chứa chúng."),
  "worker-died": say("Việc tính toán dừng đột ngột, có thể do thiếu bộ nhớ.", "Đóng bớt chương trình rồi làm lại."),
  cancelled: say("Đã dừng theo yêu cầu.", "Làm lại khi cần."),
};
