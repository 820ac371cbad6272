/** Whether a person, or the system, has asked the run to end. */
export interface Interrupt {
  isCancelled(): boolean;
  /** Lets a signal that came during long work be heard, then tells. */
  heard(): Promise<boolean>;
  forget(): void;
}

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
/** What shells say of a command that a Ctrl-C ended. */
const ENDED_AT_ONCE = 130;

/**
 * Hears Ctrl-C and the like from now on: what is not begun then is left, while a file being written is let to its end,
 * which is short. Asked twice, the run ends at once: what it was writing is a temporary file then.
 */
export function listenForInterrupt(): Interrupt {
  let cancelled = false;
  const hear = (): void => {
    if (cancelled) process.exit(ENDED_AT_ONCE);
    cancelled = true;
  };
  for (const signal of SIGNALS) process.on(signal, hear);
  return {
    isCancelled: () => cancelled,
    heard: async () => {
      await new Promise((resolve) => setImmediate(resolve));
      return cancelled;
    },
    forget: () => {
      for (const signal of SIGNALS) process.off(signal, hear);
    },
  };
}
