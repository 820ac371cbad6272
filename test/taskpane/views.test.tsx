import "./browser-encoders";
import "@testing-library/jest-dom";
import { strFromU8, unzipSync } from "fflate";
import { act, cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { xlsxPort } from "../../src/workbook/xlsx/xlsx-port";
import { valueAt } from "../../src/workbook/grid";
import { rowsXml } from "../hostile/people-list";
import { madePackage } from "../workbook/xlsx/made-package";
import type { PaneInTest } from "./pane-in-jsdom";
import { completeJsdom, openPane, press, sampleBytes } from "./pane-in-jsdom";

beforeAll(completeJsdom);
afterEach(() => jest.restoreAllMocks());

async function openTab(pane: PaneInTest, name: string): Promise<void> {
  await pane.user.click(screen.getByRole("tab", { name }));
  await pane.settled();
}

/** What the page hands to the browser to be saved; jsdom itself has no addresses for bytes. */
function watchDownloads(): () => readonly { readonly name: string; readonly bytes: Uint8Array }[] {
  const taken: { readonly name: string; readonly bytes: Uint8Array }[] = [];
  let bytes: Uint8Array = new Uint8Array();
  jest.spyOn(globalThis, "Blob").mockImplementation((parts) => {
    const [part] = parts ?? [];
    if (part instanceof Uint8Array) bytes = part;
    return new File([], "");
  });
  Object.assign(URL, { createObjectURL: () => "blob:test", revokeObjectURL: () => undefined });
  jest.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
    taken.push({ name: this.download, bytes });
  });
  return () => taken;
}

const memoryOf = async ({ workbook }: PaneInTest): Promise<string> => {
  const facts = await workbook.facts();
  return facts.ok ? (facts.value.memory ?? "") : "";
};

describe("the first run", () => {
  it("says three sentences and lets go on, once", async () => {
    const pane = await openPane(sampleBytes("06-xa-na-u.xlsx"), "{}");
    await screen.findByRole("heading", { name: "Chào bạn" });
    await press(pane, "Bắt đầu");
    expect(screen.getByRole("button", { name: "Kiểm tra" })).toBeInTheDocument();
    expect(pane.services.host.settings.read()).toContain('"introduced":true');
  });
});

describe("Cài đặt", () => {
  it("speaks English when asked to, also in what was found", async () => {
    const pane = await openPane(sampleBytes("06-xa-na-u.xlsx"));
    await press(pane, "Cài đặt");
    await pane.user.click(await screen.findByRole("radio", { name: "English" }));
    await press(pane, "Back");
    await press(pane, "Check");
    expect(screen.getByRole("status")).toHaveTextContent(/^Checked: \d+ errors/);
    expect(document.documentElement.lang).toBe("en");
  });
});

describe("notes", () => {
  it("are offered only where they can be written, and marks are set without them elsewhere", async () => {
    const pane = await openPane(sampleBytes("06-xa-na-u.xlsx"), '{"introduced":true,"notes":true}', "excel");
    await press(pane, "Cài đặt");
    expect(await screen.findByRole("switch", { name: /^Thêm ghi chú/ })).toBeDisabled();
    expect(screen.getByText(/chưa cho phần bổ trợ viết ghi chú/)).toBeInTheDocument();
    await act(() => pane.services.session.check());
    expect(pane.services.session.state.get()).toMatchObject({ isMarked: true, notice: null });
  });
});

describe("numbers", () => {
  it("are written as the workbook's culture writes them in Excel, by the language where a file stands alone", async () => {
    const rate = async (kind: "excel" | "standalone"): Promise<HTMLElement | null> => {
      cleanup();
      const pane = await openPane(sampleBytes("06-xa-na-u.xlsx"), '{"introduced":true,"language":"en","marks":false}', kind);
      await openTab(pane, "Summary");
      await press(pane, "Check");
      return within(await screen.findByRole("group", { name: "Figures of this workbook" })).getByRole("rowheader", { name: "All" }).closest("tbody");
    };
    expect(await rate("excel")).toHaveTextContent("96,77 %");
    expect(await rate("standalone")).toHaveTextContent("96.77 %");
  });
});

