import "../taskpane/browser-encoders";
import "@testing-library/jest-dom";
import { act, screen } from "@testing-library/react";
import { ribbonActions } from "../../src/commands/ribbon-actions";
import { askingDialog, completeJsdom, openPane, sampleBytes } from "../taskpane/pane-in-jsdom";

beforeAll(completeJsdom);

describe("the ribbon", () => {
  it("checks, and brings the pane to view", async () => {
    const { services, settled } = await openPane(sampleBytes("06-xa-na-u.xlsx"), "{}");
    let shown = 0;
    const actions = ribbonActions(services, () => {
      shown += 1;
      return Promise.resolve();
    });
    await act(() => actions.check());
    await settled();
    expect(shown).toBe(1);
    expect(screen.getByRole("button", { name: "Kiểm tra lại" })).toBeInTheDocument();
  });

  it("checks first where nothing was checked yet, then walks what the pane shows", async () => {
    const { services } = await openPane(sampleBytes("06-xa-na-u.xlsx"));
    const actions = ribbonActions(services, () => Promise.resolve());
    await act(() => actions.nextFinding());
    const { checked, current } = services.session.state.get();
    expect(current).toBe(checked?.findings[0]?.id);
    await act(async () => {
      services.checkView.set({ ...services.checkView.get(), severities: ["error"] });
      await actions.nextFinding();
    });
    const now = services.session.state.get().current;
    expect(checked?.findings.find(({ id }) => id === now)?.severity).toBe("error");
  });

  it("asks before clearing marks, and opens the views of filling and combining", async () => {
    const { services, settled } = await openPane(sampleBytes("06-xa-na-u.xlsx"));
    const actions = ribbonActions(services, () => Promise.resolve());
    await act(() => actions.clearMarks());
    expect(await askingDialog()).toHaveTextContent("Xóa đánh dấu?");
    await act(() => actions.consolidate());
    expect(services.navigation.get()).toBe("consolidate");
    await act(() => actions.fillSummary());
    await settled();
    expect(services.navigation.get()).toBe("summary");
    expect(services.session.state.get().checked).not.toBeNull();
  });
});
