/** What the workbench's page says. */
export const workbench = {
  title: "Bàn thử Sổ Khuyến Học",
  notExcel: "Đây không phải Excel mà là một trang tính thay thế để xem và thử phần mềm: công thức, định dạng và in ấn có thể khác Excel. Tệp không rời khỏi máy này.",
  open: "Mở tệp",
  save: "Tải tệp về",
  samples: "Sổ mẫu",
  languages: { vi: "Tiếng Việt", en: "English" },
  light: "Nền sáng",
  dark: "Nền tối",
  standalone: "Bản không cần Excel",
  ribbon: "Các nút của thẻ Khuyến học",
  tools: "Tệp và cách hiển thị",
  pane: "Bảng làm việc của Sổ Khuyến Học",
  closePane: "Đóng bảng làm việc",
  opening: (name: string) => `Đang mở ${name}…`,
  opened: (name: string) => `Đã mở ${name}.`,
  saved: (name: string) => `Đã lưu ${name} vào thư mục tải về.`,
  savedName: (name: string, extension: string) => `${name} (bàn thử).${extension}`,
  notOpened: (name: string) => `Chưa mở được ${name}.`,
  notSaved: (name: string) => `Chưa lưu được ${name}.`,
  calculating: "Đang tính công thức…",
  locked: (sheet: string) => `Trang tính “${sheet}” đang được bảo vệ, ô này bị khóa. Muốn sửa, bỏ bảo vệ trang tính trong Excel trước.`,
  books: "Các sổ đang mở",
  noManifest: "Không đọc được manifest.xml nên không dựng được các nút. Hãy dựng lại trang bằng \"npm run build\".",
};

export type WorkbenchWords = typeof workbench;
