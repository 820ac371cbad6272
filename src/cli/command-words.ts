import type { Command, CommanderError } from "commander";
import type { Locale } from "../locale/locale";

type Words = Locale["cli"]["commandLine"];

/**
 * Lets a command and those below it speak the language of the rest: the headings of its help, and what was asked wrongly.
 * `say` gets what is to be told, `leave` the exit code that commander means (0 where help was asked for).
 */
export function speak(command: Command, words: Words, say: (text: string) => void, leave: (code: number) => never): void {
  command
    .configureHelp({ styleTitle: (title) => titleIn(words, title), optionDescription: ({ description }) => description })
    .helpOption("-h, --help", words.help)
    // Commander's own sentence is English; ours follows from the code it ends with.
    .configureOutput({ outputError: () => undefined })
    .exitOverride((error) => {
      const sentence = sentenceOf(error, words);
      if (sentence !== null) say(`${sentence}\n`);
      leave(error.exitCode);
    });
  if (command.commands.length > 0) command.helpCommand(words.helpCommand, words.help);
  for (const below of command.commands) speak(below, words, say, leave);
}

function titleIn(words: Words, title: string): string {
  const titles: ReadonlyMap<string, string> = new Map([
    ["Usage:", words.usage],
    ["Arguments:", words.arguments],
    ["Options:", words.options],
    ["Commands:", words.commands],
  ]);
  return titles.get(title) ?? title;
}

/** What was asked wrongly, in words; `null` where nothing was. */
function sentenceOf({ code, message }: CommanderError, words: Words): string | null {
  const name = /'([^']*)'/.exec(message)?.[1] ?? "";
  const meant = /\(Did you mean (?:one of )?([^?]*)\?\)/.exec(message)?.[1];
  const perhaps = meant === undefined ? "" : ` ${words.meant(meant)}`;
  switch (code) {
    case "commander.help":
    case "commander.helpDisplayed":
      return null;
    case "commander.unknownCommand":
      return words.unknownCommand(name) + perhaps;
    case "commander.unknownOption":
      return words.unknownOption(name) + perhaps;
    case "commander.missingArgument":
      return words.missingArgument(name);
    case "commander.optionMissingArgument":
      return words.missingValue(name);
    case "commander.excessArguments":
      return words.tooMany;
    default:
      return words.otherwise(message.replace(/^error: /, ""));
  }
}
