import { z } from "zod";
import type { Result } from "../workbook/problem";
import { fail, succeed } from "../workbook/problem";
import { parseField } from "./field";
import { JsonText } from "./json-text";

/** Namespace of our custom XML part; the reader finds the part by it. */
export const MEMORY_NAMESPACE = "urn:so-khuyen-hoc:memory:1";

const field = z.string().refine((text) => parseField(text) !== null);
const cellContent = z.union([z.string(), z.number(), z.boolean(), z.null()]);

const memoryShape = z.object({
  /** What columns hold, by sheet and header; columns count from the table's first (0). `null`: passed over. */
  mappings: z
    .array(
      z.object({
        sheet: z.string(),
        fingerprint: z.string(),
        columns: z.array(z.object({ column: z.int().min(0), field: field.nullable() })),
      }),
    )
    .default([]),
  aliases: z
    .array(z.object({ kind: z.enum(["subject-group", "reporting-group", "unit"]), alias: z.string().min(1), means: z.string().min(1) }))
    .default([]),
  criteriaSet: z.object({ id: z.string(), version: z.string(), hash: z.string() }).nullable().default(null),
  /** Answers about a list: by sheet, or for the workbook where `sheet` is `null`. */
  answers: z
    .array(
      z.object({
        sheet: z.string().nullable(),
        unit: z.string().optional(),
        zone: z.string().optional(),
        year: z.int().optional(),
        group: z.string().optional(),
      }),
    )
    .default([]),
  accepted: z.array(z.object({ id: z.string(), reason: z.string(), date: z.string() })).default([]),
  lastFill: z.array(z.object({ sheet: z.string(), cell: z.string(), value: cellContent })).default([]),
  /** What columns (0-based) of summary sheets hold, by sheet and header: `pass` or `pass/registered`, of a group or of all. */
  summaryColumns: z.array(z.object({ sheet: z.string(), column: z.int().min(0), header: z.string(), measure: z.string(), group: z.string().nullable() })).optional(),
  /** Sheets that were put into the workbook and may be rewritten in place; a sheet of the user's is never among them. */
  ownSheets: z.array(z.string()).optional(),
  /** What a consolidated workbook keeps of its sources; only `consolidate/` reads it, everybody else passes it on. */
  consolidation: z.unknown().optional(),
});

/** What staff taught a workbook, and what we last filled in it. Nothing that the cells say themselves. */
export type Memory = z.infer<typeof memoryShape>;

/** A workbook that was taught nothing yet. */
export const EMPTY_MEMORY: Memory = { mappings: [], aliases: [], criteriaSet: null, answers: [], accepted: [], lastFill: [] };

const PART = /<(?:[A-Za-z_][\w.-]*:)?memory(?=[\s>/])([^>]*?)(?:\/>|>([\s\S]*)<\/(?:[A-Za-z_][\w.-]*:)?memory\s*>\s*$)/;

/**
 * What the text of our custom XML part says; `null` where there is no part. A part that cannot be read is a problem
 * (`memory-invalid`), never an empty memory: writing would wipe what staff taught.
 */
export function readMemory(text: string | null): Result<Memory | null> {
  if (text === null) return succeed(null);
  const match = PART.exec(text);
  if (!match || !(match[1] ?? "").includes(MEMORY_NAMESPACE)) return invalid("form");
  const json = unescapeXml(match[2] ?? "").trim();
  if (json === "") return succeed(EMPTY_MEMORY);
  const data = parseJson(json);
  if (!data.ok) return data;
  const memory = memoryShape.safeParse(data.value);
  return memory.success ? succeed(memory.data) : invalid(memory.error.issues[0]?.path.join(".") ?? "shape");
}

/** The text of the custom XML part; what it says is read back the same. */
export function writeMemory(memory: Memory): string {
  return [...memoryPieces(memory)].join("");
}

/** So many characters are escaped at a time. */
const PIECE = 1 << 15;

/** The text of the custom XML part in pieces, as they are asked for. */
export function* memoryPieces(memory: Memory): Generator<string> {
  yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<memory xmlns="${MEMORY_NAMESPACE}">`;
  let json = "";
  for (const piece of jsonPieces(memory, LISTS_WITHIN)) {
    json += piece;
    if (json.length < PIECE) continue;
    yield escapeXml(json);
    json = "";
  }
  yield `${escapeXml(json)}</memory>`;
}

/** Lists stand at most so deep whose entries are made JSON one by one: those of a province's sources are megabytes together. */
const LISTS_WITHIN = 3;

/** What `JSON.stringify` gives, in pieces. */
function* jsonPieces(value: unknown, depth: number): Generator<string> {
  if (value instanceof JsonText) yield value.text();
  else if (depth === 0 || typeof value !== "object" || value === null) yield JSON.stringify(value) ?? "null";
  else if (Array.isArray(value)) {
    yield "[";
    for (const [index, entry] of value.entries()) {
      if (index > 0) yield ",";
      yield* jsonPieces(entry, depth - 1);
    }
    yield "]";
  } else {
    yield "{";
    const members = Object.entries(value).filter(([, member]) => member !== undefined);
    for (const [index, [name, member]] of members.entries()) {
      yield `${index === 0 ? "" : ","}${JSON.stringify(name)}:`;
      yield* jsonPieces(member, depth - 1);
    }
    yield "}";
  }
}

function parseJson(json: string): Result<unknown> {
  try {
    return succeed(JSON.parse(json));
  } catch {
    return invalid("json");
  }
}

function invalid(where: string): Result<never> {
  return fail({ kind: "memory-invalid", params: { where } });
}

const XML_ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/** Characters that XML 1.0 cannot hold are written as JSON escapes, which stand for the same. */
function escapeXml(json: string): string {
  return json.replace(/[&<>\u007F-\u009F\uD800-\uDFFF\uFFFE\uFFFF]/g, (unit) => XML_ENTITIES[unit] ?? `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

function unescapeXml(text: string): string {
  const plain = text.replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_, inner: string) => inner.replaceAll("&", "&amp;"));
  return plain.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|amp|lt|gt|quot|apos);/gi, (entity, hex: string | undefined, decimal: string | undefined) => {
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal ?? Number.NaN);
    if (code >= 0 && code <= 0x10ffff) return String.fromCodePoint(code);
    return ENTITIES[entity.toLowerCase()] ?? entity;
  });
}

const ENTITIES: Readonly<Record<string, string>> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&apos;": "'" };
