import type { ColumnRole } from "./assessment-sheet";
import type { PlainField } from "./field";

/** A heading over several columns that tells what those below it mean. */
export type HeadingGroup = "birth" | "sex" | "name" | "result" | "scores";

/** Phrases people head a column with; `under` limits them to columns below such a heading. */
export interface HeaderSynonym {
  readonly field: PlainField;
  readonly role?: ColumnRole;
  readonly under?: HeadingGroup;
  readonly phrases: readonly string[];
}

/** What lists call their columns. Written with diacritics: without them they are found by the same letters bare. */
export const HEADER_SYNONYMS: readonly HeaderSynonym[] = [
  { field: "index", phrases: ["STT", "TT", "Số TT", "Số thứ tự", "Thứ tự", "S TT", "No", "Order"] },
  {
    field: "name",
    phrases: [
      "Họ và tên", "Họ tên", "Họ & tên", "Tên", "Họ, tên", "Họ, chữ đệm và tên", "Họ và tên công dân", "Tên công dân",
      "Họ tên công dân", "Họ và tên người được đánh giá", "Họ tên người được đánh giá", "Người được đánh giá",
      "Họ và tên người đăng ký", "Họ và tên hội viên", "Họ và tên người học", "Họ tên đối tượng",
      "Họ và tên đối tượng", "Họ và tên cá nhân", "Họ và tên người dân", "Full name", "Name",
    ],
  },
  {
    field: "familyName",
    phrases: [
      "Họ và", "Họ đệm", "Họ và đệm", "Họ, đệm", "Họ và tên đệm", "Họ tên đệm", "Họ và chữ đệm", "Họ lót", "Họ và lót",
      "Họ và tên lót", "Họ, tên đệm", "Họ, chữ đệm", "Family name", "Last name", "Surname",
    ],
  },
  { field: "familyName", under: "name", phrases: ["Họ"] },
  { field: "givenName", phrases: ["Tên gọi", "Given name", "First name"] },
  { field: "givenName", under: "name", phrases: ["Tên"] },
  { field: "birthYear", phrases: ["Năm sinh", "Sinh năm", "N.sinh", "NS", "Year of birth", "Birth year", "Born"] },
  { field: "birthYearMale", under: "birth", phrases: ["Nam", "Male"] },
  { field: "birthYearFemale", under: "birth", phrases: ["Nữ", "Female"] },
  {
    field: "birthYearMale",
    phrases: ["Năm sinh nam", "Năm sinh (nam)", "Nam (năm sinh)", "Nam sinh năm"],
  },
  { field: "birthYearFemale", phrases: ["Năm sinh nữ", "Năm sinh (nữ)", "Nữ (năm sinh)", "Nữ sinh năm"] },
  {
    field: "birthDate",
    phrases: [
      "Ngày sinh", "Ngày tháng năm sinh", "Ngày, tháng, năm sinh", "Ngày/tháng/năm sinh", "Ngày tháng sinh",
      "Sinh ngày", "NTNS", "Ngày tháng năm", "Date of birth", "DOB", "Birth date", "Ngày, tháng năm sinh",
    ],
  },
  { field: "birthDate", role: "day", under: "birth", phrases: ["Ngày", "Day"] },
  { field: "birthDate", role: "month", under: "birth", phrases: ["Tháng", "Month"] },
  { field: "birthDate", role: "year", under: "birth", phrases: ["Năm", "Year"] },
  { field: "sex", phrases: ["Giới tính", "Giới", "G.tính", "GT", "Phái", "Nam/Nữ", "Nam, nữ", "Sex", "Gender"] },
  { field: "sex", role: "male", under: "sex", phrases: ["Nam", "Male"] },
  { field: "sex", role: "female", under: "sex", phrases: ["Nữ", "Female"] },
  { field: "ethnicity", phrases: ["Dân tộc", "D.tộc", "Dtộc", "DT", "Thành phần dân tộc", "TP dân tộc", "DTTS", "Dân tộc thiểu số", "Ethnicity", "Ethnic group"] },
  {
    field: "idNumber",
    phrases: [
      "CCCD", "Số CCCD", "Số căn cước", "Căn cước", "Căn cước công dân", "Số căn cước công dân", "Số thẻ căn cước",
      "CMND", "Số CMND", "CMND/CCCD", "CCCD/CMND", "Số CMND/CCCD", "Số CCCD/CMND", "CMT", "Số CMT",
      "Chứng minh nhân dân", "Số định danh", "Số định danh cá nhân", "Mã định danh", "Mã định danh cá nhân",
      "Số CMND hoặc CCCD", "CMTND", "Số CMTND", "ID", "ID number", "ID card", "Citizen ID",
    ],
  },
  {
    field: "occupation",
    phrases: [
      "Nghề nghiệp", "Nghề", "Ngành nghề", "NN", "N.nghiệp", "Công việc", "Việc làm", "Chức vụ", "Chức danh", "Nghề nghiệp hiện nay",
      "Nghề nghiệp, chức vụ", "Chức vụ, nghề nghiệp", "Nghề nghiệp/chức vụ", "Nghề nghiệp, chức danh",
      "Chức vụ, chức danh", "Chức vụ/chức danh", "Nghề nghiệp (chức vụ)", "Occupation", "Job", "Profession",
    ],
  },
  {
    field: "subjectGroup",
    phrases: [
      "Nhóm đối tượng", "Nhóm", "Đối tượng", "Nhóm nghề nghiệp", "Nhóm nghề", "Đối tượng đánh giá", "Loại đối tượng",
      "Thuộc đối tượng", "Thuộc nhóm", "Diện", "Diện đối tượng", "Nhóm công dân", "Group", "Subject group",
    ],
  },
  {
    field: "unit",
    phrases: [
      "Đơn vị", "Tên đơn vị", "Đơn vị công tác", "Cơ quan", "Cơ quan công tác", "Cơ quan, đơn vị",
      "Cơ quan, đơn vị công tác", "Nơi công tác", "Nơi làm việc", "Tên cơ quan", "Tên cơ quan, đơn vị", "Xã", "Phường",
      "Xã/phường", "Xã, phường", "Xã, phường, thị trấn", "Tên xã", "Chi hội", "Tổ chức", "Tên dòng họ", "Dòng họ",
      "Tên cộng đồng", "Cộng đồng", "Unit", "Commune", "Organisation", "Workplace",
    ],
  },
  {
    field: "village",
    phrases: [
      "Thôn/bản", "Thôn, bản", "Thôn bản", "Bản/thôn", "Bản, thôn", "Thôn", "Bản", "Xóm", "Ấp", "Buôn", "Làng", "Tổ",
      "Khối", "Khu", "Tổ dân phố", "TDP", "Khối phố", "Khu phố", "Tiểu khu", "Thôn/bản/tổ dân phố",
      "Thôn, bản, tổ dân phố", "Bản/tổ dân phố", "Bản, tổ dân phố", "Thôn/tổ", "Thôn, tổ dân phố",
      "Thôn/tổ dân phố", "Thôn/xóm", "Thôn, xóm", "Nơi ở", "Nơi ở hiện nay", "Chỗ ở", "Chỗ ở hiện nay", "Nơi cư trú",
      "Nơi thường trú", "Thường trú", "Địa chỉ", "Địa chỉ thường trú", "HKTT", "Hộ khẩu", "Hộ khẩu thường trú", "Nơi đăng ký HKTT", "Quê quán", "Village", "Hamlet", "Address",
    ],
  },
  { field: "household", phrases: ["Hộ", "Hộ gia đình", "Chủ hộ", "Tên chủ hộ", "Họ tên chủ hộ", "Họ và tên chủ hộ", "Mã hộ", "Số hộ", "Hộ số", "Household"] },
  { field: "zone", phrases: ["Vùng", "Khu vực", "Vùng, khu vực", "Loại vùng", "Vùng/khu vực", "Zone", "Area"] },
  {
    field: "total",
    phrases: [
      "Tổng điểm", "Tổng số điểm", "Tổng cộng", "Tổng", "Cộng", "Cộng điểm", "Tổng cộng điểm", "Điểm tổng", "Điểm tổng cộng",
      "Tổng điểm đạt", "Tổng điểm đạt được", "Tổng điểm đánh giá", "Tổng điểm các chỉ số", "Điểm đạt được", "Điểm đạt",
      "Điểm", "Số điểm", "Tổng số", "Điểm tự chấm", "Điểm tự đánh giá", "Điểm thẩm định", "Điểm hội đồng", "Điểm xét",
      "Điểm xét duyệt", "Điểm bình xét", "Điểm đánh giá", "Điểm chấm", "Total", "Total score", "Total points", "Score", "Sum",
    ],
  },
  { field: "passTick", phrases: ["Đạt", "Đạt yêu cầu", "Đ", "Công nhận", "Đạt danh hiệu", "Được công nhận", "Đạt (x)", "Đạt (đánh dấu x)", "Đạt (đánh dấu)", "Pass", "Passed"] },
  {
    field: "failTick",
    phrases: ["Chưa đạt", "Không đạt", "CĐ", "C.Đ", "KĐ", "K.Đ", "K. đạt", "Ko đạt", "C. đạt", "Chưa đạt yêu cầu", "Chưa công nhận", "Không công nhận", "Chưa đạt (x)", "Không đạt (x)", "Chưa đạt (đánh dấu x)", "Không đạt (đánh dấu x)", "Chưa đạt (đánh dấu)", "Fail", "Failed", "Not passed"],
  },
  {
    field: "verdict",
    phrases: [
      "Kết quả", "KQ", "Kết quả đánh giá", "Kết quả xếp loại", "Kết quả công nhận", "Kết quả tự đánh giá", "Kết luận",
      "Xếp loại", "Tự xếp loại", "Xếp loại đánh giá", "Đánh giá", "Tự đánh giá", "Đạt/Chưa đạt", "Đạt, chưa đạt",
      "Đạt hay chưa đạt", "Đạt/Không đạt", "Đạt/Chưa", "Đạt hay không đạt", "Đánh giá (Đạt/Chưa)",
      "Đánh giá (Đạt/Chưa đạt)", "Đánh giá (Đạt/Không đạt)", "Kết quả (Đạt/Chưa)", "Kết quả (Đạt/Chưa đạt)",
      "Kết quả (Đạt/Không đạt)", "Xếp loại (Đạt/Chưa đạt)", "Xếp loại (Đạt/Không đạt)", "Tổ thẩm định xếp loại",
      "Hội đồng xếp loại", "Kết quả thẩm định", "Xã xếp loại", "Hội khuyến học xếp loại", "Danh hiệu", "Mức đạt", "Result", "Verdict", "Grade",
    ],
  },
  { field: "evidence", phrases: ["Minh chứng", "Căn cứ", "Căn cứ đánh giá", "Bằng chứng", "Tài liệu minh chứng", "Evidence"] },
  { field: "note", phrases: ["Ghi chú", "Chú thích", "GC", "Ghi chú khác", "Ý kiến", "Note", "Notes", "Remark", "Remarks"] },
];

