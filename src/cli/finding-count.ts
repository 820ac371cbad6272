import type { Finding } from "../check/finding";
import type { Severity } from "../check/rule";

/** Findings by severity; those a person accepted do not count. */
export function countFindings(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, hint: 0 };
  for (const { severity, accepted } of findings) if (accepted === undefined) counts[severity] += 1;
  return counts;
}
