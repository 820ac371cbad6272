import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Consolidation } from "../../src/consolidate/consolidation";
import type { Preference } from "../../src/consolidate/choose-sources";
import { ASK } from "../../src/consolidate/choose-sources";
import type { UnitEntry } from "../../src/consolidate/units-register";
import type { ConsolidateRequest } from "../../src/cli/consolidate-request";
import type { GatheredSources } from "../../src/cli/consolidated-sources";
import { gatherSources } from "../../src/cli/consolidated-sources";
import type { SourceOutcome } from "../../src/cli/source-reading";
import { readSourceBytes, readSourceFile } from "../../src/cli/source-reading";

export const SAMPLES = join(process.cwd(), "assets/samples/dien-bien-2021");

export const SETTING = { request: { overrides: {}, threshold: null }, answers: [], register: null, withRows: false, withPersonal: false };

export function sampleFiles(kind: "corrected" | "received"): readonly string[] {
  return readdirSync(join(SAMPLES, kind)).sort().map((name) => join(SAMPLES, kind, name));
}

const known = new Map<string, Promise<SourceOutcome>>();

/** Reads a sample once for all tests of a file. */
export function readSample(path: string): Promise<SourceOutcome> {
  const reading = known.get(path) ?? readSourceFile({ path, name: path.split("/").at(-1) ?? path }, SETTING);
  known.set(path, reading);
  return reading;
}

export function readSamples(kind: "corrected" | "received"): Promise<readonly SourceOutcome[]> {
  return Promise.all(sampleFiles(kind).map(readSample));
}

/** Reads bytes as if they stood in a file of that name. */
export function readAs(name: string, bytes: Uint8Array): Promise<SourceOutcome> {
  return readSourceBytes({ path: name, name }, bytes, SETTING);
}

export interface Gathering {
  readonly previous?: Consolidation;
  readonly preference?: Preference;
  readonly register?: readonly UnitEntry[];
  readonly modified?: ReadonlyMap<string, number>;
}

export function gather(outcomes: readonly SourceOutcome[], { previous, preference, register, modified }: Gathering = {}): GatheredSources {
  const request: ConsolidateRequest = {
    out: "out.xlsx",
    template: null,
    register: register ?? null,
    level: null,
    preference: preference ?? ASK,
    withRows: false,
    withPersonal: false,
    returnDir: null,
    check: SETTING.request,
    answers: [],
  };
  return gatherSources({ outcomes, modified: modified ?? new Map() }, previous ?? null, request);
}
