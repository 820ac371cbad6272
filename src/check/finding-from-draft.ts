import type { Finding } from "./finding";
import { findingId } from "./finding-id";
import type { FindingDraft } from "./rule-definition";
import type { RuleId, Severity } from "./rule";
import { rowRules } from "./row-rules";
import { sheetRules } from "./sheet-rules";

/** The severity of each rule of this room, unless a draft says otherwise. */
const severities: ReadonlyMap<RuleId, Severity> = new Map<RuleId, Severity>(
  [...Object.values(rowRules), ...Object.values(sheetRules)].map(({ id, severity }) => [id, severity]),
);

/** Words of acceptance by finding id, as memory keeps them. */
export type Accepted = ReadonlyMap<string, string>;

/** A finding of what a rule saw, with its id, its severity and the person's acceptance if there is one. */
export function findingFromDraft(draft: FindingDraft, accepted: Accepted): Finding {
  return withId(draft, findingId(draft), accepted);
}

/**
 * Findings of all drafts in the order a person reads them: sheets as in `sheetOrder`, then row, column, rule. The order
 * in which rules and rows were looked at never matters. Of two that are the same in all their id is made of, the later
 * in reading order gets another id.
 */
export function findingsInOrder(drafts: readonly FindingDraft[], sheetOrder: readonly string[], accepted: Accepted): readonly Finding[] {
  const rank = new Map(sheetOrder.map((sheet, index) => [sheet, index]));
  const rankOf = (sheet: string): number => rank.get(sheet) ?? sheetOrder.length;
  const sorted = drafts
    .map((draft) => ({ draft, id: findingId(draft) }))
    .sort(
      (a, b) =>
        rankOf(a.draft.sheet) - rankOf(b.draft.sheet) ||
        (a.draft.row ?? -1) - (b.draft.row ?? -1) ||
        (a.draft.column ?? -1) - (b.draft.column ?? -1) ||
        compareText(a.draft.rule, b.draft.rule) ||
        compareText(a.id, b.id),
    );
  const seen = new Map<string, number>();
  return sorted.map(({ draft, id }) => {
    const times = seen.get(id) ?? 0;
    seen.set(id, times + 1);
    return withId(draft, times === 0 ? id : findingId({ ...draft, value: `${draft.value}#${times}` }), accepted);
  });
}

function withId(draft: FindingDraft, id: string, accepted: Accepted): Finding {
  const reason = accepted.get(id);
  return {
    id,
    rule: draft.rule,
    severity: draft.severity ?? severities.get(draft.rule) ?? "warning",
    place: { sheet: draft.sheet, row: draft.row, column: draft.column },
    params: draft.params,
    fixes: draft.fixes,
    ...(reason === undefined ? {} : { accepted: reason }),
  };
}

/** By code units: the same on every machine, whatever its language. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