describe("Nhận dạng", () => {
  it("shows each column with what it was taken for", async () => {
    const pane = await openPane(sampleBytes("01-phuong-muong-thanh.xlsx"));
    await openTab(pane, "Nhận dạng");
    await waitFor(() => expect(screen.getByRole("combobox", { name: "Cột B" })).toHaveDisplayValue("Họ và tên"));
    expect(screen.getByRole("combobox", { name: "Cột I" })).toHaveDisplayValue("Chỉ số 1");
  });

  it("remembers in the workbook what a column is told to hold", async () => {
    const pane = await openPane(sampleBytes("01-phuong-muong-thanh.xlsx"));
    await openTab(pane, "Nhận dạng");
    const before = pane.services.session.state.get().book?.lists[0]?.list.columns.find(({ column }) => column === 7)?.field;
    await pane.user.selectOptions(await screen.findByRole("combobox", { name: "Cột H" }), "Ghi chú");
    await pane.settled();
    const after = pane.services.session.state.get().book?.lists[0]?.list.columns.find(({ column }) => column === 7)?.field;
    expect([before, after]).toEqual(["village", "note"]);
    expect(await memoryOf(pane)).toContain("note");
    await press(pane, "Bỏ các chỉ dẫn cho danh sách này");
    expect(pane.services.session.state.get().book?.lists[0]?.list.columns.find(({ column }) => column === 7)?.field).toBe("village");
  });

  it("takes the column selected in the sheet", async () => {
    const pane = await openPane(sampleBytes("01-phuong-muong-thanh.xlsx"));
    await openTab(pane, "Nhận dạng");
    await act(() => pane.services.session.goTo("Nhân dân", 12, 6));
    await pane.user.selectOptions(await screen.findByRole("combobox", { name: /^Hoặc bấm vào một cột/ }), "Ghi chú");
    await press(pane, "Dùng cột G");
    expect(pane.services.session.state.get().book?.lists[0]?.list.columns.find(({ column }) => column === 6)?.field).toBe("note");
  });
});

describe("Tiêu chí", () => {
  it("keeps the zone in the workbook, and judges by it", async () => {
    const pane = await openPane(sampleBytes("06-xa-na-u.xlsx"));
    await press(pane, "Kiểm tra");
    const passed = pane.services.session.state.get().checked?.lists.map(({ decided }) => decided.pass);
    await openTab(pane, "Tiêu chí");
    await pane.user.selectOptions(await screen.findByRole("combobox", { name: "Vùng của đơn vị" }), "Thuận lợi (khu vực I)");
    await press(pane, "Ghi nhớ trong sổ");
    expect(await memoryOf(pane)).toContain("ordinary");
    expect(pane.services.session.state.get().checked?.lists.map(({ decided }) => decided.pass)).not.toEqual(passed);
  });

  it("says that a built-in set was not checked against its original", async () => {
    const pane = await openPane(sampleBytes("06-xa-na-u.xlsx"));
    await openTab(pane, "Tiêu chí");
    expect(await screen.findByText("Chưa đối chiếu văn bản gốc")).toBeInTheDocument();
  });
});

