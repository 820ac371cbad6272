import type { Ethnicity } from "./person-names";

export type Zone = "ordinary" | "difficult" | "very-difficult";
export type Group = "farmers" | "traders" | "officials";

/** People of each reporting group. */
export type Headcount = Readonly<Record<Group, number>>;

/** One commune of the pilot. Districts and communes exist; villages, persons and figures are made up. */
export interface Commune {
  readonly file: string;
  readonly district: string;
  readonly name: string;
  readonly zone: Zone;
  readonly zoneLine: string;
  readonly villages: readonly string[];
  readonly workplaces: readonly string[];
  /** Drawn from at random: a name that stands twice comes twice as often. */
  readonly ethnicities: readonly Ethnicity[];
  readonly people: Headcount;
  readonly failing: Headcount;
}

const CITY = "thành phố Điện Biên Phủ";
const DIEN_BIEN = "huyện Điện Biên";
const TUAN_GIAO = "huyện Tuần Giáo";

const ZONE_LINES: Readonly<Record<Zone, string>> = {
  ordinary: "Khu vực I (vùng thuận lợi)",
  difficult: "Khu vực II (vùng khó khăn)",
  "very-difficult": "Khu vực III (xã đặc biệt khó khăn)",
};

const count = (farmers: number, traders: number, officials: number): Headcount => ({ farmers, traders, officials });

const place = (
  file: string, district: string, name: string, zone: Zone, ethnicities: readonly Ethnicity[], villages: readonly string[],
  people: Headcount, failing: Headcount,
): Commune => ({
  file: `${file}.xlsx`, district, name, zone, zoneLine: ZONE_LINES[zone], villages, ethnicities, people, failing,
  workplaces: [`UBND ${name}`, "Trường Mầm non Hoa Ban", "Trường Tiểu học số 1", "Trường Tiểu học số 2", "Trường THCS", "Trạm Y tế"],
});

/** The nine communes: three districts, in each a favourable, a difficult and a very difficult one. */
export const COMMUNES: readonly Commune[] = [
  place("01-phuong-muong-thanh", CITY, "phường Mường Thanh", "ordinary", ["Kinh", "Kinh", "Thái"],
    ["Tổ dân phố 3", "Tổ dân phố 7", "Tổ dân phố 12"], count(30, 6, 112), count(0, 0, 1)),
  place("02-xa-thanh-minh", CITY, "xã Thanh Minh", "difficult", ["Thái", "Thái", "Kinh"],
    ["Bản Nà Sáng", "Bản Pú Hoa", "Bản Nậm Bông", "Thôn Tân Hợp"], count(36, 2, 70), count(1, 0, 0)),
  place("03-xa-na-tau", CITY, "xã Nà Tấu", "very-difficult", ["Thái", "Thái", "Khơ Mú", "Mông"],
    ["Bản Nà Lúa", "Bản Huổi Sen", "Bản Tâu Mới", "Bản Pá Ngần"], count(38, 1, 62), count(2, 0, 0)),
  place("04-xa-thanh-xuong", DIEN_BIEN, "xã Thanh Xương", "ordinary", ["Kinh", "Thái"],
    ["Thôn Hợp Tiến", "Bản Nong Chanh", "Thôn Sông Xanh"], count(36, 4, 88), count(0, 0, 0)),
  place("05-xa-thanh-nua", DIEN_BIEN, "xã Thanh Nưa", "difficult", ["Thái", "Thái", "Kinh"],
    ["Bản Mển Mới", "Bản Nà Hoa", "Bản Co Mận", "Thôn Thanh Bình"], count(35, 3, 74), count(1, 0, 0)),
  place("06-xa-na-u", DIEN_BIEN, "xã Na Ư", "very-difficult", ["Mông", "Mông", "Mông", "Thái"],
    ["Bản Na Ư", "Bản Con Khén", "Bản Hua Đá", "Bản Ca Hồng"], count(36, 2, 55), count(2, 0, 0)),
  place("07-thi-tran-tuan-giao", TUAN_GIAO, "thị trấn Tuần Giáo", "ordinary", ["Kinh", "Kinh", "Thái"],
    ["Khối Đồng Tâm", "Khối Tân Thuỷ", "Khối 20 tháng 7"], count(28, 7, 118), count(0, 1, 0)),
  place("08-xa-quai-to", TUAN_GIAO, "xã Quài Tở", "difficult", ["Thái", "Thái", "Thái", "Kinh"],
    ["Bản Hua Ca Mới", "Bản Lạ Xuân", "Bản Có Bó", "Bản Biếng Ban"], count(38, 3, 76), count(1, 0, 0)),
  place("09-xa-pu-nhung", TUAN_GIAO, "xã Pú Nhung", "very-difficult", ["Mông", "Mông", "Thái"],
    ["Bản Đề Chia Hạ", "Bản Phiêng Pua", "Bản Háng Á Mới", "Bản Tênh Lá"], count(41, 2, 60), count(2, 0, 0)),
];
