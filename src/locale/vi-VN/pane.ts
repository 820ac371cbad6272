import type { ProblemKind } from "../../workbook/problem";
import { check } from "./pane/check";
import { consolidate } from "./pane/consolidate";
import { criteria } from "./pane/criteria";
import { firstRun } from "./pane/first-run";
import { helpView } from "./pane/help";
import { outside } from "./pane/outside";
import { recognise } from "./pane/recognise";
import { row } from "./pane/row";
import { settingsView } from "./pane/settings";
import { standalone } from "./pane/standalone";
import { summary } from "./pane/summary";

/** What was done to the workbook, with the number of cells it changed. */
type Action = "fix" | "fill" | "marks" | "clear" | "teach" | "accept" | "criteria-sheet" | "summary-sheet";

const done: Readonly<Record<Action, (cells: string) => string>> = {
  fix: (cells) => `Đã sửa ${cells} ô.`,
  fill: (cells) => `Đã điền ${cells} ô.`,
  marks: (cells) => `Đã đánh dấu ${cells} ô.`,
  clear: () => "Đã xóa các dấu của phần mềm.",
  teach: () => "Đã ghi nhớ trong sổ này.",
  accept: () => "Đã ghi nhận.",
  "criteria-sheet": () => "Đã đặt trang “Bộ tiêu chí” vào sổ.",
  "summary-sheet": () => "Đã thêm trang biểu tổng hợp.",
};

const undone: Readonly<Record<Action, (cells: string) => string>> = {
  fix: (cells) => `Đã trả lại ${cells} ô như trước.`,
  fill: (cells) => `Đã trả lại ${cells} ô như trước.`,
  marks: () => "Đã bỏ đánh dấu.",
  clear: () => "Đã đặt lại các dấu.",
  teach: () => "Đã bỏ điều vừa ghi nhớ.",
  accept: () => "Đã bỏ ghi nhận.",
  "criteria-sheet": () => "Đã bỏ trang “Bộ tiêu chí”.",
  "summary-sheet": () => "Đã bỏ trang biểu tổng hợp.",
};

/** What to do about a problem where the command's advice names a switch or a command that the pane does not have. */
const problemTodoHere: Readonly<Partial<Record<ProblemKind, string>>> = {
  "output-is-source": "Chọn tên khác.",
  "criteria-unknown": "Chọn lại bộ tiêu chí ở thẻ Tiêu chí.",
  "mapping-invalid": "Chỉ lại cột ở thẻ Nhận dạng.",
  "option-invalid": "Xem lại phần Cài đặt.",
  "units-invalid": "Sửa danh mục rồi làm lại.",
};

/** What the task pane says: of its own, and in each of its views. */
export const pane = {
  name: "Sổ Khuyến Học",
  tabs: { check: "Kiểm tra", recognise: "Nhận dạng", criteria: "Tiêu chí", summary: "Tổng hợp", consolidate: "Gộp tệp" },
  views: "Các phần của bảng làm việc",
  settings: "Cài đặt",
  help: "Trợ giúp",
  back: "Quay lại",
  close: "Đóng",
  cancel: "Thôi",
  undo: "Hoàn tác",
  cells: (count: string) => `${count} ô`,
  blank: "(trống)",
  showMore: (count: string) => `Hiện thêm ${count}`,
  showLess: "Thu gọn",
  shown: (shown: string, all: string) => `Hiện ${shown} trên ${all}`,
  /** A number as a cell shows it: years and identity numbers keep out of the thousands' marks. */
  cellNumber: (value: number) => String(value).replace(".", ","),
  yes: "có",
  no: "không",
  cellAt: (sheet: string, cell: string) => `Trang “${sheet}”, ô ${cell}`,
  busy: {
    reading: "Đang đọc sổ",
    checking: "Đang kiểm tra",
    writing: "Đang ghi vào sổ",
    sheets: (done: string, total: string) => `trang ${done}/${total}`,
    people: (done: string, total: string) => `người ${done}/${total}`,
  },
  stop: "Dừng",
  stopped: "Đã dừng theo yêu cầu. Kết quả trước đó giữ nguyên.",
  failed: "Chưa làm được",
  problemTodoHere,
  /** The same of a broken criteria set: of no flaw that is known, and of a sheet that is none. */
  criteriaTodoHere: {
    general: "Sửa chỗ này, hoặc bỏ trang “Bộ tiêu chí” rồi đặt lại ở thẻ Tiêu chí.",
    "not-a-set-sheet": "Ghi “Thông tin chung” vào một dòng riêng, hoặc bỏ trang này rồi đặt lại ở thẻ Tiêu chí.",
  },
  done,
  undone,
  check,
  row,
  recognise,
  criteria,
  summary,
  consolidate,
  firstRun,
  settingsView,
  outside,
  helpView,
  standalone,
};
