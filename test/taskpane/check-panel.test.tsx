import "./browser-encoders";
import { readFileSync } from "node:fs";
import "@testing-library/jest-dom";
import { act, cleanup, screen, waitFor, within } from "@testing-library/react";
import { findingWords } from "../../src/locale/locale";
import { viVN } from "../../src/locale/vi-VN";
import { rowsXml } from "../hostile/people-list";
import { madePackage } from "../workbook/xlsx/made-package";
import type { PaneInTest } from "./pane-in-jsdom";
import { askingDialog, completeJsdom, openPane, press, sampleBytes } from "./pane-in-jsdom";

beforeAll(completeJsdom);

async function checkedPane(sample = "06-xa-na-u.xlsx"): Promise<PaneInTest> {
  const pane = await openPane(sampleBytes(sample));
  await press(pane, "Kiểm tra");
  return pane;
}

function familyWorkbook(): Uint8Array {
  const scores = Array.from({ length: 10 }, (_, index) => `TC${index + 1}`);
  const family = (index: number) => [index, `Lò Văn ${"ABC"[index - 1] ?? ""}`, ...scores.map(() => 8), 80, "x", ""];
  const header = ["STT", "Họ và tên chủ hộ", ...scores, "Tổng điểm", "Đạt", "Chưa đạt"];
  return madePackage({ sheets: [rowsXml([["Xã Na Ư"], ["DANH SÁCH GIA ĐÌNH HỌC TẬP NĂM 2024"], header, family(1), family(2), family(3)])] });
}

