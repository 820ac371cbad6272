import "./browser-encoders";
import "@testing-library/jest-dom";
import { act, render, screen } from "@testing-library/react";
import { excelHost } from "../../src/taskpane/excel/excel-host";
import { Look } from "../../src/taskpane/shell/look";
import { excelSurroundings } from "../../src/workbook/excel/surroundings";
import { completeJsdom } from "./pane-in-jsdom";

beforeAll(completeJsdom);

/** An Office whose theme the test changes. */
function officeWith(theme: { bodyBackgroundColor: string } | undefined) {
  const context = { displayLanguage: "vi-VN", officeTheme: theme, requirements: { isSetSupported: () => false } };
  Object.defineProperty(globalThis, "Office", { configurable: true, value: { context, onReady: () => Promise.resolve() } });
  return context;
}

const background = (): string => getComputedStyle(screen.getByText("sổ").closest(".fui-FluentProvider") ?? document.body).getPropertyValue("--colorNeutralBackground1");

describe("the pane's look in Excel", () => {
  it("follows Office's theme, also where it is changed while the pane stands", async () => {
    const context = officeWith({ bodyBackgroundColor: "#FFFFFF" });
    const host = excelHost(await excelSurroundings());
    render(<Look host={host} language="vi"><p>sổ</p></Look>);
    const light = background();
    context.officeTheme = { bodyBackgroundColor: "#262626" };
    act(() => void window.dispatchEvent(new Event("focus")));
    expect(host.isDark()).toBe(true);
    expect(background()).not.toBe(light);
    context.officeTheme = { bodyBackgroundColor: "#FFFFFF" };
    act(() => void window.dispatchEvent(new Event("focus")));
    expect(background()).toBe(light);
  });

  it("is the system's where this Excel does not tell its theme", async () => {
    officeWith(undefined);
    expect(excelHost(await excelSurroundings()).isDark()).toBe(false);
  });
});
