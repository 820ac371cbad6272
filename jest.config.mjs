/** One project for the core (Node) and one for what a person sees (jsdom). */
const transform = {
  "^.+\\.tsx?$": [
    "@swc/jest",
    {
      jsc: {
        target: "es2022",
        parser: { syntax: "typescript", tsx: true },
        transform: { react: { runtime: "automatic" } },
      },
      module: { type: "commonjs" },
    },
  ],
};

const shared = {
  transform,
  // Looked up once a module: in jest's sandbox every mention of a global costs a call, which doubled the time of tight loops.
  sandboxInjectedGlobals: ["Math", "Number"],
  extensionsToTreatAsEsm: [],
  transformIgnorePatterns: ["/node_modules/"],
  modulePathIgnorePatterns: ["<rootDir>/dist/", "<rootDir>/.stryker-tmp/"],
};

export default {
  // A stand-still is found by it, not a slow machine: on one with other work the longest have taken minutes.
  testTimeout: 240_000,
  testSequencer: "<rootDir>/tools/slowest-first.mjs",
  // Without this jest leaves one core to itself, which on two is half the machine.
  maxWorkers: "100%",
  projects: [
    { ...shared, displayName: "core", testEnvironment: "node", testMatch: ["<rootDir>/test/**/*.test.ts"] },
    { ...shared, displayName: "pane", testEnvironment: "jsdom", testMatch: ["<rootDir>/test/**/*.test.tsx"] },
  ],
};
