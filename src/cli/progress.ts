/** A bar over files on stderr. */
export interface Progress {
  step(file: string): void;
  stop(): void;
}

const SILENT: Progress = { step: () => undefined, stop: () => undefined };

/** A progress bar, with the time still needed behind the word for it (`estimate`), where stderr is a terminal and there is more than one file; else nothing at all. */
export async function startProgress(total: number, label: string, estimate = ""): Promise<Progress> {
  if (!process.stderr.isTTY || total < 2) return SILENT;
  const { default: cliProgress } = await import("cli-progress");
  const bar = new cliProgress.SingleBar({
    format: `${label} {bar} {value}/{total}${estimate === "" ? "" : ` (${estimate} {eta_formatted})`} {file}`,
    stream: process.stderr,
    hideCursor: true,
    clearOnComplete: true,
  });
  bar.start(total, 0, { file: "" });
  return { step: (file) => bar.increment(1, { file }), stop: () => bar.stop() };
}
