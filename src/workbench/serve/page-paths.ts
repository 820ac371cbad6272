/** Where the built pages stand below the served folder. */
export const HOME = "/workbench/index.html";
export const STANDALONE = "/standalone/standalone.html";
