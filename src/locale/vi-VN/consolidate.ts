import type { RuleId } from "../../check/rule";
import type { ConsolidationWords } from "../../consolidate/consolidation-words";
import type { UnitsTemplateWords } from "../../consolidate/units-template";
import { LEFT_REASONS } from "./file-rules";
import { measureName, measures } from "./measures";

/** Names three files, then says how many more. */
const few = (names: readonly string[]): string =>
  names.length <= 8 ? names.join(", ") : `${names.slice(0, 8).join(", ")} và ${names.length - 8} tên khác`;

const FROM: Readonly<Record<string, string>> = {
  option: "tùy chọn dòng lệnh",
  memory: "đã được chỉ dẫn",
  letterhead: "phần đầu trang",
  title: "tiêu đề",
  "sheet-name": "tên trang tính",
  "file-name": "tên tệp",
  "other-list": "danh sách khác trong tệp",
  rows: "từng dòng trong danh sách",
  none: "không có chỗ nào ghi",
};

function figureName(measure: string, group: string | null, label: string): string {
  const [of = measure, to] = measure.split("/");
  const name = to === undefined ? `số ${measureName(of)}` : `tỷ lệ ${measureName(of)} trên ${measureName(to)}`;
  return [label, name, group].filter((part) => part !== null && part !== "").join(", ");
}

const whyUnused = (chosen: readonly string[], isCopy: boolean): string =>
  isCopy ? `là bản sao y nguyên của tệp được tính (${few(chosen)})` : `đã chọn tệp khác của cùng đơn vị (${few(chosen)})`;

