import Sequencer from "@jest/test-sequencer";

/**
 * Tests that take longest, longest first. On a fresh machine jest knows no durations and goes by the size of the files,
 * which left these small ones for the end, each alone on its core.
 */
const SLOWEST = [
  "test/browser/workbench.test.ts",
  "test/hostile/hostile.test.ts",
  "test/browser/accessibility.test.ts",
  "test/taskpane/views.test.tsx",
  "test/taskpane/check-panel.test.tsx",
  "test/cli/consolidate-command.test.ts",
  "test/cli/strangers-mutations.test.ts",
  "test/faults/",
  "test/browser/",
];

const placeOf = (path) => {
  const place = SLOWEST.findIndex((slow) => path.includes(slow));
  return place === -1 ? SLOWEST.length : place;
};

export default class SlowestFirst extends Sequencer {
  sort(tests) {
    return [...super.sort(tests)].sort((a, b) => placeOf(a.path) - placeOf(b.path));
  }
}