describe("Kiểm tra", () => {
  it("shows the lists when the workbook opens, before anything is checked or written", async () => {
    const { workbook } = await openPane(sampleBytes("06-xa-na-u.xlsx"));
    const lists = screen.getByRole("list", { name: "Danh sách trong sổ này" });
    expect(within(lists).getAllByRole("listitem").map((item) => item.textContent)).toEqual([
      "Nông dân, buôn bán: 38 người · Xã Na Ư",
      "CB, CC, VC: 55 người · Xã Na Ư",
    ]);
    expect(workbook.bytes()).toEqual(sampleBytes("06-xa-na-u.xlsx"));
  });

  it("tells families from people, and counts the people alone", async () => {
    const pane = await openPane(readFileSync("test/cases/families-beside-people/in.xlsx"));
    await press(pane, "Kiểm tra");
    const lists = within(screen.getByRole("list", { name: "Danh sách trong sổ này" })).getAllByRole("listitem").map((item) => item.textContent);
    expect(lists.slice(0, 2)).toEqual(["Danh sách: 2 người · Xã Mẫu", "GĐHT: 2 gia đình · Xã Nà Mẫu · chưa có bộ tiêu chí, không cộng vào số liệu"]);
    expect(screen.getByRole("group", { name: "Kết quả theo bộ tiêu chí" })).toHaveTextContent("Đạt 2Chưa đạt 0Chưa đủ dữ liệu 0");
  });

  it("tells counts and results after one press, and marks the workbook", async () => {
    const { workbook, services } = await checkedPane();
    const { checked } = services.session.state.get();
    const errors = checked?.findings.filter(({ severity }) => severity === "error").length;
    expect(screen.getByRole("status")).toHaveTextContent(`${errors} lỗi`);
    expect(screen.getByRole("group", { name: "Kết quả theo bộ tiêu chí" })).toHaveTextContent("Đạt 90");
    const facts = await workbook.facts();
    expect(facts.ok && facts.value.sheets.map(({ name }) => name)).toContain("Kết quả kiểm tra");
  });

  it("writes nothing where the settings ask for no marks", async () => {
    const bytes = sampleBytes("06-xa-na-u.xlsx");
    const pane = await openPane(bytes, '{"introduced":true,"marks":false}');
    await press(pane, "Kiểm tra");
    expect(pane.workbook.bytes()).toEqual(bytes);
  });

  it("goes to the cell of a finding that is pressed, and says what is wrong and what to do", async () => {
    const pane = await checkedPane();
    const [line] = screen.getAllByRole("listitem").flatMap((item) => within(item).queryAllByRole("button"));
    if (!line) throw new Error("no finding is shown");
    await pane.user.click(line);
    const detail = screen.getByRole("region", { name: "Chi tiết" });
    expect(detail).toHaveTextContent("Cách xử lý:");
    expect(line).toHaveAttribute("aria-current", "true");
    const { current, selected, checked } = pane.services.session.state.get();
    const finding = checked?.findings.find(({ id }) => id === current);
    expect(selected).toEqual({ sheet: finding?.place.sheet, row: finding?.place.row, column: finding?.place.column });
    expect(screen.getByRole("region", { name: "Dòng đang chọn" })).toHaveTextContent("điểm");
  });

  it("walks to the next finding and round to the first", async () => {
    const pane = await checkedPane();
    await press(pane, "Lỗi trước");
    const last = pane.services.session.state.get().current;
    await press(pane, "Lỗi tiếp theo");
    const first = pane.services.session.state.get().current;
    const ids = pane.services.session.state.get().checked?.findings.map(({ id }) => id) ?? [];
    expect([first, last]).toEqual([ids[0], ids.at(-1)]);
  });

  it("says that there is no list instead of finding nothing wrong, and writes nothing", async () => {
    const bytes = madePackage({ sheets: [rowsXml([["Kế hoạch họp"], ["Tháng 1", "Họp lần 1"]])] });
    const pane = await openPane(bytes);
    await press(pane, "Kiểm tra");
    expect(screen.getByRole("status")).toHaveTextContent("chưa thấy danh sách nào");
    expect(screen.queryByText(/Không có lỗi/)).not.toBeInTheDocument();
    expect(screen.queryByText(/Bấm Kiểm tra/)).not.toBeInTheDocument();
    expect(pane.workbook.bytes()).toEqual(bytes);
    await pane.user.click(screen.getByRole("tab", { name: "Tổng hợp" }));
    await screen.findByRole("heading", { name: "Tổng hợp" });
    expect(screen.getByText(/Chưa thấy danh sách đánh giá nào/)).toBeInTheDocument();
    expect(screen.queryByRole("table")).not.toBeInTheDocument();
  });

  it("says of a selected family why it has no result, in place of a person's: no points, nothing still possible", async () => {
    const pane = await openPane(familyWorkbook());
    await act(() => pane.services.session.goTo("Tờ 1", 3, 1));
    const card = screen.getByRole("region", { name: "Dòng đang chọn" });
    expect(card).toHaveTextContent("Dòng 4 · Lò Văn AKhông xétChưa có bộ tiêu chí cho gia đình, nên dòng này không được xét đạt hay chưa đạt và không cộng vào số liệu.");
    expect(card).not.toHaveTextContent(/điểm|Chưa đủ dữ liệu/);
  });

  it("says of families that no set fits them, wherever results would stand, and leads to where one is chosen", async () => {
    const pane = await openPane(familyWorkbook());
    expect(await screen.findByRole("list", { name: "Danh sách trong sổ này" })).toHaveTextContent("Tờ 1: 3 gia đình");
    await press(pane, "Kiểm tra");
    await press(pane, "Lỗi tiếp theo");
    const wrong = /Danh sách này xét Gia đình học tập, chưa có bộ tiêu chí/;
    expect(screen.getByRole("region", { name: "Chi tiết" })).toHaveTextContent(wrong);
    act(() => pane.services.navigation.set("summary"));
    expect(await screen.findByText(wrong)).toBeInTheDocument();
    expect(screen.queryByText(/năm 2024 của/)).not.toBeInTheDocument();
    act(() => pane.services.navigation.set("check"));
    await press(pane, "Mở thẻ Tiêu chí");
    expect(await screen.findByText(wrong)).toBeInTheDocument();
  });

  it("hides a severity, and finds by words without diacritics", async () => {
    const pane = await checkedPane();
    const list = (): HTMLElement => screen.getByRole("list", { name: "Những điều cần xem" });
    expect(within(list()).queryAllByRole("img", { name: "Cảnh báo" })).not.toEqual([]);
    await pane.user.click(within(screen.getByRole("group", { name: "Hiện" })).getByRole("button", { name: /^Cảnh báo/ }));
    expect(within(list()).queryAllByRole("img", { name: "Cảnh báo" })).toEqual([]);
    expect(within(list()).queryAllByRole("img", { name: "Lỗi" })).not.toEqual([]);
    await pane.user.type(screen.getByRole("searchbox"), "khong-co-gi-nhu-the");
    expect(screen.getByText(/Không có mục nào hợp với cách lọc này/)).toBeInTheDocument();
  });

  it("is walked by keys alone, a line at a time, by tens and to the ends, few of the lines in the page at once", async () => {
    const pane = await checkedPane();
    const list = screen.getByRole("list", { name: "Những điều cần xem" });
    const all = pane.services.session.state.get().checked?.findings ?? [];
    const focused = (): string => document.activeElement?.textContent ?? "";
    const wanted = (at: number): string => findingWords(viVN, all.at(at) ?? { rule: "score-missing", params: {} }).title;
    const lines = within(list).getAllByRole("button");
    expect(all.length).toBeGreaterThan(300);
    expect(lines.length).toBeLessThan(60);
    expect(lines.filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
    act(() => lines.find(({ tabIndex }) => tabIndex === 0)?.focus());
    expect(focused()).toContain(wanted(0));
    await pane.user.keyboard("{ArrowDown}{ArrowDown}{ArrowUp}");
    expect(document.activeElement).toBe(within(list).getAllByRole("button")[1]);
    await pane.user.keyboard("{End}");
    expect(focused()).toContain(wanted(-1));
    await pane.user.keyboard("{Enter}");
    await pane.settled();
    expect(pane.services.session.state.get().current).toBe(all.at(-1)?.id);
    await pane.user.keyboard("{PageUp}");
    expect(within(list).getAllByRole("button").filter(({ tabIndex }) => tabIndex === 0)).toEqual([document.activeElement]);
    await pane.user.keyboard("{Home}");
    expect(focused()).toContain(wanted(0));
  });

  it("fixes one finding at once and takes it back byte for byte in the sheets it touched", async () => {
    const pane = await openPane(sampleBytes("06-xa-na-u.xlsx"), '{"introduced":true,"marks":false}');
    await press(pane, "Kiểm tra");
    const before = pane.services.session.state.get().checked?.findings.length ?? 0;
    await press(pane, "Lỗi tiếp theo");
    await press(pane, /^Đổi thành số/);
    expect(screen.getByText("Đã sửa 1 ô.")).toBeInTheDocument();
    expect(pane.services.session.state.get().checked?.findings.length).toBe(before - 1);
    await press(pane, "Hoàn tác");
    expect(pane.services.session.state.get().checked?.findings.length).toBe(before);
  });

  it("shows old and new before fixing all of one kind", async () => {
    const pane = await checkedPane();
    await press(pane, "Lỗi tiếp theo");
    await press(pane, /^Sửa tất cả/);
    const dialog = await askingDialog();
    expect(within(dialog).getAllByRole("row").length).toBeGreaterThan(2);
    await pane.user.click(within(dialog).getByRole("button", { name: /^Sửa \d+ ô$/ }));
    await pane.settled();
    const left = pane.services.session.state.get().checked?.findings.filter(({ rule }) => rule === "number-as-text") ?? [];
    expect(left).toEqual([]);
  });

  it("accepts a warning for a reason that the workbook keeps, and not without one", async () => {
    const pane = await checkedPane();
    await press(pane, "Lỗi tiếp theo");
    await press(pane, "Chấp nhận, vì …");
    await press(pane, "Chấp nhận");
    expect(screen.getByText("Xin ghi lý do.")).toBeInTheDocument();
    await pane.user.type(screen.getByRole("textbox", { name: "Vì sao chấp nhận?" }), "đã hỏi xã");
    await press(pane, "Chấp nhận");
    const facts = await pane.workbook.facts();
    expect(facts.ok && facts.value.memory).toContain("đã hỏi xã");
    await waitFor(() => expect(screen.getByRole("switch", { name: "Đã chấp nhận (1)" })).toBeInTheDocument());
  });

  it("learns in one press which group a name means, in this workbook for good, and forgets it again", async () => {
    const pane = await checkedPane("03-xa-na-tau.xlsx");
    const unknown = (): number => pane.services.session.state.get().checked?.findings.filter(({ rule }) => rule === "group-unknown").length ?? -1;
    const finding = pane.services.session.state.get().checked?.findings.find(({ rule }) => rule === "group-unknown");
    act(() => pane.services.session.setCurrent(finding?.id ?? null));
    await press(pane, "Buôn bán, kinh doanh");
    expect(unknown()).toBe(0);
    const facts = await pane.workbook.facts();
    expect(facts.ok && facts.value.memory).toContain("Chạy xe ôm");
    await pane.user.click(screen.getByRole("tab", { name: "Tiêu chí" }));
    await press(pane, "Bỏ ghi nhận “Chạy xe ôm”");
    expect(unknown()).toBe(1);
  });

  it("offers to clear before printing where marks stand, also those of another day", async () => {
    const pane = await checkedPane();
    expect(screen.getByText(/Trước khi in, nên xóa đánh dấu/)).toBeInTheDocument();
    const bytes = pane.workbook.bytes();
    cleanup();
    await openPane(bytes);
    expect(await screen.findByText(/Trước khi in, nên xóa đánh dấu/)).toBeInTheDocument();
    expect(screen.getByRole("button", { name: "Xóa đánh dấu" })).toBeInTheDocument();
  });

  it("asks before taking the marks away, then takes exactly them", async () => {
    const pane = await checkedPane();
    await press(pane, "Xóa đánh dấu");
    const dialog = await askingDialog();
    expect(dialog).toHaveTextContent("không hoàn tác được");
    await pane.user.click(await within(dialog).findByRole("button", { name: "Xóa đánh dấu" }));
    await pane.settled();
    const facts = await pane.workbook.facts();
    expect(facts.ok && facts.value.sheets.map(({ name }) => name)).not.toContain("Kết quả kiểm tra");
  });
});
