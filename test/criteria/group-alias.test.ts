import { groupOf } from "../../src/criteria/group-alias";
import { zoneOf } from "../../src/criteria/zone-alias";
import { setOf } from "./row-of";

const { reportingGroups, subjectGroups, zones } = setOf("cong-dan-hoc-tap-2022");

describe("the group a cell names", () => {
  it.each([
    ["Nông dân", "farmers-workers", "exact"],
    ["  NÔNG   DÂN ", "farmers-workers", "exact"],
    ["nong dan", "farmers-workers", "exact"],
    ["Nông dân bản Na Ư", "farmers-workers", "contained"],
    ["buôn bán tự do, kinh doanh", "traders", "exact"],
    ["Buôn bán tiểu thương", "traders", "exact"],
    ["Buôn bán tự do - kinh doanh tại chợ", "traders", "contained"],
    ["Giáo viên THCS", "officials", "contained"],
    ["CB, CC, VC", "officials", "exact"],
    ["Cán bộ nông nghiệp xã", "officials", "contained"],
    ["Học sinh lớp 9", "pupils", "contained"],
    ["Nông dân, buôn bán", null, null],
    ["Thợ và buôn bán", null, null],
    ["Nội trợ", null, null],
    ["nông dânx", null, null],
    ["", null, null],
    [" - ", null, null],
  ] as const)("%j is %s", (text, group, by) => {
    const match = groupOf(reportingGroups, text);
    if (by === null) expect(match).toBeNull();
    else expect(match).toMatchObject({ group, by });
  });

  it("hears first what staff taught", () => {
    expect(groupOf(reportingGroups, "Nội trợ", [{ alias: "nội trợ", group: "farmers-workers" }])).toEqual({
      group: "farmers-workers",
      alias: "nội trợ",
      by: "exact",
    });
    expect(groupOf(reportingGroups, "Kinh doanh", [{ alias: "kinh doanh", group: "officials" }])?.group).toBe("officials");
    expect(groupOf(reportingGroups, "Kinh doanh", [{ alias: "kinh doanh", group: "khong-co" }])?.group).toBe("traders");
  });

  it("tells the form a person is judged by from the column they are counted in", () => {
    expect(groupOf(subjectGroups, "Nông dân")?.group).toBe("farmers");
    expect(groupOf(subjectGroups, "Công nhân")?.group).toBe("workers");
    expect(groupOf(reportingGroups, "Công nhân")?.group).toBe("farmers-workers");
  });
});

describe("the zone a text names", () => {
  it.each([
    ["Khu vực I", "ordinary"],
    ["khu vuc II", "difficult"],
    ["Khu vực III", "very-difficult"],
    ["KV3", "very-difficult"],
    ["kv.2", "difficult"],
    ["KVIII", "very-difficult"],
    ["III", "very-difficult"],
    ["1", "ordinary"],
    ["Xã thuận lợi", "ordinary"],
    ["vùng khó khăn", "difficult"],
    ["Xã đặc biệt khó khăn", "very-difficult"],
    ["địa bàn nhiều khó khăn", "very-difficult"],
    ["Xã 135", "very-difficult"],
    ["Công văn số 135", null],
    ["không khó khăn", null],
    ["xã đã thoát đặc biệt khó khăn", null],
    ["Xã Na Ư", null],
    ["", null],
  ] as const)("%j is %s", (text, zone) => {
    expect(zoneOf(text)).toBe(zone);
    expect(zoneOf(text, zones)).toBe(zone);
  });

  it("hears the set's own names", () => {
    const title = { vi: "Hải đảo", en: "Islands" };
    expect(zoneOf("xã đảo", [{ id: "difficult", title, aliases: ["xã đảo"] }])).toBe("difficult");
    expect(zoneOf("xã đảo")).toBeNull();
  });
});
