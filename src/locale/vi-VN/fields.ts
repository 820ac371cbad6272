import type { PlainField } from "../../assessment/field";

/** What the columns of a list are called. */
export const plainFields: Readonly<Record<PlainField, string>> = {
  index: "số thứ tự",
  name: "họ và tên",
  familyName: "họ và tên đệm",
  givenName: "tên",
  birthYear: "năm sinh",
  birthYearMale: "năm sinh (nam)",
  birthYearFemale: "năm sinh (nữ)",
  birthDate: "ngày sinh",
  sex: "giới tính",
  ethnicity: "dân tộc",
  idNumber: "số CCCD",
  occupation: "nghề nghiệp",
  subjectGroup: "nhóm đối tượng",
  unit: "đơn vị",
  village: "thôn, bản",
  household: "hộ gia đình",
  zone: "vùng",
  total: "tổng điểm",
  passTick: "cột Đạt",
  failTick: "cột Chưa đạt",
  verdict: "kết quả",
  evidence: "minh chứng",
  note: "ghi chú",
};

export const numberedFields = {
  indicator: (number: string) => `chỉ số ${number}`,
  competence: (number: string) => `năng lực ${number}`,
};
