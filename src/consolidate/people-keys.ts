import { valueOf } from "../assessment/reading";
import type { Subject } from "../assessment/subject";
import { personName } from "../text/person-name";

/** Bytes kept for one person at most: two keys of 8, a name of 4, a unit of 2, row 4 (2 in most lists), sheet 1, sex and birthday 2. */
const BYTES_A_PERSON = 29;

/**
 * What tells the people of one source apart from those of others: hashes in typed arrays, never the numbers or names
 * themselves, kept in memory only. Index i of each array is one person; the arrays of one source may share their memory.
 */
export interface PeopleKeys {
  readonly count: number;
  /** Hash of a valid CCCD, 0 where there is none. */
  readonly id: Float64Array;
  /** Hash of the name without diacritics and the year of birth, 0 where either is missing. */
  readonly nameAndYear: Float64Array;
  /** Hash of the name with its diacritics. */
  readonly name: Uint32Array;
  /** Index into `units`. */
  readonly unit: Uint16Array;
  /** 0-based. */
  readonly row: Uint16Array | Uint32Array;
  /** Index into `sheets`. */
  readonly sheet: Uint8Array;
  /** Sex (0 unknown, 1 male, 2 female), plus 4 times month × 32 + day; 0 where not said. */
  readonly sexAndDay: Uint16Array;
  readonly units: readonly string[];
  readonly sheets: readonly string[];
}

/** Gathers the keys of a source's people as its rows go by. */
export interface PeopleGatherer {
  see(subject: Subject, unit: string): void;
  keys(): PeopleKeys;
}

/** A gatherer of nobody yet. */
export function gatherPeople(): PeopleGatherer {
  const id: number[] = [];
  const nameAndYear: number[] = [];
  const name: number[] = [];
  const unit: number[] = [];
  const row: number[] = [];
  const sheet: number[] = [];
  const sexAndDay: number[] = [];
  const units = new Map<string, number>();
  const sheets = new Map<string, number>();
  return {
    see(subject, unitName) {
      const words = valueOf(subject.name);
      if (words === null || words === "") return;
      // As within one workbook (`check/people-register`): "Ông Lò Văn Hặc" is Lò Văn Hặc.
      const { key, bare } = personName(words);
      const number = valueOf(subject.idNumber);
      const birth = valueOf(subject.birth);
      id.push(number?.type === "cccd" ? hash53(number.digits) : 0);
      nameAndYear.push(birth ? hash53(`${bare}|${birth.year}`) : 0);
      name.push(hash53(key) >>> 0);
      unit.push(indexIn(units, unitName));
      row.push(subject.row);
      sheet.push(Math.min(255, indexIn(sheets, subject.sheet)));
      const sex = valueOf(subject.sex) ?? subject.sexFromYearColumn;
      const day = (birth?.month ?? 0) * 32 + (birth?.day ?? 0);
      sexAndDay.push((sex === null ? 0 : sex === "male" ? 1 : 2) + 4 * day);
    },
    keys: () => {
      const count = row.length;
      const isLong = row.some((at) => at > 0xffff);
      const buffer = new ArrayBuffer(count * (isLong ? BYTES_A_PERSON : BYTES_A_PERSON - 2));
      let end = 0;
      const next = (bytes: number): number => (end += count * bytes) - count * bytes;
      // The wider first, so that each begins where its kind may.
      const keys = {
        count,
        id: new Float64Array(buffer, next(8), count),
        nameAndYear: new Float64Array(buffer, next(8), count),
        name: new Uint32Array(buffer, next(4), count),
        row: isLong ? new Uint32Array(buffer, next(4), count) : new Uint16Array(buffer, next(2), count),
        unit: new Uint16Array(buffer, next(2), count),
        sexAndDay: new Uint16Array(buffer, next(2), count),
        sheet: new Uint8Array(buffer, next(1), count),
        units: [...units.keys()],
        sheets: [...sheets.keys()],
      };
      for (const [into, from] of [[keys.id, id], [keys.nameAndYear, nameAndYear], [keys.name, name], [keys.row, row], [keys.unit, unit], [keys.sexAndDay, sexAndDay], [keys.sheet, sheet]] as const) {
        into.set(from);
      }
      return keys;
    },
  };
}

function indexIn(known: Map<string, number>, words: string): number {
  const index = known.get(words) ?? known.size;
  known.set(words, index);
  return index;
}

/** A 53-bit hash (cyrb53, public domain), never 0: of a million people, two differing keys meet once in 18 000 runs. */
export function hash53(text: string): number {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return 4294967296 * (2097151 & low) + (high >>> 0) || 2;
}
