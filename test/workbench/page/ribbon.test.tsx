import { existsSync, readFileSync } from "node:fs";
import { RIBBON_ACTIONS } from "../../../src/commands/ribbon-actions";
import { ribbonOf } from "../../../src/workbench/page/ribbon";

const manifest = readFileSync("manifest.xml", "utf8");

describe("the ribbon made from the manifest", () => {
  it("has the manifest's groups and buttons in both languages", () => {
    const labels = (language: string) => ribbonOf(manifest, language)?.map(({ label, buttons }) => [label, buttons.map((button) => button.label)]);
    expect(labels("vi-VN")).toEqual([
      ["Kiểm tra", ["Kiểm tra", "Lỗi tiếp theo", "Lỗi trước", "Xóa đánh dấu"]],
      ["Tổng hợp", ["Điền tổng hợp", "Gộp tệp"]],
      ["Bảng làm việc", ["Bảng làm việc"]],
    ]);
    expect(labels("en-US")?.[0]).toEqual(["Check", ["Check", "Next finding", "Previous finding", "Clear marks"]]);
  });

  it("runs exactly the actions the add-in has, with icons that are there and a tip each", () => {
    const buttons = ribbonOf(manifest, "vi-VN")?.flatMap((group) => group.buttons) ?? [];
    expect(buttons.flatMap(({ action }) => action ?? [])).toEqual([...RIBBON_ACTIONS]);
    for (const { icon, tip } of buttons) {
      expect(existsSync(`assets/${icon}`)).toBe(true);
      expect(tip).not.toBe("");
    }
  });

  it("is none where the text is no manifest", () => {
    expect(ribbonOf("<html>", "vi-VN")).toBeNull();
    expect(ribbonOf("", "vi-VN")).toBeNull();
  });
});
