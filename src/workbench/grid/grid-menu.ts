import type { MenuConfig } from "@univerjs/ui";

/**
 * Commands of the grid's menus whose outcome a saved file would not have (hidden rows and columns, heights, the colour and
 * the hiding of tabs) or of which an add-in would hear nothing as Excel tells it (columns and blocks that move), and
 * protection by the grid's own accounts. What is not kept is not offered.
 */
export const LEFT_OUT = [
  "sheet.command.hide-row-confirm",
  "sheet.command.hide-col-confirm",
  "sheet.command.set-selected-rows-visible",
  "sheet.command.set-selected-cols-visible",
  "sheet.command.set-row-height",
  "sheet.command.clear-selection-format",
  "sheet.command.clear-selection-all",
  "sheet.command.insert-col-before",
  "sheet.command.insert-multi-cols-before",
  "sheet.command.insert-multi-cols-right",
  "sheet.command.remove-col-confirm",
  "sheet.command.insert-range-move-right-confirm",
  "sheet.command.insert-range-move-down-confirm",
  "sheet.command.delete-range-move-left-confirm",
  "sheet.command.delete-range-move-up-confirm",
  "sheet.command.set-tab-color",
  "sheet.command.set-worksheet-hidden",
  "ui-sheet.command.show-menu-list",
  "sheet.contextMenu.permission",
  "sheet.command.add-range-protection-from-context-menu",
  "sheet.command.set-range-protection-from-context-menu",
  "sheet.command.delete-range-protection-from-context-menu",
  "sheet.command.view-sheet-permission-from-context-menu",
  "sheet.command.add-range-protection-from-sheet-bar",
  "sheet.command.delete-worksheet-protection-from-sheet-bar",
  "sheet.command.change-sheet-protection-from-sheet-bar",
  "sheet.command.view-sheet-permission-from-sheet-bar",
] as const;

/** The menus of the grid without what is left out. */
export const gridMenu: MenuConfig = Object.fromEntries(LEFT_OUT.map((id) => [id, { hidden: true }]));
