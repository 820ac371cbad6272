/** Where the bundled scripts lie. */
export interface CommandScripts {
  readonly command: URL;
  readonly worker: URL;
}

/** The command and its reading worker, each bundled into one script; `null` where nothing can be bundled or kept. */
export function commandScripts(): Promise<CommandScripts | null>;

/** Bundles an entry point of the sources as the command is, into a script that `require` loads. */
export function bundledTo(entry: string, outfile: string): Promise<void>;
