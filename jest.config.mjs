const jsc = {
  target: "es2022",
  parser: { syntax: "typescript", tsx: true },
  transform: { react: { runtime: "automatic" } },
};

/** The index of Fluent's components: each is loaded when it is first asked for, not all fifty kinds for the fifteen there are. */
const FLUENT = "/node_modules/@fluentui/react-components/lib/index.js";

/** One project for the core (Node) and one for what a person sees (jsdom). */
const transform = {
  [FLUENT]: ["@swc/jest", { jsc, module: { type: "commonjs", lazy: true } }],
  "^.+\\.tsx?$": ["@swc/jest", { jsc, module: { type: "commonjs" } }],
};

const shared = {
  transform,
  // Looked up once a module: in jest's sandbox every mention of a global costs a call, which doubled the time of tight loops.
  sandboxInjectedGlobals: ["Math", "Number"],
  extensionsToTreatAsEsm: [],
  transformIgnorePatterns: ["/node_modules/(?!@fluentui/react-components/lib/index\\.js)"],
  moduleNameMapper: {
    "^@fluentui/react-components$": `<rootDir>${FLUENT}`,
    "^@fluentui/react-icons$": "<rootDir>/test/taskpane/fluent-icons.cjs",
  },
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