/** Headings that stand over several columns and lend them their sense. */
export const HEADING_GROUPS: Readonly<Record<HeadingGroup, readonly string[]>> = {
  birth: ["Năm sinh", "Ngày sinh", "Ngày tháng năm sinh", "Ngày, tháng, năm sinh", "Sinh", "Sinh ngày", "Date of birth", "Birth"],
  sex: ["Giới tính", "Giới", "Phái", "Nam/Nữ", "Sex", "Gender"],
  name: ["Họ và tên", "Họ tên", "Họ, tên", "Full name", "Name"],
  result: [
    "Kết quả", "Kết quả đánh giá", "Xếp loại", "Đánh giá", "Tự đánh giá", "Kết luận", "Kết quả xếp loại",
    "Kết quả tự đánh giá", "Result",
  ],
  scores: [
    "Điểm", "Điểm số", "Số điểm", "Điểm đánh giá", "Điểm tự đánh giá", "Điểm tự chấm", "Chỉ số", "Các chỉ số",
    "Điểm các chỉ số", "Điểm chỉ số", "Tiêu chí", "Các tiêu chí", "Điểm các tiêu chí", "Điểm từng chỉ số", "Nội dung",
    "Nội dung đánh giá", "Tiêu chí đánh giá", "Điểm chấm", "Điểm chấm theo chỉ số", "Điểm theo chỉ số", "Scores",
    "Indicators", "Điểm đạt được",
  ],
};

/** Headings of summary sheets: units down, these across. A list of people has none of them. */
export const SUMMARY_PHRASES: readonly string[] = [
  "Tổng số đăng ký", "Số đăng ký", "Đăng ký", "ĐK", "Số người đăng ký", "SL", "Số lượng", "Tỷ lệ", "Tỉ lệ", "Tỷ lệ %",
  "Tỉ lệ %", "%", "Trong đó", "Tổng số người", "Số người được đánh giá", "Số được đánh giá", "Số đạt",
  "Số chưa đạt", "Số người trong độ tuổi",
];

/** How large what a row names is: summaries say so of units, and lists of families, clans and villages of each. */
export const SIZE_PHRASES: readonly string[] = ["Số hộ", "Tổng số hộ", "Dân số", "Số người", "Số khẩu", "Số nhân khẩu", "Số thành viên"];

/** Columns that lists carry and that we pass over on purpose. */
export const IGNORED_PHRASES: readonly string[] = ["Ký tên", "Chữ ký", "Ký nhận", "Điện thoại", "Số điện thoại", "SĐT", "Signature", "Phone"];