describe("Tổng hợp", () => {
  it("shows the figures, and makes a summary sheet where there is none", async () => {
    const pane = await openPane(sampleBytes("06-xa-na-u.xlsx"));
    await openTab(pane, "Tổng hợp");
    await press(pane, "Kiểm tra");
    const total = within(await screen.findByRole("group", { name: "Số liệu của sổ này" })).getByRole("rowheader", { name: "Tất cả" });
    expect(total.closest("tbody")).toHaveTextContent("Tất cả9390");
    await press(pane, "Tạo trang biểu tổng hợp mới");
    const facts = await pane.workbook.facts();
    expect(facts.ok && facts.value.sheets.map(({ name }) => name)).toContain("Biểu tổng hợp");
    expect(screen.getByText("Đã thêm trang biểu tổng hợp.")).toBeInTheDocument();
  });

  it("says why places are left, and fills over what was typed only when asked", async () => {
    const pane = await openPane(sampleBytes("01-phuong-muong-thanh.xlsx"));
    await openTab(pane, "Tổng hợp");
    await press(pane, "Kiểm tra");
    expect(await screen.findByText(/F9 .*đang ghi 30, danh sách cho 29/)).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: /^Điền/ })).toBeNull();
    await pane.user.click(screen.getByRole("switch", { name: "Ghi đè cả số đã có" }));
    await press(pane, "Điền 2 ô");
    const grid = await pane.workbook.readGrid("Biểu tổng hợp");
    expect(grid.ok && valueAt(grid.value, 8, 5)).toBe(29);
    expect(screen.getByText("Đã điền 2 ô.")).toBeInTheDocument();
    await press(pane, "Hoàn tác");
    expect(await screen.findByText("Đã trả lại 2 ô như trước.")).toBeInTheDocument();
  });

  it("shows what each column of a summary sheet was taken for, and remembers another answer in the workbook", async () => {
    const pane = await openPane(sampleBytes("01-phuong-muong-thanh.xlsx"));
    await openTab(pane, "Tổng hợp");
    await press(pane, "Kiểm tra");
    const column = await screen.findByRole("combobox", { name: "Cột F ghi số gì", hidden: true });
    expect(column).toHaveDisplayValue("đạt");
    await pane.user.selectOptions(column, "được đánh giá");
    await pane.settled();
    expect(await memoryOf(pane)).toContain('"measure":"assessed"');
    const found = pane.services.session.state.get().checked?.figures.summaries[0]?.columns.find((one) => one.column === 5);
    expect(found).toMatchObject({ measure: { kind: "count", count: "assessed" }, reason: "memory" });
    await pane.user.selectOptions(screen.getByRole("combobox", { name: "Cột F ghi số gì", hidden: true }), "(để phần mềm tự nhận ra)");
    await pane.settled();
    expect(screen.getByRole("combobox", { name: "Cột F ghi số gì", hidden: true })).toHaveDisplayValue("đạt");
  });

  it("writes the paragraph of the report, and the same as a Word file", async () => {
    const pane = await openPane(sampleBytes("06-xa-na-u.xlsx"));
    await openTab(pane, "Tổng hợp");
    await press(pane, "Kiểm tra");
    const report = await screen.findByRole("textbox", { name: "Đoạn văn cho báo cáo" });
    expect(report).toHaveDisplayValue(/93 người đăng ký/);
    const taken = watchDownloads();
    await press(pane, "Tải về dạng Word");
    expect(await screen.findByText(/Đã ghi thành tệp Word/)).toBeInTheDocument();
    const [document] = taken();
    expect(document?.name).toBe("Bao cao 2026-11-24.docx");
    expect(strFromU8(unzipSync(document?.bytes ?? new Uint8Array())["word/document.xml"] ?? new Uint8Array())).toContain("93 người đăng ký");
  });
});

