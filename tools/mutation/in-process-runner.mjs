import { commonTokens, declareClassPlugin, PluginKind, tokens } from "@stryker-mutator/api/plugin";
import { DryRunStatus, MutantRunStatus, TestStatus, determineHitLimitReached } from "@stryker-mutator/api/test-runner";
import { expect } from "expect";
import { join } from "node:path";
import { boundRandomTests, forgetModules, load, readTypeScript } from "./module-loader.mjs";
import { testsOf } from "./rooms.mjs";
import { endBlocks, runTest, testWords } from "./test-blocks.mjs";

/** Runs a test that may ask what it is called, as jest lets it. */
function runNamed(test) {
  expect.setState({ currentTestName: test.name.slice(test.file.length + 1) });
  return runTest(test);
}

/** What the instrumented files ask: which mutant stands, which test runs, how often the mutant was met. */
const asked = (globalThis.__stryker__ = {});

/** The file of a test: its id begins with it. */
const fileOf = (id) => id.slice(0, id.indexOf(".test.ts ") + ".test.ts".length);

function loadTests(file) {
  const { words, tests } = testWords(file);
  Object.assign(globalThis, words, { expect });
  load(join(process.cwd(), file));
  return tests;
}

/**
 * Runs the core's tests inside Stryker's worker: a mutant costs what its tests cost, not a start of jest. The modules are
 * loaded anew for every mutant. A mutant that never ends Stryker's clock stops, by ending the worker.
 */
class InProcessRunner {
  static inject = tokens(commonTokens.logger);
  #log;
  #took = new Map();

  constructor(log) {
    this.#log = log;
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  init() {
    process.env.NODE_ENV = "test";
    readTypeScript();
    boundRandomTests();
  }

  async dryRun() {
    asked.mutantCoverage = { static: {}, perTest: {} };
    forgetModules();
    const tests = testsOf(process.env.MUTATED_ROOM ?? "").flatMap(loadTests);
    const results = [];
    for (const test of tests) {
      asked.currentTestId = test.id;
      const begun = performance.now();
      const failure = await runNamed(test);
      const timeSpentMs = performance.now() - begun;
      asked.currentTestId = undefined;
      this.#took.set(test.id, timeSpentMs);
      const result = { id: test.id, name: test.name, fileName: test.file, timeSpentMs };
      results.push(failure === null ? { ...result, status: TestStatus.Success } : { ...result, status: TestStatus.Failed, failureMessage: failure.stack ?? failure.message });
    }
    await endBlocks(tests);
    return { status: DryRunStatus.Complete, tests: results, mutantCoverage: asked.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, timeout }) {
    asked.mutantCoverage = { static: {}, perTest: {} };
    asked.hitCount = hitLimit === undefined ? undefined : 0;
    asked.hitLimit = hitLimit;
    this.#log.debug("mutant %s within %s ms", activeMutant.id, timeout);
    forgetModules();
    try {
      if (testFilter === undefined) throw new Error("a mutant without tests of its own: constants of modules are not mutated (ignoreStatic)");
      return await this.#firstFailure(this.#byFile(testFilter), activeMutant.id);
    } finally {
      asked.activeMutant = undefined;
    }
  }

  /** The wanted tests by file, the quickest files first and in each the quickest tests. */
  #byFile(wanted) {
    // Of a worker that took the place of a stopped one nothing is known of how long tests take.
    const took = (ids) => ids.reduce((sum, id) => sum + (this.#took.get(id) ?? 0), 0);
    const files = new Map();
    for (const id of wanted) files.set(fileOf(id), [...(files.get(fileOf(id)) ?? []), id]);
    for (const ids of files.values()) ids.sort((a, b) => took([a]) - took([b]));
    return [...files].sort(([, a], [, b]) => took(a) - took(b));
  }

  /** The first test that fails is enough; files behind it are not even loaded. */
  async #firstFailure(files, mutant) {
    let nrOfTests = 0;
    for (const [file, ids] of files) {
      asked.activeMutant = undefined;
      const tests = new Map(loadTests(file).map((test) => [test.id, test]));
      asked.activeMutant = mutant;
      for (const id of ids) {
        nrOfTests += 1;
        const test = tests.get(id);
        const failure = test === undefined ? new Error("the test is no longer there") : await runNamed(test);
        const endless = determineHitLimitReached(asked.hitCount, asked.hitLimit);
        if (endless) return { status: MutantRunStatus.Timeout, reason: endless.reason };
        if (failure !== null) return { status: MutantRunStatus.Killed, killedBy: [id], failureMessage: failure.message, nrOfTests };
      }
      await endBlocks([...tests.values()]);
    }
    return { status: MutantRunStatus.Survived, nrOfTests };
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, "in-process", InProcessRunner)];
