import "./browser-encoders";
import "@testing-library/jest-dom";
import { act, render, screen } from "@testing-library/react";
import { excelHost } from "../../src/taskpane/excel/excel-host";
import { OutsideExcel } from "../../src/taskpane/excel/outside-excel";
import { Look } from "../../src/taskpane/shell/look";
import type { ExcelSurroundings } from "../../src/workbook/excel/surroundings";
import { excelSurroundings } from "../../src/workbook/excel/surroundings";
import { completeJsdom } from "./pane-in-jsdom";

beforeAll(completeJsdom);

/** An Office whose theme the test changes. */
function officeWith(theme: { bodyBackgroundColor: string } | undefined, inside: string | null = "Excel") {
  const context = { displayLanguage: "vi-VN", officeTheme: theme, requirements: { isSetSupported: () => false } };
  Object.defineProperty(globalThis, "Office", { configurable: true, value: { context, onReady: () => Promise.resolve({ host: inside }) } });
  return context;
}

async function surroundings(): Promise<ExcelSurroundings> {
  const found = await excelSurroundings();
  if (typeof found === "string") throw new Error(found);
  return found;
}

const background = (): string => getComputedStyle(screen.getByText("sổ").closest(".fui-FluentProvider") ?? document.body).getPropertyValue("--colorNeutralBackground1");

describe("the pane's look in Excel", () => {
  it("follows Office's theme, also where it is changed while the pane stands", async () => {
    const context = officeWith({ bodyBackgroundColor: "#FFFFFF" });
    const host = excelHost(await surroundings());
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
    expect(excelHost(await surroundings()).isDark()).toBe(false);
  });
});

describe("the pane's page without Excel around", () => {
  it("says so, and where to go, in both languages", async () => {
    officeWith(undefined, null);
    expect(await excelSurroundings()).toBe("no-excel");
    Reflect.deleteProperty(globalThis, "Office");
    expect(await excelSurroundings()).toBe("no-office");
    render(<OutsideExcel why="no-excel" />);
    expect(screen.getByRole("main")).toHaveTextContent(/standalone\.html.*standalone\.html/);
  });
});
