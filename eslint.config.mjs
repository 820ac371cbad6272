import js from "@eslint/js";
import importX from "eslint-plugin-import-x";
import reactHooks from "eslint-plugin-react-hooks";
import { createTypeScriptImportResolver } from "eslint-import-resolver-typescript";
import globals from "globals";
import tseslint from "typescript-eslint";

/**
 * The import law (docs/ARCHITECTURE.md): what each room may import besides itself.
 * A room named here with a sub-room ("workbook/xlsx") is a room of its own.
 */
export const rooms = [
  "text", "criteria", "workbook", "workbook/xlsx", "workbook/excel", "assessment", "check",
  "summary", "consolidate", "locale", "taskpane", "commands", "cli", "workbench",
];
const core = ["text", "criteria", "workbook", "assessment", "check", "summary", "consolidate"];
export const mayImport = {
  text: [],
  criteria: ["text"],
  workbook: [],
  "workbook/xlsx": ["workbook"],
  "workbook/excel": ["workbook"],
  assessment: ["text", "criteria", "workbook"],
  check: ["text", "criteria", "workbook", "assessment"],
  summary: ["text", "criteria", "workbook", "assessment", "check"],
  consolidate: ["text", "criteria", "workbook", "assessment", "check", "summary"],
  locale: [],
  taskpane: [...core, "workbook/xlsx", "workbook/excel", "locale", "commands"],
  commands: [...core, "workbook/xlsx", "workbook/excel", "locale", "taskpane"],
  cli: [...core, "workbook/xlsx", "locale"],
  workbench: rooms,
};

/** The files of a room, without those of its sub-rooms. */
const zones = rooms.flatMap((room) => {
  const allowed = new Set([room, ...mayImport[room]]);
  return rooms
    .filter((other) => !allowed.has(other) && !(room.startsWith(`${other}/`) && allowed.has(other)))
    .map((other) => ({
      target: `./src/${room}/${room === "workbook" ? "*.ts" : "**/*"}`,
      from: `./src/${other}/${other === "workbook" ? "*.ts" : "**/*"}`,
      message: `Import law: src/${room} may import ${mayImport[room].join(", ") || "nothing"}.`,
    }));
});

/** locale may import types of any room, never code: `import type` only. */
const typesOnly = [["src/locale/*.ts", "/^\\.\\.\\//"], ["src/locale/*/*.ts", "/^\\.\\.\\/\\.\\.\\//"], ["src/locale/*/*/*.ts", "/^(\\.\\.\\/){3}/"]].map(([files, outside]) => ({
  files: [files],
  rules: {
    "no-restricted-syntax": ["error", {
      selector: `ImportDeclaration[importKind!='type'][source.value=${outside}]`,
      message: "Import law: src/locale imports types only (import type …).",
    }],
    "import-x/no-restricted-paths": "off",
  },
}));

export default tseslint.config(
  { ignores: ["dist/", "node_modules/", "coverage/", "reports/", ".stryker-tmp/"] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    files: ["**/*.{ts,tsx}"],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { "import-x": importX },
    settings: { "import-x/resolver-next": [createTypeScriptImportResolver()] },
    rules: {
      "import-x/no-restricted-paths": ["error", { zones }],
      "import-x/no-cycle": ["error", { ignoreExternal: true }],
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/consistent-type-assertions": ["error", { assertionStyle: "never" }],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
      "no-console": "error",
      "no-empty": ["error", { allowEmptyCatch: false }],
      eqeqeq: "error",
    },
  },
  {
    files: ["src/**"],
    ignores: ["src/workbook/excel/**", "src/workbench/**"],
    rules: {
      "no-restricted-globals": ["error",
        { name: "Excel", message: "Only src/workbook/excel names Excel." },
        { name: "Office", message: "Only src/workbook/excel names Office." }],
    },
  },
  { files: ["src/taskpane/**", "src/commands/**"], plugins: { "react-hooks": reactHooks }, rules: reactHooks.configs.recommended.rules },
  {
    files: ["test/**", "bench/**", "tools/**", "src/cli/**", "*.mjs", "**/*.{mjs,cjs}"],
    languageOptions: { globals: { ...globals.node } },
    rules: { "no-console": "off" },
  },
  { files: ["**/*.cjs"], rules: { "@typescript-eslint/no-require-imports": "off" } },
  ...typesOnly,
);