/** The words of a consolidated workbook that need no other part of the locale. */
export const consolidationSheets: Omit<ConsolidationWords, "findings" | "measures" | "rows" | "sources"> & {
  readonly findings: Omit<ConsolidationWords["findings"], "say" | "severity">;
  readonly sources: Omit<ConsolidationWords["sources"], "lostReason">;
  readonly rows: Omit<ConsolidationWords["rows"], "outcome">;
} = {
  title: (year) => `TỔNG HỢP KẾT QUẢ ĐÁNH GIÁ${year === null ? "" : ` NĂM ${year}`}`,
  incomplete: (names) => `THIẾU – chưa có số liệu của: ${few(names)}`,
  notes: {
    denominator: "Tỷ lệ tính trên số đăng ký; tỷ lệ ở dòng tổng là tỷ lệ của các tổng số.",
    unchecked: (titles) => `Bộ tiêu chí chưa đối chiếu văn bản gốc: ${titles.join("; ")}.`,
    contradicted: (people) => `${people} người có kết quả ghi khác kết quả theo bộ tiêu chí, cần người quyết định trước khi điền`,
    notSaid: (what, people) => `${{ sex: "chưa ghi nam hay nữ", ethnicity: "chưa ghi dân tộc", group: "chưa rõ nhóm" }[what]}: ${people} người`,
    noBaseline: "chưa có số liệu nền",
    emptyGroups: (titles) => `Nhóm không có ai nên không có cột: ${titles.join("; ")}.`,
    criteriaDiffer: "dùng các bộ tiêu chí khác nhau, không cộng gộp",
    missing: "THIẾU: chưa có tệp",
    lost: (file, isListless) => `THIẾU: tệp “${file}” đã gửi nhưng ${isListless ? "không có người nào trong danh sách" : "không đọc được"}`,
    unseen: (files) => `Chưa kiểm tra người trùng với các tệp cũ không còn ở đây: ${few(files)}.`,
  },
  totals: {
    number: "TT",
    unit: "Đơn vị",
    ofWhich: "Trong đó",
    count: "Số lượng",
    ratio: "Tỷ lệ % so với đăng ký",
    groupRegistered: "Đăng ký",
    groupPass: "Đạt",
    groupRatio: "Tỷ lệ đạt %",
    noGroup: "Chưa rõ nhóm",
    note: "Ghi chú",
    total: "TỔNG CỘNG",
    noParent: "Chưa rõ đơn vị cấp trên",
    chart: "Tỷ lệ đạt theo đơn vị",
    parent: "Đơn vị cấp trên",
    parentChart: "Tỷ lệ đạt theo đơn vị cấp trên",
  },
  group: { title: "TỔNG HỢP THEO NHÓM", axis: "Nhóm nghề nghiệp", zoneTitle: "TỔNG HỢP THEO VÙNG", zoneAxis: "Vùng", noZone: "Chưa rõ vùng" },
  indicators: {
    title: (set) => `Bộ tiêu chí: ${set}`,
    indicator: "Chỉ số",
    group: "Nhóm",
    everybody: "Tất cả",
    scored: "Có điểm",
    missing: "Thiếu điểm",
    notApplicable: "Không áp dụng",
    belowMinimum: "Dưới mức tối thiểu",
    mean: "Điểm trung bình",
    band: (from, to) => (to === null ? `từ ${from}` : `từ ${from} đến dưới ${to}`),
    mixed: (units) => `Không tính các đơn vị có nhiều bộ tiêu chí: ${few(units)}.`,
  },
  claims: {
    title: "ĐỐI CHIẾU SỐ LIỆU ĐÃ GHI VỚI DANH SÁCH",
    none: "Các tệp nguồn không ghi số liệu nào để đối chiếu.",
    columns: { file: "Tệp", unit: "Đơn vị", sheet: "Trang tính", cell: "Ô", figure: "Số liệu", printed: "Đã ghi", counted: "Theo danh sách", standing: "Kết quả", how: "Giải thích" },
    standing: { agrees: "khớp", differs: "không khớp", impossible: "không thể có", "not-told": "danh sách không cho biết" },
    origin: { summary: "biểu tổng hợp", "list-total": "dòng cộng", sentence: "câu trong danh sách", typed: "số liệu gõ tay" },
    by: { rounding: "làm tròn", truncation: "cắt bỏ phần lẻ phía sau" },
    figure: figureName,
  },
  findings: {
    title: "KẾT QUẢ KIỂM TRA CÁC TỆP",
    none: "Không có lỗi, cảnh báo hay gợi ý nào.",
    columns: { number: "TT", severity: "Mức", file: "Tệp", sheet: "Trang tính", cell: "Ô", wrong: "Nội dung", todo: "Cần làm" },
    more: (count) => `(Còn ${count} chỗ cùng loại trong tệp này.)`,
    shared: ({ rule, first, second }) => {
      const places = `“${first.file}”, trang “${first.sheet}”, dòng ${first.row} và “${second.file}”, trang “${second.sheet}”, dòng ${second.row}`;
      switch (rule) {
        case "duplicate-certain":
          return { wrong: `Một người có ở hai tệp (cùng số CCCD và họ tên): ${places}.`, todo: "Giữ người này ở một đơn vị, bỏ ở đơn vị kia." };
        case "id-shared":
          return { wrong: `Hai người khác tên dùng chung một số CCCD: ${places}.`, todo: "Xem lại số CCCD ở cả hai tệp." };
        case "duplicate-likely":
          return { wrong: `Rất có thể là một người (cùng họ tên, năm sinh, giới tính, xã): ${places}.`, todo: "Hỏi lại hai đơn vị." };
        case "duplicate-suspected":
          return { wrong: `Có thể là một người (tên giống nhau khi bỏ dấu, hoặc ở hai xã): ${places}.`, todo: "Hỏi lại nếu cần." };
      }
    },
  },
  sources: {
    title: "CÁC TỆP NGUỒN",
    columns: {
      number: "TT", file: "Tệp", via: "Qua tệp gộp", sha256: "SHA-256", unit: "Đơn vị", from: "Biết đơn vị nhờ", parent: "Đơn vị cấp trên", criteria: "Bộ tiêu chí",
      hash: "Mã bộ tiêu chí", seen: "Dòng đã xem", subjects: "Người", sections: "Mục", totals: "Dòng cộng", notes: "Ghi chú", left: "Bỏ ra",
      errors: "Lỗi", warnings: "Cảnh báo", hints: "Gợi ý", when: "Thời điểm gộp",
    },
    from: (from) => FROM[from] ?? from,
    standing: { listed: "có trong danh mục", unlisted: "ngoài danh mục", ambiguous: "danh mục có nhiều đơn vị cùng tên", "no-register": "không có danh mục", unnamed: "không rõ đơn vị" },
    total: "TỔNG CỘNG",
    lost: "KHÔNG ĐỌC ĐƯỢC.",
    unused: (chosen, isCopy) => `KHÔNG TÍNH: ${whyUnused(chosen, isCopy)}.`,
    leftTitle: "Các dòng không được tính",
    leftColumns: ["Dòng", "Tệp", "Trang tính", "Vì sao", "Nội dung"],
    leftReason: LEFT_REASONS,
  },
  rows: {
    columns: {
      number: "STT", unit: "Đơn vị", village: "Thôn/bản", name: "Họ và tên", birthYear: "Năm sinh", sex: "Giới tính", ethnicity: "Dân tộc", idNumber: "Số CCCD",
      group: "Nhóm", total: "Tổng điểm", outcome: "Kết quả", printed: "Kết quả đã ghi", file: "Tệp nguồn", sheet: "Trang tính", row: "Dòng",
    },
    indicator: (number) => `CS${number}`,
    sex: { male: "Nam", female: "Nữ" },
  },
};

