import { setFlagsFromString } from "node:v8";

/**
 * From so many bytes on (some 150 000 people) heaps are swept when they have grown by a third: 300 lists of 1 000 left sixty
 * megabytes more where nothing was said. Swept less often, memory grew from there to a million people by more than 64 bytes a
 * person. It costs an eighth of the time.
 */
const MANY_BYTES = 16_000_000;

/**
 * Settles the engine of the whole process for a run of many small files, which is over before all has been optimised that
 * would be: plain machine code at once and half as many optimisations took an eighth less processor time, optimising
 * functions without what they call another seventh (166 lists of 500, Node 20; at 300 lists of 1 000 the last makes no
 * difference), and patterns compiled once instead of first for their interpreter a twelfth.
 *
 * To be called when the workers stand and wait: Node takes its own modules ready compiled only under the settings they were
 * compiled with (a worker starts in half the time), and a thread that runs while settings change may break down.
 */
export function settleEngine(bytes: number): void {
  setFlagsFromString("--always-sparkplug");
  setFlagsFromString("--interrupt-budget=264000");
  setFlagsFromString("--max-inlined-bytecode-size-cumulative=100");
  setFlagsFromString("--no-regexp-tier-up");
  if (bytes > MANY_BYTES) setFlagsFromString("--heap-growing-percent=30");
}
