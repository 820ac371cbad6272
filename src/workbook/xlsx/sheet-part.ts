import { fail, succeed } from "../problem";
import type { Problem, Result } from "../problem";
import type { PackageLimits } from "./package-limits";
import type { ScannedSheet, SheetSurroundings } from "./sheet-scanner";
import { SheetScanner } from "./sheet-scanner";
import { detectEncoding, ENCODING_PROBE, toUtf8 } from "./xml-encoding";
import { faultProblem } from "./xml-fault";
import type { PackageEntry } from "./zip";
import { inflateChunks, inflateEntry } from "./zip";

/** About what a cell takes in a sheet's XML, to size the arrays before the first cell is met. */
const BYTES_A_CELL = 32;
const MAX_FIRST_CELLS = 1 << 22;

/** A window for parts that come in pieces. */
const PIECES = 1 << 18;
/** The scanner looks a little past the end, which is slow where nothing stands there. */
const BEYOND = 64;

/** Reads a worksheet part: inflated and scanned piece by piece, so the XML never stands in memory as a whole. */
export function readSheetPart(
  entry: PackageEntry,
  limits: PackageLimits,
  surroundings: SheetSurroundings,
  sheet: string,
): Result<ScannedSheet> {
  const scanner = new SheetScanner(surroundings, Math.min(Math.ceil(entry.size / BYTES_A_CELL), MAX_FIRST_CELLS));
  try {
    const { inflater } = limits;
    const window = new SheetWindow(scanner, inflater && entry.size <= inflater.largest ? entry.size : PIECES);
    const pieces = inflateChunks(entry, limits, (chunk) => placed(() => window.push(chunk), entry.name, sheet));
    if (window.isUtf8 === false) {
      const bytes = inflateEntry(entry, limits);
      if (!bytes.ok) return bytes;
      const utf8 = toUtf8(bytes.value);
      scanner.scan(utf8, utf8.length, true);
    } else if (!pieces.ok) return pieces;
    else window.finish();
    return succeed(scanner.finish(sheet));
  } catch (error) {
    return fail(faultProblem(error, entry.name, sheet));
  }
}

function placed(push: () => Problem | null, part: string, sheet: string): Problem | null {
  try {
    return push();
  } catch (error) {
    return faultProblem(error, part, sheet);
  }
}

/** Stops the inflating of a part that has to be read as a whole; never seen outside. */
const STOP: Problem = { kind: "cancelled" };

/** What has been inflated and not scanned yet; grows only where one piece of markup is larger than it. */
class SheetWindow {
  /** `null` until enough of the part has come to tell. */
  isUtf8: boolean | null = null;
  private bytes: Uint8Array<ArrayBuffer>;
  private end = 0;
  private worthwhile = ENCODING_PROBE;

  /** `expected`: so many bytes come at once. */
  constructor(private readonly scanner: SheetScanner, expected: number) {
    this.bytes = new Uint8Array(expected + BEYOND);
  }

  push(chunk: Uint8Array): Problem | null {
    if (this.end + chunk.length > this.bytes.length) {
      const wider = new Uint8Array((this.end + chunk.length) * 2);
      wider.set(this.bytes.subarray(0, this.end));
      this.bytes = wider;
    }
    this.bytes.set(chunk, this.end);
    this.end += chunk.length;
    if (this.end < this.worthwhile) return null;
    return this.detect() ? this.scan(false) : STOP;
  }

  finish(): void {
    if (this.detect()) this.scan(true);
    else this.scanForeign();
  }

  private detect(): boolean {
    if (this.isUtf8 === null) {
      const { label, mark } = detectEncoding(this.bytes.subarray(0, Math.min(this.end, ENCODING_PROBE)));
      this.isUtf8 = label === "utf-8";
      if (this.isUtf8) this.drop(mark);
    }
    return this.isUtf8;
  }

  private scan(isLast: boolean): null {
    this.drop(this.scanner.scan(this.bytes, this.end, isLast));
    // What is left is one unfinished piece: to look at it again before it has doubled would make long pieces quadratic.
    this.worthwhile = this.end * 2;
    return null;
  }

  private drop(count: number): void {
    this.bytes.copyWithin(0, count, this.end);
    this.end -= count;
  }

  /** A part too short for the probe is all here. */
  private scanForeign(): void {
    const utf8 = toUtf8(this.bytes.subarray(0, this.end));
    this.scanner.scan(utf8, utf8.length, true);
  }
}
