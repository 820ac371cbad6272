import { useEffect, useMemo, useReducer, useRef } from "react";
import type { UnitEntry } from "../../consolidate/units-register";
import type { SourceReader } from "../worker/source-reader";
import type { SourceList, SourceListAction, SourcesTogether } from "./source-list";
import { NO_SOURCES, nextWaiting, sourceListReducer, together } from "./source-list";

/** The files chosen, what they come to, and what can be done with them. */
export interface Sources {
  readonly list: SourceList;
  readonly together: SourcesTogether;
  readonly add: (files: readonly File[]) => void;
  readonly dispatch: (action: SourceListAction) => void;
  readonly make: SourceReader["make"];
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
      const answer = await reading.read({ file: waiting.file, bytes: read, unit: waiting.unit, register });
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
    make: (request) => (reader.current ??= readerOf()).make(request),
  };
}

async function fileBytes(file: File): Promise<Uint8Array> {
  return new Uint8Array(await file.arrayBuffer());
}
