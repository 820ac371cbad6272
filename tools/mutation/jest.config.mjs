import jest from "../../jest.config.mjs";
import { testsOf } from "./rooms.mjs";

const core = jest.projects.find(({ displayName }) => displayName === "core");

/**
 * The core's tests of one room, for mutation testing: no browser, no workbench, no process, nothing that has its own clock.
 * The runner takes one project, so what `jest.config.mjs` splits in two stands here as one.
 */
export default { ...core, rootDir: process.cwd(), displayName: undefined, testMatch: testsOf(process.env.MUTATED_ROOM ?? "") };
