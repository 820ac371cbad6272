import type { Result } from "../../workbook/problem";
import { fail, succeed } from "../../workbook/problem";
import type { Sample } from "../shell/pane-host";

/** The bytes of a sample served beside the pane. */
export async function fetchSample({ name, url }: Sample): Promise<Result<Uint8Array>> {
  try {
    const answer = await fetch(url);
    if (!answer.ok) return fail({ kind: "file-not-found", file: name });
    return succeed(new Uint8Array(await answer.arrayBuffer()));
  } catch {
    return fail({ kind: "file-unreadable", file: name });
  }
}
