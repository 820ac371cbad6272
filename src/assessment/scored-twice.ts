import type { CriteriaSet } from "../criteria/criteria-set";
import type { ColumnCandidate } from "./column-candidate";
import { competenceNumber, indicatorNumber } from "./field";
import type { Field } from "./field";
import type { HeaderLabel } from "./header-label";
import { leafOf, wholeLabel } from "./header-label";
import { bareHeaderKey } from "./header-phrase";
import { parseScoreLabel } from "./score-label";

/** Who gave the points, or in which round: words that stand below an indicator's own heading. */
const ASSESSOR =
  /^(?:diem )?(?:tu (?:cham|danh gia|dg|cho diem|nhan)|ca nhan|cong dan|nguoi dan|ban than|to |thon|ban\b|xom|khu|chi hoi|hoi\b|hoi dong|hd|xa\b|phuong|doan|cap tren|tham dinh|xet duyet|binh xet|phuc tra|kiem tra|cham lai|lan \d|dot \d|vong \d)/;

/**
 * What a column below an indicator's or competence's heading holds where only the assessor stands over it ("Tự chấm",
 * "Thẩm định"): that indicator, once for each assessor. Which of them counts is then a question, not a guess.
 */
export function scoredTwice(label: HeaderLabel, set: CriteriaSet): readonly ColumnCandidate[] {
  if (!ASSESSOR.test(bareHeaderKey(leafOf(label)))) return [];
  const field = label.parts.slice(0, -1).map(({ text }) => fieldNamed(text)).findLast((named) => named !== null) ?? null;
  if (field === null || !isIn(set, field)) return [];
  return [{ field, confidence: 0.9, reason: { kind: "header-number", header: wholeLabel(label) } }];
}

function fieldNamed(text: string): Field | null {
  const named = parseScoreLabel(text);
  return named?.kind === "indicator" || named?.kind === "competence" ? `${named.kind}:${named.number}` : null;
}

function isIn(set: CriteriaSet, field: Field): boolean {
  const indicator = indicatorNumber(field);
  const competence = competenceNumber(field);
  return set.indicators.some(({ number }) => number === indicator) || set.competences.some(({ number }) => number === competence);
}
