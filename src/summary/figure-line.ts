import { parseNumberText } from "../text/number-text";
import { bareKey } from "../text/name-key";
import type { GroupFinder } from "./column-meaning";
import { groupBeside } from "./column-meaning";
import { levelMeaning } from "./header-words";
import type { CountMeasure, Measure } from "./measure";

/** A figure said in words: "Chưa đạt: 1,04 %", "Nông dân: 318". */
export interface SaidFigure {
  readonly measure: Measure;
  /** Reporting group's id; `null` for everybody. */
  readonly group: string | null;
  /** 98.96 for 98,96 %. */
  readonly value: number;
  /** Decimals printed. */
  readonly decimals: number;
}

/** What the words of a line have said so far, for the figures after: "Nông dân: 318, chưa đạt 5,3 %". */
export interface LineSense {
  readonly group: string | null;
  /** Several groups were named: a figure that names none of them could be of the last, or of everybody. */
  readonly areSeveral: boolean;
  readonly count: CountMeasure | null;
  /** The count was said of the group named before it: it ends with the clause. */
  readonly isOfGroup: boolean;
  readonly to: CountMeasure | null;
  /** Whether the words speak of a whole ("Tổng số"). */
  readonly isTotal: boolean;
}

/** A line that has said nothing yet. */
export const NOTHING_SAID: LineSense = { group: null, areSeveral: false, count: null, isOfGroup: false, to: null, isTotal: false };

const SENTENCE = /\n|(?<!\d)\.\s+|(?<=[\d%])\.\s+(?=\p{L})/u;
const PIECE = /,(?!\d)|\(|\)|\s[-–]\s|\svà\s/u;
const NUMBER = /(?<![\p{L}\d/])(?<digits>\d[\d.,]*)\s*(?<percent>%|phần trăm)?/giu;
/** The year that figures are of: "Năm 2021 có 1063 người". */
const YEAR = /(?<!\p{L})năm\s+(?:học\s+)?20\d\d(?:\s*[-–]\s*20\d\d)?(?!\d)/giu;
/** "Xã Na Ư có 74 người đăng ký": what is had stands behind the number too. */
const HAS = /(?<!\p{L})có\s*$/iu;
/** Figures of other things than people: points, years, dates, numbers of documents. */
const OTHER_THINGS = /(?<!\bthi )\bdiem\b|\bnam\b|\bngay\b|\bthang\b|\bchi so\b|\bnang luc\b|\btieu chi\b|\bqd\b|\btro len\b/;

/** The figures that a text says one after another, and the sense its last words leave. */
export function figuresOfWords(text: string, before: LineSense, groupOf: GroupFinder): { readonly figures: readonly SaidFigure[]; readonly sense: LineSense } {
  const figures: SaidFigure[] = [];
  let sense = before;
  text.split(SENTENCE).forEach((sentence, at) => {
    if (at > 0) sense = NOTHING_SAID;
    sentence.split(";").forEach((clause, position) => {
      if (position > 0) sense = { ...sense, count: sense.isOfGroup ? null : sense.count, isOfGroup: false, group: null, areSeveral: false, isTotal: false };
      for (const piece of clause.split(PIECE)) {
        const read = figuresOfPiece(piece, sense, groupOf);
        figures.push(...read.figures);
        sense = read.sense;
      }
    });
  });
  return { figures, sense };
}

function figuresOfPiece(text: string, before: LineSense, groupOf: GroupFinder): ReturnType<typeof figuresOfWords> {
  const piece = text.replace(YEAR, " ");
  if (OTHER_THINGS.test(bareKey(piece))) return { figures: [], sense: before };
  const numbers = numbersIn(piece);
  if (numbers.length === 0) return { figures: [], sense: senseOf(piece, before, groupOf) };
  const figures: SaidFigure[] = [];
  let sense = before;
  for (const { digits, isPercent, words } of numbers) {
    const namesGroup = groupBeside(words, groupOf) !== null;
    sense = senseOf(words, sense, groupOf);
    const figure = sense.areSeveral && !namesGroup ? null : figureOf(digits, isPercent, sense);
    if (figure) figures.push(figure);
  }
  return { figures, sense };
}

interface NumberInWords {
  readonly digits: string;
  readonly isPercent: boolean;
  /** The words that name it: before it, or where there are none behind it ("318 nông dân"); after "có" both. */
  readonly words: string;
}

function numbersIn(piece: string): readonly NumberInWords[] {
  const found = [...piece.matchAll(NUMBER)];
  return found.map((match, index) => {
    const ahead = piece.slice(endOf(found[index - 1]), match.index).replace(/^(?:\s*(?:có|là|gồm|trong đó|với|người|công dân|đạt được))+\s*$/iu, "");
    const behind = piece.slice(endOf(match), found[index + 1]?.index);
    return {
      digits: (match.groups?.["digits"] ?? "").replace(/[.,]+$/, ""),
      isPercent: match.groups?.["percent"] !== undefined,
      words: HAS.test(ahead) ? `${ahead} ${behind}` : /\p{L}{2}/u.test(ahead) ? ahead : behind,
    };
  });
}

function endOf(match: RegExpMatchArray | undefined): number {
  return match ? (match.index ?? 0) + match[0].length : 0;
}

/** What words add to the sense of a line: a group, a measure, a denominator. Words that say nothing leave it as it was. */
export function senseOf(words: string, before: LineSense, groupOf: GroupFinder): LineSense {
  if (words.trim() === "") return before;
  const level = levelMeaning(words);
  // Who "took part" is who is listed; only "đánh giá" says that somebody was assessed.
  const count = level.count === "assessed" && !/\bdanh gia\b/.test(bareKey(words)) ? "registered" : level.count;
  const group = groupBeside(words, groupOf);
  return {
    group: group ?? before.group,
    areSeveral: before.areSeveral || (group !== null && before.group !== null && group !== before.group),
    count: count ?? before.count,
    isOfGroup: count === null ? before.isOfGroup : before.group !== null && group === null,
    to: level.to ?? before.to,
    isTotal: level.isTotal || before.isTotal,
  };
}

/** The figure a number is by what the line has said; `null` where that is not certain. */
export function figureBy(sense: LineSense, value: number, decimals: number, isPercent: boolean): SaidFigure | null {
  const { group } = sense;
  if (isPercent) {
    if (sense.count === null || sense.count === "registered") return null;
    return { measure: { kind: "ratio", ratio: { of: sense.count, to: sense.to ?? "registered" } }, group, value, decimals };
  }
  const count = sense.count ?? (group !== null || sense.isTotal ? "registered" : null);
  return count === null || !Number.isInteger(value) ? null : { measure: { kind: "count", count }, group, value, decimals: 0 };
}

function figureOf(digits: string, isPercent: boolean, sense: LineSense): SaidFigure | null {
  const parsed = parseNumberText(digits, isPercent ? { max: 100 } : { whole: true });
  if (parsed.kind !== "number") return null;
  const decimals = isPercent ? (/[.,](\d+)$/.exec(digits)?.[1]?.length ?? 0) : 0;
  return figureBy(sense, parsed.value, decimals, isPercent);
}
