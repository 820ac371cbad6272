import { z } from "zod";
import { SUBJECT_KINDS, ZONE_IDS } from "../criteria/set-shape";
import { JsonText } from "../assessment/json-text";
import type { Memory } from "../assessment/memory";
import { EMPTY_MEMORY } from "../assessment/memory";
import type { Problem, Result } from "../workbook/problem";
import { fail, succeed } from "../workbook/problem";
import type { Consolidation } from "./consolidation";
import { keptShare, packShare } from "./kept-share";
import { packedShareSchema, unpackShare } from "./packed-share";

const place = z.object({ file: z.string(), sha256: z.string(), sheet: z.string(), row: z.int() });
const outline = z.object({ id: z.string(), title: z.string() });

const shape = z.object({
  version: z.literal(1),
  level: z.enum(["district", "cluster", "province"]),
  sets: z.array(
    z.object({
      key: z.string(),
      title: z.string(),
      subject: z.enum(SUBJECT_KINDS).default("person"),
      checkedAgainstOriginal: z.boolean(),
      groups: z.array(outline),
      zones: z.array(outline),
      indicators: z.array(z.object({ number: z.int(), title: z.string(), minimum: z.number().nullable() })),
    }),
  ),
  register: z
    .array(
      z.object({
        code: z.string(),
        name: z.string(),
        kind: z.string(),
        parent: z.string().nullable(),
        zone: z.enum(ZONE_IDS).nullable(),
        oldNames: z.array(z.string()),
        validFrom: z.string().nullable(),
        validTo: z.string().nullable(),
      }),
    )
    .nullable(),
  shared: z.array(z.object({ rule: z.enum(["duplicate-certain", "duplicate-likely", "duplicate-suspected", "id-shared"]), first: place, second: place })),
  lost: z.array(z.object({ file: z.string(), sha256: z.string().nullable(), reasons: z.array(z.string()) })),
  unused: z.array(z.object({ file: z.string(), sha256: z.string(), unit: z.string(), chosen: z.array(z.string()), isCopy: z.boolean() })).default([]),
  unseen: z.array(z.string()),
  shares: z.array(packedShareSchema),
});

/**
 * The memory of a consolidated workbook: every source's share, so that each can be replaced by itself. Texts of shares
 * are made when they are written, one after another: a province's are tens of megabytes when all are held at once.
 */
export function consolidatedMemory(consolidation: Consolidation, memory: Memory | null): Memory {
  const { level, sets, register, shared, lost, unused, unseen, shares } = consolidation;
  const kept = { version: 1, level, sets, register, shared, lost, unused, unseen, shares: shares.map((share) => new JsonText(() => packShare(share))) };
  return { ...(memory ?? EMPTY_MEMORY), consolidation: kept };
}

/** What a workbook was consolidated from; `null` where it is no such workbook. Problem: `memory-invalid`. */
export function readConsolidation(memory: Memory | null): Result<Consolidation | null> {
  const kept = memory?.consolidation;
  if (kept === undefined || kept === null) return succeed(null);
  const parsed = shape.safeParse(kept);
  if (!parsed.success) {
    const problem: Problem = { kind: "memory-invalid", params: { where: `consolidation.${parsed.error.issues[0]?.path.join(".") ?? ""}` } };
    return fail(problem);
  }
  const { level, sets, register, shared, lost, unused, unseen, shares } = parsed.data;
  return succeed({ level, sets, register, shared, lost, unused, unseen, shares: shares.map((share) => keptShare(unpackShare(share))) });
}
