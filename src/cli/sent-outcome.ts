import type { Consolidation } from "../consolidate/consolidation";
import type { KeptShare } from "../consolidate/kept-share";
import { keepShare, openShare } from "../consolidate/kept-share";
import type { SourceOutcome } from "./source-reading";

type Read = Extract<SourceOutcome, { kind: "read" }>;
type Consolidated = Extract<SourceOutcome, { kind: "consolidated" }>;

/** What reading a file came to as a worker sends it: plain data, its large arrays handed over instead of copied. */
export type SentOutcome =
  | (Omit<Read, "share"> & { readonly share: KeptShare })
  | (Omit<Consolidated, "consolidation"> & { readonly consolidation: Omit<Consolidation, "shares"> & { readonly shares: readonly KeptShare[] } })
  | Extract<SourceOutcome, { kind: "lost" }>;

/** An outcome to be sent, and the memory that goes over with it. */
export interface Sending {
  readonly outcome: SentOutcome;
  readonly handedOver: readonly ArrayBuffer[];
}

/** The outcome as it is sent. The sender has no share and no people of it left. */
export function sending(outcome: SourceOutcome): Sending {
  if (outcome.kind === "lost") return { outcome, handedOver: [] };
  if (outcome.kind === "consolidated") {
    const shares = outcome.consolidation.shares.map(keepShare);
    return { outcome: { ...outcome, consolidation: { ...outcome.consolidation, shares } }, handedOver: shares.map(({ lists }) => lists.buffer) };
  }
  const share = keepShare(outcome.share);
  const { id, nameAndYear, name, unit, row, sheet, sexAndDay } = outcome.people;
  const arrays = [id, nameAndYear, name, unit, row, sheet, sexAndDay].flatMap(({ buffer }) => (buffer instanceof ArrayBuffer ? [buffer] : []));
  return { outcome: { ...outcome, share }, handedOver: [...new Set([share.lists.buffer, ...arrays])] };
}

/** The outcome that was sent. */
export function received(sent: SentOutcome): SourceOutcome {
  if (sent.kind === "lost") return sent;
  if (sent.kind === "read") return { ...sent, share: openShare(sent.share) };
  return { ...sent, consolidation: { ...sent.consolidation, shares: sent.consolidation.shares.map(openShare) } };
}
