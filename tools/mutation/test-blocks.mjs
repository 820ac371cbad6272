import { bind } from "jest-each";

/** A block of tests: what `describe` opens, and what a test file is by itself. */
function block(name, parent) {
  return { name, parent, before: [], after: [], beforeEach: [], afterEach: [], begun: false };
}

function path({ name, parent }) {
  return parent === null ? name : `${path(parent)} ${name}`;
}

/** The words a test file is written in, and the tests that loading it has given: no clock, no mocks, nothing in parallel. */
export function testWords(file) {
  let open = block(file, null);
  const tests = [];
  const it = (name, run) => {
    const id = `${path(open)} ${name}`;
    const twins = tests.filter((test) => test.name === id).length;
    tests.push({ id: twins === 0 ? id : `${id} (${twins + 1})`, name: id, file, block: open, run });
  };
  const describe = (name, fill) => {
    const outer = open;
    open = block(name, outer);
    fill();
    open = outer;
  };
  it.each = bind(it, false);
  describe.each = bind(describe, false);
  const words = {
    it,
    test: it,
    describe,
    beforeAll: (run) => void open.before.push(run),
    afterAll: (run) => void open.after.push(run),
    beforeEach: (run) => void open.beforeEach.push(run),
    afterEach: (run) => void open.afterEach.push(run),
  };
  return { words, tests };
}

async function begin(opened) {
  if (opened === null || opened.begun) return;
  await begin(opened.parent);
  opened.begun = true;
  for (const run of opened.before) await run();
}

const around = (opened, when) => (opened === null ? [] : when === "beforeEach" ? [...around(opened.parent, when), ...opened[when]] : [...opened[when], ...around(opened.parent, when)]);

/** Runs one test with all that stands around it; answers with its failure, or null. */
export async function runTest({ block: opened, run }) {
  try {
    await begin(opened);
    for (const before of around(opened, "beforeEach")) await before();
    await run();
    for (const after of around(opened, "afterEach")) await after();
    return null;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

/** What the blocks of some tests want done when the last has run. */
export async function endBlocks(tests) {
  const opened = new Set();
  for (const test of tests) for (let at = test.block; at !== null; at = at.parent) if (at.begun) opened.add(at);
  for (const { after } of opened) for (const run of after) await run();
}
