import { browserCommand } from "../../../src/workbench/serve/open-browser";
import { startOptions } from "../../../src/workbench/serve/start-options";

describe("what npm start is asked for", () => {
  it("takes a free port, builds and opens a browser unless told otherwise", () => {
    expect(startOptions([])).toEqual({ ok: true, options: { port: 0, open: true, build: true, language: "vi" } });
    expect(startOptions(["--port", "3001", "--no-open", "--no-build", "--lang", "en"])).toEqual({
      ok: true,
      options: { port: 3001, open: false, build: false, language: "en" },
    });
  });

  it.each([
    [["--port", "70000"], "--port 70000"],
    [["--port"], "--port"],
    [["--lang", "fr"], "--lang fr"],
    [["now"], "now"],
  ])("names what it does not understand: %j", (given, option) => {
    expect(startOptions(given)).toEqual({ ok: false, option });
  });
});

describe("the browser to open", () => {
  it("is asked for only where one can be expected", () => {
    expect(browserCommand("linux", {})).toBeNull();
    expect(browserCommand("linux", { DISPLAY: ":0" })).toEqual(["xdg-open"]);
    expect(browserCommand("linux", { DISPLAY: ":0", CI: "1" })).toBeNull();
    expect(browserCommand("darwin", {})).toEqual(["open"]);
    expect(browserCommand("win32", {})).toEqual(["cmd", "/c", "start", ""]);
  });
});
