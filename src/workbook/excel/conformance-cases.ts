import type { Session } from "./session";

/** A question to Excel and the answer the adapter relies on. */
export interface ConformanceCase {
  readonly id: string;
  readonly expected: unknown;
  readonly ask: (session: Session, sheet: string) => Promise<unknown>;
}

type OnSheet = (sheet: Excel.Worksheet) => void;

/** Writes in one request, then loads in the next. */
function writeThenRead(write: OnSheet, address: string, names: string, read: (range: Excel.Range) => unknown): ConformanceCase["ask"] {
  return async (session, name) => {
    await session.send((workbook) => write(workbook.worksheets.getItem(name)));
    const range = await session.send((workbook) => workbook.worksheets.getItem(name).getRange(address).load(names));
    return read(range);
  };
}

/** Writes that are expected to fail: the answer is the error's code. */
function writes(write: OnSheet): ConformanceCase["ask"] {
  return async (session, name) => {
    await session.send((workbook) => write(workbook.worksheets.getItem(name)));
    return "written";
  };
}

const setValues = (address: string, values: unknown[][]): OnSheet => (sheet) => {
  sheet.getRange(address).values = values;
};

const first = (range: Excel.Range): unknown => range.values[0]?.[0];

const inputCases: readonly ConformanceCase[] = [
  { id: "apostrophe-in-values", expected: "=1+1", ask: writeThenRead(setValues("A1", [["'=1+1"]]), "A1", "values", first) },
  {
    id: "apostrophe-in-formulas",
    expected: "007",
    ask: writeThenRead((sheet) => {
      sheet.getRange("A1").formulas = [["'007"]];
    }, "A1", "values", first),
  },
  { id: "apostrophe-not-in-formulas-read", expected: ["=1+1", "=1+1"], ask: writeThenRead(setValues("A1", [["'=1+1"]]), "A1", "values,formulas", (range) => [first(range), range.formulas[0]?.[0]]) },
  { id: "text-becomes-number", expected: 7, ask: writeThenRead(setValues("A1", [["007"]]), "A1", "values", first) },
  {
    id: "text-format-keeps-text",
    expected: [["=1+1"], ["8"], ["String"], ["String"]],
    ask: writeThenRead((sheet) => {
      sheet.getRange("A1:A2").numberFormat = [["@"], ["@"]];
      sheet.getRange("A1:A2").values = [["=1+1"], [8]];
    }, "A1:A2", "values,valueTypes", (range) => [...range.values, ...range.valueTypes]),
  },
  {
    id: "general-frees-text-format",
    expected: [[8], ["Double"]],
    ask: writeThenRead((sheet) => {
      const cell = sheet.getRange("A1");
      cell.numberFormat = [["@"]];
      cell.values = [["8 điểm"]];
      cell.numberFormat = [["General"]];
      cell.values = [[8]];
    }, "A1", "values,valueTypes", (range) => [...range.values, ...range.valueTypes]),
  },
  {
    id: "null-leaves-empty-clears",
    expected: [["a", "", "x"]],
    ask: writeThenRead((sheet) => {
      sheet.getRange("A1:C1").values = [["a", "b", "c"]];
      sheet.getRange("A1:C1").values = [[null, "", "x"]];
    }, "A1:C1", "values", (range) => range.values),
  },
  { id: "wrong-dimensions", expected: { error: "InvalidArgument" }, ask: writes(setValues("A1:B2", [["a", "b"]])) },
  { id: "error-types", expected: [["#N/A", "#N/A"], ["Error", "String"]], ask: writeThenRead(setValues("A1:B1", [["#N/A", "'#N/A"]]), "A1:B1", "values,valueTypes", (range) => [...range.values, ...range.valueTypes]) },
  { id: "block-above-1500-cells", expected: [1_999], ask: writeThenRead(setValues("A1:A2000", Array.from({ length: 2_000 }, (_, row) => [row])), "A2000", "values", (range) => range.values[0]) },
];