describe("Gộp tệp", () => {
  const file = (name: string, bytes: Uint8Array, modified: number): File => {
    const made = new File([new Uint8Array(bytes)], name, { lastModified: modified });
    // jsdom's files cannot be read as bytes.
    Object.defineProperty(made, "arrayBuffer", { value: () => Promise.resolve(new Uint8Array(bytes).buffer) });
    return made;
  };

  it("reads the files chosen, names the broken one, and asks which of two counts", async () => {
    const pane = await openPane(sampleBytes("06-xa-na-u.xlsx"));
    await openTab(pane, "Gộp tệp");
    const again = sampleBytes("05-xa-thanh-nua.xlsx");
    await pane.user.upload(await screen.findByTestId("source-files"), [
      file("05-xa-thanh-nua.xlsx", sampleBytes("05-xa-thanh-nua.xlsx"), 1),
      file("05-gui-lai.xlsx", again, 2),
      file("09-xa-pu-nhung.xlsx", sampleBytes("09-xa-pu-nhung.xlsx"), 1),
      file("hong.xlsx", new Uint8Array([80, 75, 3, 4, 1]), 1),
    ]);
    await screen.findByText("4/4 tệp");
    const rows = within(screen.getByRole("list", { name: "Tệp cần bạn xem (1)" })).getAllByRole("listitem");
    expect(rows.map((row) => row.textContent)).toEqual([expect.stringMatching(/^hong\.xlsxkhông đọc được/)]);
    expect(within(screen.getByRole("list", { name: "Các tệp còn lại (3)" })).getAllByRole("listitem")).toHaveLength(3);
    expect(screen.getByText(/Thiếu: 1 tệp không đọc được/)).toBeInTheDocument();
    const make = screen.getByRole("button", { name: "Tải về" });
    expect(make).toBeDisabled();
    expect(screen.getByText("Hai tệp cùng là Xã Thanh Nưa: giữ tệp nào?")).toBeInTheDocument();
    await pane.user.click(screen.getAllByRole("button", { name: "Giữ tệp này" })[0] ?? make);
    await screen.findByText("Số liệu không đổi.");
    const total = within(screen.getByRole("group", { name: "Tổng cộng" })).getByRole("row", { name: /^Tổng cộng/ });
    expect(total).toHaveTextContent("Tổng cộng215");
    expect(make).toBeEnabled();
  });

  /** A list of two people, of which its last line says that they are nine. */
  function smallList(unit: string | null): Uint8Array {
    const scores = Array.from({ length: 10 }, (_, index) => `CS${index + 1}`);
    const header = ["STT", "Họ và tên", "Năm sinh", ...scores, "Tổng điểm", "Đạt", "Chưa đạt"];
    const person = (index: number) => [index, `Lò Văn ${"AB"[index - 1] ?? ""}`, 1980 + index, ...scores.map(() => 8), 80, "x", ""];
    const title = [...(unit === null ? [] : [[`HỘI KHUYẾN HỌC ${unit}`]]), ["DANH SÁCH TỰ ĐÁNH GIÁ CÔNG DÂN HỌC TẬP NĂM 2024"]];
    return madePackage({ sheets: [rowsXml([...title, header, person(1), person(2), ["Danh sách này có 9 người./."]])] });
  }

  it("folds a list of many files, those that wait for a person on top, and finds the others by name", async () => {
    const pane = await openPane(sampleBytes("06-xa-na-u.xlsx"));
    await openTab(pane, "Gộp tệp");
    const names = Array.from({ length: 32 }, (_, index) => `Xã Mường Số ${index + 1}`);
    await pane.user.upload(await screen.findByTestId("source-files"), [
      ...names.map((name, index) => file(`tep-${index + 1}.xlsx`, smallList(name), 1)),
      file("hong.xlsx", new Uint8Array([80, 75, 3, 4, 1]), 1),
      file("khong-ten.xlsx", smallList(null), 1),
    ]);
    await screen.findByText("34/34 tệp");
    expect(screen.getByText(": 33 đã đọc, 1 không đọc được, 1 chưa rõ đơn vị")).toBeInTheDocument();
    const items = (name: string): readonly string[] => within(screen.getByRole("list", { name })).getAllByRole("listitem").map((item) => item.textContent ?? "");
    expect(items("Tệp cần bạn xem (2)").map((text) => /^[a-z-]+\.xlsx/.exec(text)?.[0])).toEqual(["hong.xlsx", "khong-ten.xlsx"]);

    const fold = screen.getByRole("button", { name: "Các tệp còn lại (32)" });
    expect(fold).toHaveAttribute("aria-expanded", "false");
    expect(screen.queryByText("tep-1.xlsx")).not.toBeInTheDocument();
    await pane.user.click(fold);
    expect(items("Các tệp còn lại (32)")).toHaveLength(10);
    const part = within(document.getElementById(fold.getAttribute("aria-controls") ?? "") ?? document.body);
    await pane.user.click(part.getByRole("button", { name: "Hiện thêm 20" }));
    expect(items("Các tệp còn lại (32)")).toHaveLength(30);
    expect(part.getByText("Hiện 30 trên 32")).toBeInTheDocument();
    await pane.user.type(part.getByRole("searchbox", { name: "Tìm theo tên tệp hoặc đơn vị" }), "muong so 31");
    expect(items("Các tệp còn lại (32)")).toEqual([expect.stringContaining("Xã Mường Số 31")]);

    // Of the tables, too, ten lines stand there; the sum comes first.
    const total = within(screen.getByRole("group", { name: "Tổng cộng" })).getAllByRole("row").map((row) => row.textContent);
    expect(total).toHaveLength(1 + 1 + 10);
    expect(total[1]).toMatch(/^Tổng cộng66/);
    expect(screen.getByText("33 số liệu ở 33 tệp không khớp với danh sách của chính tệp ấy.")).toBeInTheDocument();
    expect(within(screen.getByRole("group", { name: "Đối chiếu số liệu báo cáo" })).getAllByRole("row")).toHaveLength(1 + 10);
  });

  it("goes to the next question when a unit was named, and to the beginning of the files after the last", async () => {
    const pane = await openPane(sampleBytes("06-xa-na-u.xlsx"));
    await openTab(pane, "Gộp tệp");
    await pane.user.upload(await screen.findByTestId("source-files"), [file("mot.xlsx", smallList(null), 1), file("hai.xlsx", smallList(null), 1)]);
    await screen.findByText("2/2 tệp");
    await pane.user.type(screen.getByRole("textbox", { name: "Đơn vị của tệp mot.xlsx" }), "Xã Nà Tấu{Enter}");
    await waitFor(() => expect(screen.getByRole("textbox", { name: "Đơn vị của tệp hai.xlsx" })).toHaveFocus());
    await pane.user.keyboard("Xã Nà Nhạn{Enter}");
    await screen.findByRole("list", { name: "Các tệp (2)" });
    expect(screen.getByRole("region", { name: "Các tệp" })).toHaveFocus();
  });

  it("takes files that are dropped, and says which it passes over", async () => {
    const pane = await openPane(sampleBytes("06-xa-na-u.xlsx"));
    await openTab(pane, "Gộp tệp");
    const place = (await screen.findByTestId("source-files")).parentElement ?? document.body;
    const files = [file("09-xa-pu-nhung.xlsx", sampleBytes("09-xa-pu-nhung.xlsx"), 1), file("bao-cao.docx", new Uint8Array([1]), 1)];
    fireEvent.drop(place, { dataTransfer: { files } });
    await screen.findByText("1/1 tệp");
    expect(screen.getByRole("list", { name: "Các tệp (1)" })).toHaveTextContent("09-xa-pu-nhung.xlsx");
    expect(screen.getByText(/bao-cao\.docx/)).toBeInTheDocument();
  });

  it("writes totals into the open workbook where it has no summary sheet, again in place, and nothing over a sheet of that name", async () => {
    const pane = await openPane(sampleBytes("06-xa-na-u.xlsx"));
    await openTab(pane, "Gộp tệp");
    await pane.user.upload(await screen.findByTestId("source-files"), [file("01.xlsx", sampleBytes("01-phuong-muong-thanh.xlsx"), 1)]);
    await screen.findByText("1/1 tệp");
    const sheets = async (): Promise<readonly string[]> => {
      const facts = await pane.workbook.facts();
      return facts.ok ? facts.value.sheets.map(({ name }) => name) : [];
    };
    const before = await sheets();
    await press(pane, "Ghi vào sổ đang mở");
    const after = await sheets();
    expect(after.slice(0, before.length)).toEqual(before);
    expect(after).toEqual(expect.arrayContaining(["Tổng hợp", "Theo nhóm", "Tệp nguồn"]));
    expect(after).not.toContain("Kết quả kiểm tra");
    await press(pane, "Ghi vào sổ đang mở");
    expect(await sheets()).toEqual(after);
    await press(pane, "Hoàn tác");
    await press(pane, "Hoàn tác");
    expect(await sheets()).toEqual(before);
    await pane.workbook.apply([{ kind: "add-sheet", sheet: "Tổng hợp", content: { cells: [], styles: [] } }]);
    await act(() => pane.services.session.review());
    await press(pane, "Ghi vào sổ đang mở");
    expect(screen.getByText(/Đã có trang tính “Tổng hợp”/)).toBeInTheDocument();
    expect(await sheets()).toEqual([...before, "Tổng hợp"]);
  });

  it("puts the people into the workbook only where asked, and what identifies them only where asked besides", async () => {
    const made: Blob[] = [];
    Object.assign(URL, { createObjectURL: (blob: Blob) => (made.push(blob), "blob:made"), revokeObjectURL: () => undefined });
    const click = HTMLAnchorElement.prototype.click;
    HTMLAnchorElement.prototype.click = () => undefined;
    const pane = await openPane(sampleBytes("06-xa-na-u.xlsx"));
    await openTab(pane, "Gộp tệp");
    await pane.user.upload(await screen.findByTestId("source-files"), [file("01.xlsx", sampleBytes("01-phuong-muong-thanh.xlsx"), 1)]);
    await screen.findByText("1/1 tệp");
    const people = async (): Promise<readonly string[] | null> => {
      await press(pane, "Tải về");
      await screen.findByText("Đã tạo sổ tổng hợp.");
      const opened = xlsxPort(await bytesOf(made.at(-1) ?? new Blob()));
      const grid = opened.ok ? await opened.value.readGrid("Dữ liệu") : null;
      return grid?.ok ? grid.value.cells.texts : null;
    };
    expect(await people()).toBeNull();
    await pane.user.click(screen.getByRole("switch", { name: "Kèm danh sách từng người" }));
    const plain = await people();
    expect(plain?.length).toBeGreaterThan(50);
    expect(plain).not.toContain("Thái");
    await pane.user.click(screen.getByRole("switch", { name: /^Kèm số CCCD và dân tộc/ }));
    expect(await people()).toContain("Thái");
    HTMLAnchorElement.prototype.click = click;
  });
});

function bytesOf(blob: Blob): Promise<Uint8Array> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result instanceof ArrayBuffer ? new Uint8Array(reader.result) : new Uint8Array());
    reader.readAsArrayBuffer(blob);
  });
}