/** The names of measures as headers. */
export const consolidationMeasures: ConsolidationWords["measures"] = {
  ...measures,
  registered: "Tổng số đăng ký",
  assessed: "Được đánh giá",
  pass: "Đạt",
  fail: "Chưa đạt",
  undetermined: "Chưa đủ dữ liệu",
  women: "Nữ",
  minority: "Dân tộc thiểu số",
};

export const unitsTemplateWords: UnitsTemplateWords = {
  title: "DANH MỤC ĐƠN VỊ",
  columns: { code: "Mã", name: "Tên đơn vị", kind: "Loại", parent: "Trực thuộc", zone: "Vùng", oldNames: "Tên cũ", validFrom: "Từ ngày", validTo: "Đến ngày" },
  hints: {
    code: "mã riêng, không trùng",
    name: "như ghi trong danh sách",
    kind: "xã, phường, thị trấn",
    parent: "huyện cũ, cụm hoặc tỉnh",
    zone: "thuận lợi, khó khăn, đặc biệt khó khăn",
    oldNames: "các tên cũ, cách nhau bằng dấu ;",
    validFrom: "01/07/2025; để trống nếu từ trước",
    validTo: "30/06/2025; để trống nếu đang còn",
  },
};

/** What a unit is told to do about a finding where the command's advice names a switch. */
const TODO_THERE: Readonly<Partial<Record<RuleId, string>>> = {
  "zone-unknown": "Ghi vùng của đơn vị (thuận lợi, khó khăn hay đặc biệt khó khăn) ở đầu danh sách.",
  "column-missing": "Thêm cột còn thiếu, hoặc đặt tên cột cho rõ.",
  "mapping-ambiguous": "Đặt tên cột cho rõ: mỗi cột một tên.",
  "criteria-differ": "Gửi riêng danh sách này; nếu có bộ tiêu chí thì thêm trang “Bộ tiêu chí” vào tệp.",
};

