/** What the edition without Excel says of its own. */
export const standalone = {
  title: "Bản dùng không cần Excel",
  intro: "Mở sổ Excel (.xlsx) để kiểm tra, sửa và tổng hợp ngay trong trang này. Tệp không rời khỏi máy.",
  open: "Mở sổ Excel",
  openOther: "Mở sổ khác",
  drop: "hoặc thả tệp vào đây",
  save: "Lưu bản đã sửa",
  unsaved: "chưa lưu",
  leave: "Sổ này có thay đổi chưa lưu.",
  savedName: (name: string, extension: string) => `${name} (đã kiểm tra).${extension}`,
  rowView: (sheet: string, row: string) => `Trang “${sheet}”, dòng ${row}`,
  edit: (column: string) => `Sửa ô ${column}`,
  saveCell: "Ghi",
  formula: "công thức",
  samples: "Sổ mẫu",
  notOpened: (file: string) => `Chưa mở được “${file}”`,
};
