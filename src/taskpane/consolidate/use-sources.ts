import { useEffect, useMemo, useReducer, useRef } from "react";
import type { SourceRows } from "../../consolidate/rows-sheet";
import type { UnitEntry } from "../../consolidate/units-register";
import type { Result } from "../../workbook/problem";
import { succeed } from "../../workbook/problem";
import type { SourceReader } from "../worker/source-reader";
import type { RowsWanted } from "../worker/workbook-making";
import type { SourceList, SourceListAction, SourcesTogether } from "./source-list";
import { NO_SOURCES, nextWaiting, sourceListReducer, together } from "./source-list";

/** The files chosen, what they come to, and what can be done with them. */
export interface Sources {
  readonly list: SourceList;
  readonly together: SourcesTogether;
  readonly add: (files: readonly File[]) => void;
  readonly dispatch: (action: SourceListAction) => void;
  readonly make: SourceReader["make"];
  /** Reads the files of the sources named once more, for their people row by row: nobody's rows are kept before they are asked for. */
  readonly readRows: (names: readonly string[], withPersonal: boolean) => Promise<Result<RowsWanted>>;
}

/** Reads the chosen files one after another, each in the reader's worker. */
export function useSources(readerOf: () => SourceReader, register: readonly UnitEntry[] | null): Sources {
  const [list, dispatch] = useReducer(sourceListReducer, NO_SOURCES);
  const bytes = useRef(new Map<number, File>());
  const reader = useRef<SourceReader | null>(null);
  const ids = useRef(0);
  const waiting = nextWaiting(list);
  const next = waiting?.id ?? null;
  useEffect(() => {
    const file = next === null ? undefined : bytes.current.get(next);
    if (next === null || !file || !waiting) return;
    dispatch({ kind: "reading", id: next });
    reader.current ??= readerOf();
    const reading = reader.current;
    void fileBytes(file).then(async (read) => {
      const answer = await reading.read({ file: waiting.file, bytes: read, unit: waiting.unit, register, rows: null });
      dispatch({ kind: "answered", id: next, answer });
    });
    // The file to be read next alone decides; the rest is what it is read with.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [next]);
  // The reader of when the view closes, which may have been started long after it opened.
  useEffect(() => () => (reader.current === null ? undefined : reader.current.close()), []);
  return {
    list,
    together: useMemo(() => together(list, register), [list, register]),
    add: (files) => {
      const added = files.map((file) => {
        const id = ids.current++;
        bytes.current.set(id, file);
        return { id, file: file.name, modified: file.lastModified };
      });
      dispatch({ kind: "added", files: added });
    },
    dispatch,
    readRows: async (names, withPersonal) => {
      const rows: SourceRows[] = [];
      for (const { id, file, unit } of list.files) {
        const chosen = bytes.current.get(id);
        if (!chosen || !names.includes(file)) continue;
        reader.current ??= readerOf();
        const answer = await reader.current.read({ file, bytes: await fileBytes(chosen), unit, register, rows: { withPersonal } });
        if (!answer.ok) return answer;
        rows.push({ file, rows: answer.value.rows });
      }
      return succeed({ rows, withPersonal });
    },
    make: (request) => (reader.current ??= readerOf()).make(request),
  };
}

async function fileBytes(file: File): Promise<Uint8Array> {
  return new Uint8Array(await file.arrayBuffer());
}
