import fc from "fast-check";
import { consolidatedMemory } from "../../src/consolidate/consolidated-memory";
import { fileFindings, totalControl, totalTally, unitsOf } from "../../src/consolidate/consolidation";
import { countWhere } from "../../src/summary/tally";
import type { SourceOutcome } from "../../src/cli/source-reading";
import { madeBook, madeBytes } from "./made-lists";
import { gather, readAs } from "./sample-sources";

const SCHOOLS = [
  ["HỘI KHUYẾN HỌC XÃ NÀ MẪU"], ["DANH SÁCH ĐƠN VỊ HỌC TẬP NĂM 2023"], [],
  ["STT", "Tên đơn vị", "Tổng điểm", "Kết quả"],
  [1, "Trường Tiểu học Nà Mẫu", 92, "Tốt"], [2, "Trường THCS Nà Mẫu", 75, "Khá"], [3, "Trạm Y tế xã Nà Mẫu", 66, "Trung bình"],
] as const;

async function sources(): Promise<readonly SourceOutcome[]> {
  return [
    await readAs("na-mau.xlsx", await madeBytes({ unit: "Xã Nà Mẫu", from: 0, people: 12, layout: "plain" })),
    await readAs("na-mau-don-vi.xlsx", await madeBook([{ name: "ĐVHT", rows: SCHOOLS }])),
    await readAs("pu-mau.xlsx", await madeBytes({ unit: "Xã Pú Mẫu", from: 100, people: 9, layout: "ticks" })),
  ];
}

describe("a file of “Đơn vị học tập” beside the files of citizens", () => {
  it("is read, counted nowhere and said so: the people's totals stand, nobody is asked to choose", async () => {
    const { consolidation, choice } = gather(await sources());
    expect(countWhere(totalTally(consolidation), () => true)).toMatchObject({ registered: 21, contradicted: 0 });
    expect(choice.repeated).toEqual([]);
    expect(fileFindings(consolidation)).toEqual([]);
    expect(unitsOf(consolidation).map(({ name }) => name)).toEqual(["Xã Nà Mẫu", "Xã Pú Mẫu"]);
    const schools = consolidation.shares.find(({ file }) => file === "na-mau-don-vi.xlsx");
    expect(schools?.control).toMatchObject({ subjects: 0, left: 3 });
    expect(schools?.left).toEqual([{ sheet: "", row: 0, reason: "other-subject", text: "Xã Nà Mẫu" }]);
    expect(schools?.findings[0]).toMatchObject({ rule: "rows-lost", params: { left: 3, reason: "other-subject" } });
    const { seen, subjects, sections, totals, notes, left } = totalControl(consolidation);
    expect(subjects + sections + totals + notes + left).toBe(seen);
  });

  it("is that in any order, by itself first, or sent after the others", async () => {
    const all = await sources();
    const expected = JSON.stringify(consolidatedMemory(gather(all).consolidation, null));
    fc.assert(fc.property(fc.shuffledSubarray([...all], { minLength: 3 }), (shuffled) => expect(JSON.stringify(consolidatedMemory(gather(shuffled).consolidation, null))).toBe(expected)));
    const [people, schools, others] = all;
    if (!people || !schools || !others) throw new Error("three sources");
    const alone = gather([schools]).consolidation;
    expect(countWhere(totalTally(alone), () => true)).toMatchObject({ registered: 3 });
    const after = gather([people, others], { previous: alone });
    expect(after.replaced).toEqual([]);
    expect(countWhere(totalTally(after.consolidation), () => true)).toMatchObject({ registered: 21 });
    expect(JSON.stringify(consolidatedMemory(gather([schools], { previous: gather([people, others]).consolidation }).consolidation, null).consolidation)).toContain('"other-subject"');
  });
});
