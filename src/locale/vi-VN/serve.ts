/** What `npm start` says. */
export const serve = {
  building: "Đang dựng trang (lần đầu mất một đến hai phút)…",
  buildFailed: (output: string) =>
    `Chưa dựng được trang, nên chưa mở được. Hãy chạy "npm ci" rồi thử lại; nếu vẫn hỏng, đây là lời của webpack:\n${output}`,
  notBuilt: "Chưa có trang nào được dựng (bạn đã chọn --no-build). Hãy chạy \"npm run build\" trước, hoặc bỏ --no-build.",
  portTaken: (port: string) => `Cổng ${port} đang có chương trình khác dùng. Hãy chọn cổng khác, ví dụ "npm start -- --port 3001", hoặc bỏ --port để lấy cổng trống.`,
  portRefused: (port: string, detail: string) => `Không mở được cổng ${port}: ${detail}. Hãy bỏ --port để lấy cổng trống.`,
  optionUnknown: (option: string) => `Không hiểu "${option}". Dùng được: --port SỐ, --no-open, --no-build, --lang vi|en.`,
  workbench: (address: string) => `Bàn thử (sổ tính bên trái, bảng làm việc bên phải): ${address}`,
  standalone: (address: string) => `Bản không cần Excel: ${address}`,
  stop: "Chỉ máy này vào được. Bấm Ctrl+C để dừng.",
  stopped: "Đã dừng.",
};

export type ServeWords = typeof serve;
