/** Where the bundled scripts lie. */
export interface CommandScripts {
  readonly command: URL;
  readonly worker: URL;
}

/** The command and its reading worker, each bundled into one script; `null` where nothing can be bundled or kept. */
export function commandScripts(): Promise<CommandScripts | null>;
