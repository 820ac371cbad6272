import type { Result } from "../../workbook/problem";
import { succeed } from "../../workbook/problem";
import type { ExcelHost } from "../host/excel-host";
import { excelHost } from "../host/excel-host";
import type { LiveWorkbook } from "../host/live-workbook";
import type { GridLook, GridView } from "./grid-view";
import { setGridLook, startGrid } from "./grid-view";
import { keepToWhatIsSaved } from "./kept-commands";
import { liveBook } from "./live-book";
import { stopTyping } from "./locked-typing";
import { protectSheets } from "./protected-sheets";
import { readFileAside } from "./read-file-aside";

/** A file open in the grid, with the host that answers an add-in over it. */
export interface OpenBook {
  readonly name: string;
  readonly view: GridView;
  readonly live: LiveWorkbook;
  readonly host: ExcelHost;
  /** The file with everything that was changed since it was opened. */
  readonly save: () => Promise<Result<Uint8Array>>;
  readonly setLook: (look: GridLook) => void;
  readonly close: () => void;
}

/** Where and how a workbook is shown, and what becomes of workbooks an add-in makes. */
export interface BookPlace {
  readonly container: HTMLElement;
  readonly look: GridLook;
  /** The bytes of a new .xlsx, in base64. */
  readonly openNew: (base64: string) => void;
  /** Somebody tried to change what a protected sheet has locked. */
  readonly refused: (sheet: string) => void;
}

/** Opens an .xlsx in the grid. Problems as of reading the file. */
export async function openBook(name: string, bytes: Uint8Array, { container, look, openNew, refused }: BookPlace): Promise<Result<OpenBook>> {
  const file = await readFileAside(name, bytes);
  if (!file.ok) return file;
  const view = startGrid(container, look);
  const { live, host, saved, stop } = liveBook(view.univer, view.api, file.value, {
    hostOf: (live) => excelHost(live, { openNew }),
    isBeingEdited: () => view.api.getActiveWorkbook()?.isCellEditing() ?? false,
  });
  protectSheets(view.univer, live, (sheet) => refused(sheet.name()));
  keepToWhatIsSaved(view.univer);
  stopTyping(view.api, live, refused);
  return succeed({
    name,
    view,
    live,
    host,
    save: saved.bytes,
    setLook: (next) => setGridLook(view, next),
    close: () => {
      stop();
      view.univer.dispose();
    },
  });
}
