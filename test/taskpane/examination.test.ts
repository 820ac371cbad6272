import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { viVN } from "../../src/locale/vi-VN";
import { readSheets } from "../../src/taskpane/session/book";
import type { ExaminationRequest } from "../../src/taskpane/session/examination";
import { examine } from "../../src/taskpane/session/examination";
import { examinedBook } from "../../src/taskpane/session/examined-book";
import type { Examiner } from "../../src/taskpane/session/examiner";
import { plainExaminer } from "../../src/taskpane/session/examiner";
import { markingOf } from "../../src/taskpane/session/marking";
import { rowCard } from "../../src/taskpane/session/row-card";
import type { ExaminationNews, ExaminationTask } from "../../src/taskpane/worker/check-worker";
import type { CheckWorker } from "../../src/taskpane/worker/worker-examiner";
import { workerExaminer } from "../../src/taskpane/worker/worker-examiner";
import { xlsxPort } from "../../src/workbook/xlsx/xlsx-port";

const SAMPLES = join("assets", "samples", "dien-bien-2021");
const samples = readdirSync(SAMPLES, { recursive: true }).map(String).filter((name) => name.endsWith(".xlsx"));

async function requestFor(sample: string): Promise<ExaminationRequest> {
  const port = xlsxPort(new Uint8Array(readFileSync(join(SAMPLES, sample))));
  if (!port.ok) throw new Error(sample);
  const sheets = await readSheets(port.value, () => undefined, () => false);
  if (!sheets.ok) throw new Error(sample);
  return { sheets: sheets.value, fileName: sample, isChecked: true };
}

/** A worker whose messages are copied as a browser copies them, and whose fate is in the test's hands. */
class WorkerInTest implements CheckWorker {
  onmessage: CheckWorker["onmessage"] = null;
  onerror: CheckWorker["onerror"] = null;
  readonly tasks: ExaminationTask[] = [];
  isEnded = false;

  postMessage(task: ExaminationTask): void {
    this.tasks.push(structuredClone(task));
  }

  terminate(): void {
    this.isEnded = true;
  }

  tell(news: ExaminationNews): void {
    if (!this.isEnded) this.onmessage?.(new MessageEvent("message", { data: structuredClone(news) }));
  }

  die(): void {
    this.onerror?.(Object.assign(new Event("error"), { message: "", filename: "", lineno: 0, colno: 0, error: null }));
  }

  work(): void {
    const task = this.tasks.shift();
    if (!task) throw new Error("nothing was asked");
    const { id, request } = task;
    this.tell({ kind: "ready" });
    this.tell({ kind: "progress", id, progress: { done: 1, total: 2 } });
    this.tell({ kind: "examined", id, answer: examine(request, () => undefined) });
  }
}

function examinerInTest(plain?: Examiner): { readonly examiner: Examiner; readonly workers: WorkerInTest[] } {
  const workers: WorkerInTest[] = [];
  const start = (): CheckWorker => {
    const worker = new WorkerInTest();
    workers.push(worker);
    return worker;
  };
  return { examiner: workerExaminer(start, plain), workers };
}

/** Stands in for the page's own work, so that it is seen whether it was asked. */
const here: Examiner = { examine: () => Promise.resolve({ ok: false, problems: [{ kind: "nothing-to-read", params: { where: "here" } }] }), stop: () => undefined };

