/** What `npm start` was asked for. */
export interface StartOptions {
  /** 0 for a free one. */
  readonly port: number;
  readonly open: boolean;
  readonly build: boolean;
  readonly language: "vi" | "en";
}

/** The options of a command line, or the one that is not understood. */
export function startOptions(given: readonly string[]): { readonly ok: true; readonly options: StartOptions } | { readonly ok: false; readonly option: string } {
  let options: StartOptions = { port: 0, open: true, build: true, language: "vi" };
  for (let at = 0; at < given.length; at += 1) {
    const option = given[at] ?? "";
    const next = given[at + 1] ?? "";
    if (option === "--no-open") options = { ...options, open: false };
    else if (option === "--no-build") options = { ...options, build: false };
    else if (option === "--port" && /^\d{1,5}$/.test(next) && Number(next) < 65_536) options = { ...options, port: Number(next) };
    else if (option === "--lang" && (next === "vi" || next === "en")) options = { ...options, language: next };
    else return { ok: false, option: [option, ...(option === "--port" || option === "--lang" ? [next] : [])].join(" ").trim() };
    if (option === "--port" || option === "--lang") at += 1;
  }
  return { ok: true, options };
}
