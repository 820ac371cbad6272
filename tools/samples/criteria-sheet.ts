import type { Workbook } from "exceljs";
import { findSet } from "../../src/criteria/builtin-sets";
import type { CriteriaSet } from "../../src/criteria/criteria-set";
import { writeSetSheet } from "../../src/criteria/set-sheet";
import { THRESHOLD } from "./person";

const SAMPLE_SET_ID = "cong-dan-hoc-tap-thi-diem-2020-mau";

/** The pilot's set with the pass mark the samples assume, and saying that it is assumed. */
export function sampleSet(): CriteriaSet {
  const pilot = findSet("cong-dan-hoc-tap-thi-diem-2020");
  if (!pilot) throw new Error("the built-in set of the pilot is gone");
  return {
    ...pilot,
    id: SAMPLE_SET_ID,
    title: { vi: "Công dân học tập (thí điểm 2020–2021, giả định của bộ mẫu)", en: "Learning citizen (pilot 2020–2021, assumed by the samples)" },
    notes: [
      {
        vi: "Điểm đạt 80 (70 ở vùng khó khăn, đặc biệt khó khăn), không chỉ số nào dưới 5: giả định của bộ mẫu, chưa đối chiếu văn bản gốc.",
        en: "The pass mark of 80 (70 in difficult and very difficult areas), no indicator under 5: assumed by the samples, not checked against the original.",
      },
      ...pilot.notes.slice(1),
    ],
    decision: {
      kind: "points",
      threshold: { ordinary: THRESHOLD.ordinary, byZone: { difficult: THRESHOLD.difficult, "very-difficult": THRESHOLD["very-difficult"] } },
      minimum: 5,
    },
  };
}

/** Adds the sheet `Bộ tiêu chí` with the samples' set, as an association would pass it down. */
export function addCriteriaSheet(workbook: Workbook): void {
  const sheet = workbook.addWorksheet("Bộ tiêu chí");
  writeSetSheet(sampleSet()).forEach((values, row) =>
    values.forEach((value, column) => {
      if (value === null) return;
      const cell = sheet.getCell(row + 1, column + 1);
      cell.value = value;
      cell.font = { name: "Times New Roman", size: 12 };
    }));
  sheet.getColumn(1).width = 24;
  sheet.getColumn(2).width = 48;
}
