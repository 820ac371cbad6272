import type { CellRange } from "../address";
import type { Edit, FlagSeverity } from "../edit";
import { FLAG_COLORS, flagFormula, flagSeverityOf } from "../edit";
import type { Problem } from "../problem";
import { areaAddresses } from "./blocks";
import { parseExcelAreas } from "./excel-address";
import { faultCode } from "./excel-fault";
import type { Session } from "./session";

type AddFlags = Extract<Edit, { kind: "add-flags" }>;

/**
 * Adds the flags of some severities to one sheet: a conditional format for each 8 000 characters of addresses, behind
 * the user's own. Counts the cells each was given; a problem where Excel took other cells than asked.
 */
export async function addFlags(session: Session, edits: readonly AddFlags[]): Promise<Problem | null> {
  const rules = edits.flatMap(({ sheet, severity, ranges }) => areaAddresses(ranges).map((area) => ({ sheet, severity, ...area })));
  for (let first = 0; first < rules.length; first += RULES_A_REQUEST) {
    const asked = await session.send((workbook) =>
      rules.slice(first, first + RULES_A_REQUEST).map((rule) => ({ rule, given: addRule(workbook, rule.sheet, rule.severity, rule.address) })),
    );
    const wrong = asked.find(({ rule, given }) => given.cellCount !== rule.cells);
    if (wrong) {
      const params = { code: "flag-cells", expected: wrong.rule.cells, found: wrong.given.cellCount };
      return { kind: "excel-refused", sheet: wrong.rule.sheet, params };
    }
  }
  return null;
}

/** A rule's request stays below 8 000 characters of addresses and some paths. */
const RULES_A_REQUEST = 250;

function addRule(workbook: Excel.Workbook, sheet: string, severity: FlagSeverity, address: string): Excel.RangeAreas {
  const added = workbook.worksheets.getItem(sheet).getRanges(address).conditionalFormats.add("Custom");
  added.custom.rule.formula = `=${flagFormula(severity)}`;
  added.custom.format.fill.color = `#${FLAG_COLORS[severity].fill}`;
  const { top, bottom, left, right } = added.custom.format.borders;
  for (const border of [top, bottom, left, right]) {
    border.style = "Continuous";
    border.color = `#${FLAG_COLORS[severity].border}`;
  }
  const given = added.getRanges().load("cellCount");
  // A negative priority counts from the end; it comes last because the proxy may name another rule afterwards.
  added.priority = -1;
  return given;
}

/** A flag that stands in a sheet. */
export interface StandingFlag {
  readonly id: string;
  readonly severity: FlagSeverity;
  readonly ranges: readonly CellRange[];
}

/** The flags of a sheet among its custom rules, all of them by id, and how many of these Excel would not show. */
interface StandingFlags {
  readonly flags: readonly StandingFlag[];
  readonly custom: readonly string[];
  readonly unreadable: number;
}

/**
 * The flags of a sheet, and how many custom rules Excel would not show. Types come first, then the formulas of custom
 * rules only: asking a mixed collection for `custom` fails in Excel.
 */
export async function readFlags(session: Session, sheet: string): Promise<StandingFlags> {
  const ids = await customRules(session, sheet);
  const { formulas, unreadable } = await readFormulas(session, sheet, ids);
  const ours = [...formulas].flatMap(([id, formula]) => {
    const severity = flagSeverityOf(formula);
    return severity === null ? [] : [{ id, severity }];
  });
  if (ours.length === 0) return { flags: [], custom: ids, unreadable };
  const areas = await session.send((workbook) => ours.map(({ id }) => formatById(workbook, sheet, id).getRanges().load("address")));
  const flags = ours.map((flag, index) => ({ ...flag, ranges: parseExcelAreas(areas[index]?.address ?? "") }));
  return { flags, custom: ids, unreadable };
}

/** The ids of the custom rules that stand in a sheet, whoever's they are. */
async function customRules(session: Session, sheet: string): Promise<readonly string[]> {
  const formats = await session.send((workbook) => workbook.worksheets.getItem(sheet).getRange().conditionalFormats.load("items/id,items/type"));
  return formats.items.filter(({ type }) => type === "Custom").map(({ id }) => id);
}

/**
 * Removes rules that Excel added before it failed and that have no formula yet, by which they would be known as ours.
 * `earlier` are the rules that stood there before: a person's rule is never taken for one of them.
 */
export async function removeUnfinished(session: Session, sheet: string, earlier: readonly string[]): Promise<void> {
  const added = (await customRules(session, sheet)).filter((id) => !earlier.includes(id));
  const { formulas } = await readFormulas(session, sheet, added);
  const unfinished = [...formulas].flatMap(([id, formula]) => (formula === "" ? [id] : []));
  if (unfinished.length > 0) await session.send((workbook) => unfinished.forEach((id) => formatById(workbook, sheet, id).delete()));
}

function formatById(workbook: Excel.Workbook, sheet: string, id: string): Excel.ConditionalFormat {
  return workbook.worksheets.getItem(sheet).getRange().conditionalFormats.getItem(id);
}

async function readFormulas(session: Session, sheet: string, ids: readonly string[]) {
  const read = (asked: readonly string[]): Promise<Excel.ConditionalFormatRule[]> =>
    session.send((workbook) => asked.map((id) => formatById(workbook, sheet, id).custom.rule.load("formula")));
  const formulas = new Map<string, string>();
  const keep = (asked: readonly string[], rules: readonly Excel.ConditionalFormatRule[]): void =>
    asked.forEach((id, index) => formulas.set(id, rules[index]?.formula ?? ""));
  if (ids.length === 0) return { formulas, unreadable: 0 };
  try {
    keep(ids, await read(ids));
    return { formulas, unreadable: 0 };
  } catch (error) {
    if (faultCode(error) === null) throw error;
  }
  let unreadable = 0;
  for (const id of ids) {
    try {
      keep([id], await read([id]));
    } catch (error) {
      if (faultCode(error) === null) throw error;
      unreadable += 1;
    }
  }
  return { formulas, unreadable };
}

/** Removes our flags from a sheet and nothing else; gives what stood there, and how many rules could not be read. */
export async function clearFlags(session: Session, sheet: string): Promise<{ readonly removed: readonly StandingFlag[]; readonly unreadable: number }> {
  const { flags, unreadable } = await readFlags(session, sheet);
  if (flags.length > 0) await session.send((workbook) => flags.forEach(({ id }) => formatById(workbook, sheet, id).delete()));
  return { removed: flags, unreadable };
}