const readingCases: readonly ConformanceCase[] = [
  {
    id: "mixed-fonts-read-null",
    expected: [null, null],
    ask: writeThenRead((sheet) => {
      sheet.getRange("A1").format.font.bold = true;
      sheet.getRange("B1").format.font.name = "Courier New";
    }, "A1:B1", "format/font/bold,format/font/name", (range) => [range.format.font.bold, range.format.font.name]),
  },
  {
    id: "row-and-cell-properties",
    expected: [[true, null], [[true, false]]],
    ask: async (session, name) => {
      await session.send((workbook) => {
        workbook.worksheets.getItem(name).getRange("A1:B2").values = [[1, 2], [3, 4]];
        workbook.worksheets.getItem(name).getRange("A1:B1").format.font.bold = true;
        workbook.worksheets.getItem(name).getRange("A2").format.font.bold = true;
      });
      const asked = { format: { font: { bold: true } } };
      const answers = await session.send((workbook) => {
        const range = workbook.worksheets.getItem(name).getRange("A1:B2");
        return { rows: range.getRowProperties(asked), cells: workbook.worksheets.getItem(name).getRange("A2:B2").getCellProperties(asked) };
      });
      return [answers.rows.value.map((row) => row.format?.font?.bold ?? null), answers.cells.value.map((row) => row.map((cell) => cell.format?.font?.bold ?? null))];
    },
  },
  {
    id: "hidden-rows",
    expected: [null, [false, true]],
    ask: async (session, name) => {
      await session.send((workbook) => {
        workbook.worksheets.getItem(name).getRange("A1:A2").values = [[1], [2]];
        workbook.worksheets.getItem(name).getRange("2:2").rowHidden = true;
      });
      const answer = await session.send((workbook) => {
        const range = workbook.worksheets.getItem(name).getRange("A1:A2");
        return { range: range.load("rowHidden"), rows: range.getRowProperties({ rowHidden: true }) };
      });
      return [answer.range.rowHidden, answer.rows.value.map((row) => row.rowHidden)];
    },
  },
  {
    id: "used-range-of-values",
    expected: [1, 1, 1, 1],
    ask: async (session, name) => {
      await session.send((workbook) => {
        workbook.worksheets.getItem(name).getRange("B2").values = [["x"]];
        workbook.worksheets.getItem(name).getRange("F9").format.fill.color = "#FF0000";
      });
      const used = await session.send((workbook) => workbook.worksheets.getItem(name).getUsedRangeOrNullObject(true).load("rowIndex,columnIndex,rowCount,columnCount"));
      return [used.rowIndex, used.columnIndex, used.rowCount, used.columnCount];
    },
  },
  {
    id: "used-range-within",
    expected: [2, 1, 2, 1, true],
    ask: async (session, name) => {
      await session.send((workbook) => {
        workbook.worksheets.getItem(name).getRange("B3:B4").values = [["x"], ["y"]];
        workbook.worksheets.getItem(name).getRange("F900").values = [["z"]];
      });
      const [used, none] = await session.send((workbook) =>
        ["A1:D100", "A101:D899"].map((part) =>
          workbook.worksheets.getItem(name).getRange(part).getUsedRangeOrNullObject(true).load("rowIndex,columnIndex,rowCount,columnCount"),
        ),
      );
      return [used?.rowIndex, used?.columnIndex, used?.rowCount, used?.columnCount, none?.isNullObject];
    },
  },
  {
    id: "merged-areas",
    expected: [true, 2],
    ask: async (session, name) => {
      const none = await session.send((workbook) => workbook.worksheets.getItem(name).getRange("A1:D9").getMergedAreasOrNullObject().load("areaCount"));
      await session.send((workbook) => {
        workbook.worksheets.getItem(name).getRange("A1:B1").merge(false);
        workbook.worksheets.getItem(name).getRange("A3:A5").merge(false);
      });
      const areas = await session.send((workbook) => workbook.worksheets.getItem(name).getRange("A1:D9").getMergedAreasOrNullObject().load("areaCount"));
      return [none.isNullObject, areas.areaCount];
    },
  },
  { id: "item-not-found", expected: { error: "ItemNotFound" }, ask: async (session) => session.send((workbook) => workbook.worksheets.getItem("khuyenhoc-khong-co").load("name")) },
  { id: "name-taken", expected: { error: "ItemAlreadyExists" }, ask: async (session, name) => session.send((workbook) => workbook.worksheets.add(name.toUpperCase()).load("name")) },
];

/** Formulas of the sheet's custom rules, first in priority first. */
async function ruleFormulas(session: Session, name: string): Promise<readonly string[]> {
  const formats = await session.send((workbook) => workbook.worksheets.getItem(name).getRange().conditionalFormats.load("items/id,items/priority"));
  const ids = [...formats.items].sort((a, b) => a.priority - b.priority).map(({ id }) => id);
  const rules = await session.send((workbook) => ids.map((id) => workbook.worksheets.getItem(name).getRange().conditionalFormats.getItem(id).custom.rule.load("formula")));
  return rules.map(({ formula }) => formula);
}

