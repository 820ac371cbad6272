/** What the card of the selected row says. */
export const row = {
  title: "Dòng đang chọn",
  noName: "(chưa có tên)",
  total: (points: string, maximum: string) => `${points}/${maximum} điểm`,
  stillPossible: (points: string) => `Còn có thể thêm ${points} điểm khi ghi đủ.`,
  findings: (count: string) => `${count} điều cần xem ở dòng này`,
};
