import { addNotes, clearNotes, setNote } from "../../../src/workbook/excel/notes";

interface Standing {
  content: string;
  readonly row: number;
  readonly column: number;
}

/**
 * Notes as Excel has them from ExcelApi 1.18 on. The library from npm ends at 1.15 and knows none, so that the real one
 * cannot be asked; a conformance run in Excel is what tells.
 */
function sheetWithNotes(first: readonly Standing[], conversations: readonly Pick<Standing, "row" | "column">[] = []) {
  let standing = [...first];
  let sends = 0;
  const located = ({ row, column }: Pick<Standing, "row" | "column">) => ({ load: () => ({ rowIndex: row, columnIndex: column }) });
  const itemOf = (note: Standing) => ({
    get content() {
      return note.content;
    },
    set content(text: string) {
      note.content = text;
    },
    getLocation: () => located(note),
    delete: () => void (standing = standing.filter((other) => other !== note)),
  });
  const notes = () => ({
    load: () => ({ items: standing.map(itemOf) }),
    add: (cell: string, content: string) => {
      const [, letter = "A", row = "1"] = /^([A-Z])(\d+)$/.exec(cell) ?? [];
      standing.push({ content, row: Number(row) - 1, column: letter.charCodeAt(0) - 65 });
    },
  });
  const worksheet = {
    get notes() {
      return notes();
    },
    comments: { load: () => ({ items: conversations.map((one) => ({ getLocation: () => located(one) })) }) },
  };
  const workbook = { worksheets: { getItem: () => worksheet } };
  const session = {
    workbook,
    send: (queue: (asked: typeof workbook) => unknown) => {
      sends += 1;
      return Promise.resolve(queue(workbook));
    },
  };
  return { session: asSession(session), standing: () => standing.map((note) => ({ ...note })), sends: () => sends };
}

type Session = Parameters<typeof setNote>[0];

/** The stand-in answers what is asked of notes and nothing else. */
function isSession(given: object): given is Session {
  return "send" in given;
}

function asSession(given: object): Session {
  if (!isSession(given)) throw new Error("not a session");
  return given;
}

function officeOf(version: number): void {
  const isSetSupported = (_set: string, asked: string): boolean => Number(asked.split(".")[1]) <= version;
  Object.defineProperty(globalThis, "Office", { configurable: true, value: { context: { requirements: { isSetSupported } } } });
}

const OURS = "Sổ Khuyến Học:\n";
const theirs = (): Standing => ({ content: "chị Hoa xem lại", row: 4, column: 2 });

describe("notes in an Excel that has them for add-ins", () => {
  beforeEach(() => officeOf(18));

  it("are set, changed and taken away, each only where what was expected stands", async () => {
    const { session, standing } = sheetWithNotes([theirs()]);
    const at = { kind: "set-note", sheet: "DS", row: 1, column: 0 } as const;
    expect(await setNote(session, { ...at, before: null, after: "Thiếu điểm" })).toBeNull();
    expect(await setNote(session, { ...at, before: null, after: "lần hai" })).toMatchObject({ kind: "cell-changed", cell: "A2" });
    expect(await setNote(session, { ...at, before: "Thiếu điểm", after: "Đã đủ" })).toBeNull();
    expect(standing()).toEqual([theirs(), { content: "Đã đủ", row: 1, column: 0 }]);
    expect(await setNote(session, { ...at, before: "Đã đủ", after: null })).toBeNull();
    expect(standing()).toEqual([theirs()]);
  });

  it("of ours come where nobody has one or a conversation, and go alone; thousands take no more requests than one", async () => {
    const { session, standing, sends } = sheetWithNotes([theirs()], [{ row: 5, column: 2 }]);
    const many = Array.from({ length: 2_000 }, (_, row) => ({ row, column: 2, text: `Dòng ${row + 1}` }));
    expect(await addNotes(session, { kind: "add-notes", sheet: "DS", notes: many })).toBeNull();
    expect(sends()).toBe(3);
    expect(standing()).toHaveLength(1_999);
    expect(standing().find(({ row }) => row === 4)).toEqual(theirs());
    expect(standing().some(({ row }) => row === 5)).toBe(false);
    const taken = await clearNotes(session, "DS");
    expect(taken).toHaveLength(1_998);
    expect(taken[0]).toEqual({ row: 0, column: 2, text: "Dòng 1" });
    expect(standing()).toEqual([theirs()]);
    expect(sends()).toBe(6);
  });

  it("are told apart by who wrote them", async () => {
    const { session, standing } = sheetWithNotes([theirs(), { content: `${OURS}Thiếu điểm`, row: 9, column: 1 }]);
    expect(await clearNotes(session, "DS")).toEqual([{ row: 9, column: 1, text: "Thiếu điểm" }]);
    expect(standing()).toEqual([theirs()]);
  });
});

describe("notes in an older Excel", () => {
  it("are not asked for: there are none of ours to be cleared, and none can be added", async () => {
    officeOf(17);
    const { session, sends } = sheetWithNotes([theirs()]);
    expect(await clearNotes(session, "DS")).toEqual([]);
    expect(await addNotes(session, { kind: "add-notes", sheet: "DS", notes: [] })).toMatchObject({ kind: "excel-too-old" });
    expect(sends()).toBe(0);
  });
});