function addRule(sheet: Excel.Worksheet, address: string, formula: string): Excel.ConditionalFormat {
  const format = sheet.getRanges(address).conditionalFormats.add("Custom");
  format.custom.rule.formula = formula;
  format.custom.format.fill.color = "#FFE699";
  return format;
}

const flagCases: readonly ConformanceCase[] = [
  {
    id: "new-rule-comes-first",
    expected: ["=2>1", "=1>0"],
    ask: async (session, name) => {
      await session.send((workbook) => {
        addRule(workbook.worksheets.getItem(name), "A1:A3", "=1>0");
        addRule(workbook.worksheets.getItem(name), "A1:A3", "=2>1");
      });
      return ruleFormulas(session, name);
    },
  },
  {
    id: "negative-priority-goes-last",
    expected: ["=1>0", "=2>1"],
    ask: async (session, name) => {
      await session.send((workbook) => {
        addRule(workbook.worksheets.getItem(name), "A1:A3", "=1>0");
        addRule(workbook.worksheets.getItem(name), "A1:A3", "=2>1").priority = -1;
      });
      return ruleFormulas(session, name);
    },
  },
  {
    id: "rule-covers-scattered-cells",
    expected: [4, 3],
    ask: async (session, name) => {
      const areas = await session.send((workbook) => addRule(workbook.worksheets.getItem(name), "A1,C3:C4,B9", '=LEN("khuyenhoc:hint")>0').getRanges().load("cellCount,areaCount"));
      return [areas.cellCount, areas.areaCount];
    },
  },
  { id: "addresses-above-8192", expected: { error: "InvalidArgument" }, ask: writes((sheet) => void sheet.getRanges(`${"A1,".repeat(3_000)}A1`).load("address")) },
];

const bookCases: readonly ConformanceCase[] = [
  {
    id: "custom-xml-returns-as-written",
    expected: '<memory xmlns="urn:so-khuyen-hoc:conformance"><a b="ư">&amp;</a></memory>',
    ask: async (session) => {
      const xml = '<memory xmlns="urn:so-khuyen-hoc:conformance"><a b="ư">&amp;</a></memory>';
      await session.send((workbook) => void workbook.customXmlParts.add(xml));
      const parts = await session.send((workbook) => workbook.customXmlParts.getByNamespace("urn:so-khuyen-hoc:conformance").load("items/id"));
      const ids = parts.items.map(({ id }) => id);
      const texts = await session.send((workbook) => ids.map((id) => workbook.customXmlParts.getItem(id).getXml()));
      await session.send((workbook) => ids.forEach((id) => workbook.customXmlParts.getItem(id).delete()));
      return texts[0]?.value;
    },
  },
  {
    id: "millennium",
    expected: true,
    ask: async (session) => {
      const result = await session.send((workbook) => workbook.functions.date(2000, 1, 1).load("value"));
      return result.value === 36_526 || result.value === 35_064;
    },
  },
  {
    id: "inserted-row-looks-like-the-one-above",
    expected: [["1"], ["true"], [""], ["true"]],
    ask: async (session, name) => {
      await session.send((workbook) => {
        const sheet = workbook.worksheets.getItem(name);
        sheet.getRange("A1").values = [["1"]];
        sheet.getRange("A1").numberFormat = [["@"]];
        sheet.getRange("A1").values = [["1"]];
        sheet.getRange("A1").format.font.bold = true;
        sheet.getRange("2:2").insert("Down");
      });
      const cells = await session.send((workbook) => ["A1", "A2"].map((address) => workbook.worksheets.getItem(name).getRange(address).load("values,format/font/bold")));
      return cells.flatMap((cell) => [[String(first(cell))], [String(cell.format.font.bold)]]);
    },
  },
];

const protectionCases: readonly ConformanceCase[] = [
  {
    id: "protected-sheet-refuses",
    expected: { error: "AccessDenied" },
    ask: async (session, name) => {
      await session.send((workbook) => workbook.worksheets.getItem(name).protection.protect());
      await session.send((workbook) => setValues("A1", [[1]])(workbook.worksheets.getItem(name)));
      return "written";
    },
  },
  {
    id: "structure-open",
    expected: false,
    ask: async (session) => (await session.send((workbook) => workbook.protection.load("protected"))).protected,
  },
];

/** Every question of what is asked and answered; ids are public. */
export const requestCases: readonly ConformanceCase[] = [...inputCases, ...readingCases, ...flagCases, ...bookCases, ...protectionCases];