/** What the command prints. */
export const consolidateCli = {
  description: "Gộp sổ của nhiều đơn vị thành một, kèm đối chiếu và nguồn gốc từng số",
  options: {
    out: "tệp kết quả",
    template: "biểu mẫu để điền",
    units: "danh mục đơn vị (.xlsx)",
    unitsTemplate: "ghi một danh mục đơn vị trống rồi dừng",
    level: "cấp gộp: huyen, cum hoặc tinh",
    prefer: "khi một đơn vị có nhiều tệp: newest (tệp mới nhất), all (các phần của một đơn vị), hoặc tên tệp; lặp lại được, tên tệp được xét trước",
    withRows: "kèm trang Dữ liệu, mỗi người một dòng",
    withPersonal: "kèm số CCCD và dân tộc (dữ liệu cá nhân nhạy cảm)",
    returnDir: "ghi cho từng đơn vị bản có đánh dấu và trang việc cần sửa vào thư mục này",
  },
  reading: "Đang gộp",
  eta: "còn khoảng",
  skippedOwn: (file: string) => `Bỏ qua “${file}”: kết quả gộp trước đây. Muốn gộp tiếp thì ghi rõ tên tệp.`,
  written: (file: string, files: string, people: string) => `Đã gộp ${files} tệp, ${people} người: ${file}`,
  again: (files: string) => `Giữ số liệu của ${files} tệp từ lần gộp trước; thay phần của các tệp mới.`,
  replaced: (unit: string, before: string, after: string) => `Thay phần của ${unit}: ${before} → ${after}`,
  unseen: (files: string) => `Không kiểm tra được người trùng với ${files} tệp cũ vì không có ở đây.`,
  changesTitle: (count: string) => `Thay đổi so với lần gộp trước (${count} số liệu):`,
  noChange: "Không có số liệu nào thay đổi so với lần gộp trước.",
  change: (subject: string, measure: string, before: string, after: string) => `  ${subject}, ${measure}: ${before} → ${after}`,
  whole: "Toàn bộ",
  none: "chưa có",
  ask: (unit: string, files: readonly string[], proposed: string, common: string | null) => {
    const both = files.length === 2 ? "cả hai tệp" : "nhiều tệp trong số đó";
    const people =
      common === null ? "" : common === "0" ? " Không có người nào trùng giữa các tệp: có thể là các phần của một đơn vị." : ` Có ${common} người ở ${both}: có thể là bản gửi lại.`;
    return `${unit} có nhiều tệp: ${files.join(", ")}.${people} Mới nhất là “${proposed}”. Chọn tệp dùng bằng --prefer "tên tệp" (lặp lại cho từng tệp nếu là các phần), --prefer newest (tệp mới nhất) hoặc --prefer all (tất cả là các phần).`;
  },
  unused: (file: string, chosen: readonly string[], isCopy: boolean) => `Không dùng “${file}”: ${whyUnused(chosen, isCopy)}.`,
  control: (seen: string, subjects: string, sections: string, totals: string, notes: string, left: string) =>
    `Dòng đã xem ${seen} = ${subjects} người + ${sections} mục + ${totals} dòng cộng + ${notes} ghi chú + ${left} bỏ ra`,
  groupLine: (group: string, people: string, pass: string, fail: string) => `  ${group}: ${people} người, ${pass} đạt, ${fail} chưa đạt`,
  noResult: "Chưa ghi tệp kết quả nào.",
  returned: (files: string, folder: string) => `Đã ghi bản trả lại cho ${files} tệp: ${folder}`,
  template: (file: string) => `Đã ghi danh mục đơn vị trống: ${file}`,
  filled: (count: string) => `Đã điền ${count} ô của biểu mẫu.`,
  unplaced: (sheet: string, units: readonly string[]) => `Biểu “${sheet}” không có dòng cho: ${units.join(", ")}. Số của các đơn vị này không có trong biểu.`,
  uncertain: (sheet: string, columns: readonly string[]) => `Biểu “${sheet}”, chưa rõ ý nghĩa của cột ${columns.join(", ")}: để trống, dùng --map-summary để chỉ rõ.`,
  doubtful: (sheet: string, labels: readonly string[]) => `Biểu “${sheet}”, không rõ các dòng này tính những ai: ${labels.join(", ")}: để trống.`,
  noSource: "Không có danh sách nào để gộp trong tệp này.",
  correction: {
    sheet: "Việc cần sửa",
    title: (unit: string) => `VIỆC CẦN SỬA – ${unit}`,
    intro: "Các ô có lỗi đã được tô màu trong bản gửi kèm; trang “Kết quả kiểm tra” ghi từng chỗ. Sửa xong xin lưu và gửi lại.",
    counts: (people: string, errors: string, warnings: string) => `${people} người; ${errors} lỗi phải sửa, ${warnings} cảnh báo cần xem.`,
    columns: ["TT", "Mức", "Việc", "Số chỗ", "Ở đâu", "Cần làm"],
    nothing: "Không có gì phải sửa.",
    several: (title: string, example: string) => `${title}. Ví dụ: ${example}`,
    rest: (lines: string) => `Còn ${lines} việc nữa: xem trang “Kết quả kiểm tra” trong bản gửi kèm.`,
    todoThere: TODO_THERE,
    suffix: "việc cần sửa",
  },
};
