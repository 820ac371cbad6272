import type { Tally } from "../summary/tally";
import type { ShareLists } from "./packed-share";
import { listTexts, shareText, unpackBaselines, unpackCells, unpackIndicators } from "./packed-share";
import type { SourceShare } from "./source-share";

/** In the order in which their texts stand in the bytes of a kept share. */
const LISTS = ["left", "claims", "findings", "cells", "indicators", "baselines"] as const satisfies readonly (keyof ShareLists)[];
type List = (typeof LISTS)[number];

/**
 * A share as it is kept and sent: what says of whom it is, and its lists as bytes of their JSON text, a sixth of what they
 * are as objects. Plain data, so that it crosses to another thread.
 */
export interface KeptShare extends Pick<SourceShare, "file" | "sha256" | "via" | "units" | "control" | "findingCounts"> {
  readonly criteria: readonly string[];
  /** The JSON texts of `LISTS`, one behind the other, and where each ends. */
  readonly lists: Uint8Array<ArrayBuffer>;
  readonly ends: readonly number[];
}

const keptOf = new WeakMap<SourceShare, KeptShare>();

/** The share as it is kept. */
export function keepShare(share: SourceShare): KeptShare {
  const known = keptOf.get(share);
  if (known) return known;
  const encoder = new TextEncoder();
  const texts = listTexts(share);
  const encoded = LISTS.map((list) => encoder.encode(texts[list]));
  const lists = new Uint8Array(encoded.reduce((sum, { length }) => sum + length, 0));
  const ends: number[] = [];
  let end = 0;
  for (const bytes of encoded) {
    lists.set(bytes, end);
    end += bytes.length;
    ends.push(end);
  }
  const { file, sha256, via, units, control, findingCounts } = share;
  return { file, sha256, via, units, control, findingCounts, criteria: criteriaIn(share.tally), lists, ends };
}

/** A kept share as everybody reads it: each list is unpacked whenever it is asked for, and held by whoever asked alone. */
export function openShare(kept: KeptShare): SourceShare {
  const { file, sha256, via, units, control, findingCounts } = kept;
  const share: SourceShare = {
    file,
    sha256,
    via,
    units,
    control,
    get left() {
      return unpacked(kept, "left");
    },
    get tally() {
      return openTally(kept);
    },
    get claims() {
      return unpacked(kept, "claims");
    },
    get findings() {
      return unpacked(kept, "findings");
    },
    findingCounts,
  };
  keptOf.set(share, kept);
  return share;
}

/** The share with its lists packed. */
export function keptShare(share: SourceShare): SourceShare {
  return keptOf.has(share) ? share : openShare(keepShare(share));
}

/** The share of other units, and with another tally where one is given; kept where it was kept. */
export function changedShare(share: SourceShare, changes: Pick<SourceShare, "units"> & { readonly tally?: Tally }): SourceShare {
  const kept = keptOf.get(share);
  if (!kept) return { ...share, ...changes };
  return changes.tally === undefined ? openShare({ ...kept, units: changes.units }) : keptShare({ ...share, ...changes });
}

/** The keys of the criteria sets that the people of a share are judged by, in order; none where it counts nobody. */
export function criteriaOf(share: SourceShare): readonly string[] {
  return keptOf.get(share)?.criteria ?? criteriaIn(share.tally);
}

/** The JSON text of a share as the memory of a result has it; equal shares give equal texts. */
export function packShare(share: SourceShare): string {
  const kept = keptOf.get(share);
  if (!kept) return shareText(share, listTexts(share));
  const [left = "", claims = "", findings = "", cells = "", indicators = "", baselines = ""] = LISTS.map((list) => textOf(kept, list));
  return shareText(kept, { left, claims, findings, cells, indicators, baselines });
}

function openTally(kept: KeptShare): Tally {
  return {
    get cells() {
      return unpackCells(unpacked(kept, "cells"));
    },
    get indicators() {
      return unpackIndicators(unpacked(kept, "indicators"));
    },
    get baselines() {
      return unpackBaselines(unpacked(kept, "baselines"));
    },
  };
}

/** Texts that were made of lists here: there is nothing in them to be checked. */
function unpacked<One extends List>(kept: KeptShare, list: One): ShareLists[One] {
  const value: ShareLists[One] = JSON.parse(textOf(kept, list));
  return value;
}

function textOf({ lists, ends }: KeptShare, list: List): string {
  const at = LISTS.indexOf(list);
  return new TextDecoder().decode(lists.subarray(ends[at - 1] ?? 0, ends[at]));
}

function criteriaIn({ cells }: Tally): readonly string[] {
  return [...new Set([...cells.values()].map(({ key }) => key.criteria))].sort();
}
