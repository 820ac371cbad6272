import { parseSet } from "../../src/criteria/set-file";
import { pointsSet } from "./row-of";

const title = { vi: "Thử", en: "Trial" };
const POINTS = { kind: "points", max: 10 };
const item = (number: number, change: object = {}) => ({ number, competence: 1, title, scale: POINTS, ...change });

/** Data that is a set but for some of its members, and each error: its path, kind and what it tells. */
const cases: readonly (readonly [change: Readonly<Record<string, unknown>>, errors: readonly object[]])[] = [
  [{ id: "Bộ 1" }, [{ path: ["id"], kind: "id-invalid", params: { value: "Bộ 1" } }]],
  [{ version: 5 }, [{ path: ["version"], kind: "not-text", params: { value: 5 } }]],
  [{ version: "  " }, [{ path: ["version"], kind: "required", params: {} }]],
  [{ version: null }, [{ path: ["version"], kind: "required", params: {} }]],
  [{ title: "Thử" }, [{ path: ["title"], kind: "invalid", params: { value: "Thử" } }]],
  [{ title: { vi: "Thử", en: "" } }, [{ path: ["title", "en"], kind: "required", params: {} }]],
  [{ title: { ...title, fr: "Essai", la: "x" } }, [{ path: ["title"], kind: "key-unknown", params: { value: "fr, la" } }]],
  [{ subject: "village" }, [{ path: ["subject"], kind: "unknown-word", params: { value: "village" } }]],
  [{ subject: ["village"] }, [{ path: ["subject"], kind: "unknown-word", params: {} }]],
  [{ period: { from: "2022" } }, [{ path: ["period", "from"], kind: "not-number", params: { value: "2022" } }]],
  [{ period: { from: 2022.5 } }, [{ path: ["period", "from"], kind: "not-whole", params: { value: 2022.5 } }]],
  [{ period: { from: 1900 } }, [{ path: ["period", "from"], kind: "out-of-range", params: { value: 1900, minimum: 1945 } }]],
  [{ period: { from: 2022, to: 3000 } }, [{ path: ["period", "to"], kind: "out-of-range", params: { value: 3000, maximum: 2200 } }]],
  [{ checkedAgainstOriginal: "có" }, [{ path: ["checkedAgainstOriginal"], kind: "invalid", params: { value: "có" } }]],
  [{ competences: [] }, [{ path: ["competences"], kind: "required", params: { minimum: 1 } }]],
  [{ indicators: [item(1), item(2, { scale: { kind: "points", max: "10" } })] }, [{ path: ["indicators", 1, "scale", "max"], kind: "not-number", params: { value: "10" } }]],
  [{ indicators: [item(1, { scale: { kind: "points", max: 10.00005 } })] }, [{ path: ["indicators", 0, "scale", "max"], kind: "too-fine", params: { value: 10.00005 } }]],
  [{ indicators: [item(1, { scale: { kind: "percentage", steps: [{ from: 100.5, points: 5 }] } })] }, [{ path: ["indicators", 0, "scale", "steps", 0, "from"], kind: "percent-over-100", params: { value: 100.5 } }]],
  [{ indicators: [item(1), item(2, { scale: { kind: "percentage", steps: [{ from: 100, points: 10 }] } })] }, []],
  [{ indicators: [item(1), item(2, { wordings: { "A B": "Lời" } })] }, [{ path: ["indicators", 1, "wordings", "A B"], kind: "id-invalid", params: { value: "A B" } }]],
  [{ indicators: [item(1), item(2, { competence: 3 })] }, [{ path: ["indicators", 1, "competence"], kind: "competence-unknown", params: { value: 3 } }]],
  [{ zones: [{ id: "ordinary", title, aliases: ["a; b"] }] }, [{ path: ["zones", 0, "aliases", 0], kind: "alias-semicolon", params: { value: "a; b" } }]],
  [{ decision: { kind: "lot" } }, [{ path: ["decision", "kind"], kind: "unknown-word", params: { value: "lot" } }]],
  [{ decision: { kind: "points", threshold: { ordinary: -1 }, minimum: null } }, [{ path: ["decision", "threshold", "ordinary"], kind: "out-of-range", params: { value: -1, minimum: 0 } }]],
  [{ decision: { kind: "conditions", levels: [{ id: "a", title, condition: { kind: "all", of: [] } }] } }, [{ path: ["decision", "levels", 0, "condition", "of"], kind: "required", params: { minimum: 1 } }]],
  [{ decision: { kind: "points", threshold: { ordinary: 30 }, minimum: 11 } }, [
    { path: ["decision", "threshold", "ordinary"], kind: "threshold-over-maximum", params: { value: 30 } },
    { path: ["decision", "minimum"], kind: "minimum-over-max", params: { value: 11, indicator: 1 } },
    { path: ["decision", "minimum"], kind: "minimum-over-max", params: { value: 11, indicator: 2 } },
  ]],
  // While a part is wrong in itself, what it is to the others is not said.
  [{ id: "Bộ 1", decision: { kind: "points", threshold: { ordinary: 30 }, minimum: null } }, [{ path: ["id"], kind: "id-invalid", params: { value: "Bộ 1" } }]],
];

describe("errors of a set's data tell where, what and what is allowed", () => {
  it.each(cases)("%j", (change, errors) => {
    const reading = parseSet({ ...pointsSet([10, 10]), ...change });
    expect(reading.ok ? [] : reading.errors).toEqual(errors);
  });

  it("name the whole where it is nothing at all", () => {
    expect(parseSet(null)).toEqual({ ok: false, errors: [{ path: [], kind: "required", params: {} }] });
    expect(parseSet("text")).toEqual({ ok: false, errors: [{ path: [], kind: "invalid", params: { value: "text" } }] });
  });

  it("name every part that an empty set lacks", () => {
    const reading = parseSet({});
    const kinds = reading.ok ? [] : reading.errors.map(({ path, kind }) => `${path.join(".")} ${kind}`);
    expect(kinds).toEqual(["id", "version", "title", "subject", "period", "checkedAgainstOriginal", "competences", "indicators", "notApplicable", "decision"].map((part) => `${part} required`));
  });
});
