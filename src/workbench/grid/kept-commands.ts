import type { Univer } from "@univerjs/core";
import { CanceledError, ICommandService } from "@univerjs/core";
import {
  DeltaRowHeightCommand, MoveColsCommand, MoveRowsCommand, SetRowHeightCommand, SetWorksheetRowIsAutoHeightCommand,
} from "@univerjs/sheets";
import { LEFT_OUT } from "./grid-menu";

/** What the mouse and keys do without a menu, with no more of it in a saved file than of what the menus leave out. */
const BY_HAND = [
  MoveRowsCommand.id, MoveColsCommand.id, DeltaRowHeightCommand.id, SetRowHeightCommand.id, SetWorksheetRowIsAutoHeightCommand.id,
  "sheet.command.set-range-underline", "sheet.command.set-range-stroke", "sheet.command.set-underline", "sheet.command.set-stroke",
];

/** Left out of the menus, but an add-in's sheets come hidden as it says. */
const OF_ADDINS = "sheet.command.set-worksheet-hidden";

/** Does nothing where somebody asks the grid, by whatever way, for a change that would be seen and then not be in the saved file. */
export function keepToWhatIsSaved(univer: Univer): void {
  const notKept = new Set<string>([...LEFT_OUT, ...BY_HAND]);
  univer.__getInjector().get(ICommandService).beforeCommandExecuted(({ id }) => {
    if (id !== OF_ADDINS && notKept.has(id)) throw new CanceledError();
  });
}
