import { readFileSync } from "node:fs";
import { actionOfKeys, shortcutsOf } from "../../../src/workbench/page/shortcuts";

const pressed = (code: string, shiftKey = true) => ({ code, ctrlKey: true, shiftKey, altKey: true, metaKey: false });

describe("the shortcuts of the ribbon", () => {
  it("run the actions that the add-in's own file names, by exactly their keys", () => {
    const shortcuts = shortcutsOf(readFileSync("assets/shortcuts.json", "utf8")) ?? [];
    expect(actionOfKeys(shortcuts, pressed("KeyK"))).toBe("check");
    expect(actionOfKeys(shortcuts, pressed("ArrowDown"))).toBe("nextFinding");
    expect(actionOfKeys(shortcuts, pressed("ArrowUp"))).toBe("previousFinding");
    expect(actionOfKeys(shortcuts, pressed("KeyK", false))).toBeNull();
    expect(actionOfKeys(shortcuts, pressed("KeyJ"))).toBeNull();
    expect(shortcutsOf("<html>")).toBeNull();
  });
});
