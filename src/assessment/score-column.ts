import type { CriteriaSet } from "../criteria/criteria-set";
import type { HeaderLabel } from "./header-label";
import { leafOf } from "./header-label";
import { meaningsOf } from "./header-phrase";
import type { ScoreLabel } from "./score-label";
import { parseScoreLabel } from "./score-label";
import type { Wording } from "./score-wording";
import { likeWordings } from "./score-wording";

/** What a column's header says of scores, by itself and by what stands above it. */
export interface ScoreColumn {
  readonly label: HeaderLabel;
  readonly leaf: ScoreLabel | null;
  /** The competence named above the column. */
  readonly competence: number | null;
  /** The indicator named above the column. */
  readonly indicator: number | null;
  /** A heading above says that scores stand here. */
  readonly underScores: boolean;
}

/** Reads the header of a column as one of scores, whether it is or not. */
export function readColumn(label: HeaderLabel, set: CriteriaSet, wordings: readonly Wording[]): ScoreColumn {
  const above = label.parts.slice(0, -1);
  let competence: number | null = null;
  let indicator: number | null = null;
  let underScores = false;
  for (const { text } of above) {
    const parsed = parseScoreLabel(text);
    competence = competenceNamed(text, parsed, set, wordings) ?? competence;
    if (parsed?.kind === "indicator") indicator = parsed.number;
    if (meaningsOf(text).some((meaning) => meaning.kind === "heading" && meaning.group === "scores")) underScores = true;
  }
  return { label, leaf: parseScoreLabel(leafOf(label)), competence, indicator, underScores };
}

function competenceNamed(text: string, parsed: ScoreLabel | null, set: CriteriaSet, wordings: readonly Wording[]): number | null {
  if (parsed?.kind === "competence" || parsed?.kind === "roman") return parsed.number <= set.competences.length ? parsed.number : null;
  const [best] = likeWordings(text, wordings, "competence");
  return best ? Number(best.field.slice("competence:".length)) : null;
}