describe("an examination", () => {
  it.each(samples)("says of %s the same from a worker as right here", async (sample) => {
    const request = await requestFor(sample);
    const { examiner, workers } = examinerInTest();
    const answer = examiner.examine(request, () => undefined);
    workers[0]?.work();
    const [crossed, direct] = [await answer, await plainExaminer().examine(request, () => undefined)];
    if (!crossed.ok || !direct.ok) throw new Error("not examined");
    const [there, own] = [examinedBook(request.sheets, crossed.value), examinedBook(request.sheets, direct.value)];
    if (!there.ok || !own.ok || !there.value.checked || !own.value.checked) throw new Error("not checked");
    expect(there.value.checked.findings).toEqual(own.value.checked.findings);
    expect(there.value.checked.figures.tally).toEqual(own.value.checked.figures.tally);
    expect(there.value.checked.figures.summaries).toEqual(own.value.checked.figures.summaries);
    expect(there.value.checked.open).toEqual(own.value.checked.open);
    expect(markingOf(there.value.checked, viVN, true)).toEqual(markingOf(own.value.checked, viVN, true));
    for (const { place } of own.value.checked.findings.slice(0, 50)) {
      const [sheet, row] = [place.sheet ?? "", place.row ?? 0];
      expect(rowCard(there.value.book, sheet, row)).toEqual(rowCard(own.value.book, sheet, row));
    }
  });

  it("tells how far it is, and leaves the sheets with who asked", async () => {
    const request = await requestFor(samples[0] ?? "");
    const { examiner, workers } = examinerInTest();
    const told: unknown[] = [];
    const answer = examiner.examine(request, (progress) => told.push(progress));
    workers[0]?.work();
    const examined = await answer;
    expect(told).toEqual([{ done: 1, total: 2 }]);
    expect(request.sheets.grids.every(({ cells }) => cells.numbers.byteLength > 0)).toBe(true);
    expect(JSON.stringify(examined)).not.toContain("rowStart");
  });
});

describe("a worker that examines", () => {
  it("is ended when the work is called off, and another comes for the next", async () => {
    const request = await requestFor(samples[0] ?? "");
    const { examiner, workers } = examinerInTest();
    const answer = examiner.examine(request, () => undefined);
    examiner.stop();
    expect(await answer).toEqual({ ok: false, problems: [{ kind: "cancelled" }] });
    expect(workers[0]?.isEnded).toBe(true);
    const next = examiner.examine(request, () => undefined);
    workers[1]?.work();
    expect((await next).ok).toBe(true);
    examiner.stop();
    expect(workers[1]?.isEnded).toBe(false);
  });

  it("is used again for the next work, and a later work calls off the earlier", async () => {
    const request = await requestFor(samples[0] ?? "");
    const { examiner, workers } = examinerInTest();
    const first = examiner.examine(request, () => undefined);
    workers[0]?.work();
    await first;
    const second = examiner.examine(request, () => undefined);
    expect(workers).toHaveLength(1);
    const third = examiner.examine(request, () => undefined);
    expect(await second).toEqual({ ok: false, problems: [{ kind: "cancelled" }] });
    workers[1]?.work();
    expect((await third).ok).toBe(true);
  });

  it("is done without where none can be started, or the one that was started does not come", async () => {
    const request = await requestFor(samples[0] ?? "");
    const forbidden = workerExaminer(() => {
      throw new Error("SecurityError");
    }, here);
    expect(await forbidden.examine(request, () => undefined)).toMatchObject({ problems: [{ params: { where: "here" } }] });
    const { examiner, workers } = examinerInTest(here);
    const answer = examiner.examine(request, () => undefined);
    workers[0]?.die();
    expect(await answer).toMatchObject({ problems: [{ params: { where: "here" } }] });
    expect(await examiner.examine(request, () => undefined)).toMatchObject({ problems: [{ params: { where: "here" } }] });
    expect(workers).toHaveLength(1);
  });

  it("that dies at work fails that work and no other", async () => {
    const request = await requestFor(samples[0] ?? "");
    const { examiner, workers } = examinerInTest(here);
    const answer = examiner.examine(request, () => undefined);
    workers[0]?.tell({ kind: "ready" });
    workers[0]?.die();
    expect(await answer).toEqual({ ok: false, problems: [{ kind: "worker-died" }] });
    const next = examiner.examine(request, () => undefined);
    workers[1]?.work();
    expect((await next).ok).toBe(true);
  });
});
