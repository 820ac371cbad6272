import { Command } from "commander";
import { speak } from "../../src/cli/command-words";
import { localeFor } from "../../src/locale/locale";

/** What is said, and the code left with, when the command is called so. */
async function called(words: readonly string[], language: "vi" | "en" = "vi"): Promise<{ readonly said: string; readonly code: number | null }> {
  const program = new Command("khuyenhoc");
  program.command("check").argument("<file|dir...>").option("--zone <zone>").action(() => undefined);
  program.command("criteria").command("list").action(() => undefined);
  let said = "";
  let code: number | null = null;
  const left = new Error("left");
  speak(program, localeFor(language).cli.commandLine, (text) => (said += text), (given) => {
    code = given;
    throw left;
  });
  await program.parseAsync(["node", "khuyenhoc", ...words]).catch((error: unknown) => {
    if (error !== left) throw error;
  });
  return { said, code };
}

describe("a command that is written wrongly", () => {
  it.each([
    [["chek"], "Không có lệnh “chek”. Có phải ý bạn là check?\n"],
    [["check"], "Còn thiếu <file|dir>: ghi tên tệp hoặc mã sau tên lệnh. Thêm --help để xem cách dùng.\n"],
    [["check", "a.xlsx", "--zon", "x"], "Không có tùy chọn “--zon”. Có phải ý bạn là --zone?\n"],
    [["check", "a.xlsx", "--zone"], "Tùy chọn “--zone <zone>” còn thiếu phần phải ghi theo sau.\n"],
    [["criteria", "list", "x"], "Ghi thừa phần sau tên lệnh. Đường dẫn có dấu cách thì đặt trong ngoặc kép.\n"],
  ])("%j is told so in Vietnamese", async (words, said) => {
    expect(await called(words)).toEqual({ said, code: 1 });
  });

  it("is told so in English where that is asked for", async () => {
    expect((await called(["chek"], "en")).said).toBe("There is no command “chek”. Did you mean check?\n");
  });

  it("says nothing of commands that are written well", async () => {
    expect(await called(["check", "a.xlsx", "--zone", "x"])).toEqual({ said: "", code: null });
  });
});
