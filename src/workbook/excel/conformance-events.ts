import type { ConformanceCase } from "./conformance-cases";
import type { Session } from "./session";

/** How long Excel is given to tell what was done, in milliseconds. */
const PATIENCE = 500;

interface Told {
  readonly changeType: string;
  readonly address: string;
}

/** What Excel tells of a sheet after something was done to it: kinds of change with their places. */
function toldAfter(act: (sheet: Excel.Worksheet) => void): ConformanceCase["ask"] {
  return async (session: Session, name) => {
    const told: Told[] = [];
    const own = await session.send((workbook) => workbook.worksheets.getItem(name).load("id"));
    const handler = await session.send((workbook) =>
      workbook.worksheets.onChanged.add(({ worksheetId, changeType, address }) => {
        if (worksheetId === own.id) told.push({ changeType, address });
        return Promise.resolve();
      }),
    );
    await session.send((workbook) => act(workbook.worksheets.getItem(name)));
    for (let waited = 0; told.length === 0 && waited < PATIENCE; waited += 20) await new Promise((resolve) => setTimeout(resolve, 20));
    await session.send(() => handler.remove());
    return told.map(({ changeType, address }) => [changeType, address]);
  };
}

/** What the pane's following of a person's edits, and its telling them from our own, relies on. */
export const eventCases: readonly ConformanceCase[] = [
  {
    id: "own-write-is-told",
    expected: [["RangeEdited", "A1:B2"]],
    ask: toldAfter((sheet) => {
      sheet.getRange("A1:B2").values = [[1, 2], [3, 4]];
    }),
  },
  { id: "inserted-rows-are-told", expected: [["RowInserted", "3:4"]], ask: toldAfter((sheet) => void sheet.getRange("3:4").insert("Down")) },
  {
    id: "looks-are-not-told",
    expected: [],
    ask: toldAfter((sheet) => {
      sheet.getRange("A1").format.fill.color = "#FFE699";
    }),
  },
];
