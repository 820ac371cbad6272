import type { Chance } from "./random";

export type Sex = "male" | "female";
export type Ethnicity = "Kinh" | "Thái" | "Mông" | "Khơ Mú";

/** A made-up name as lists print it in two columns. */
export interface PersonName {
  readonly family: string;
  readonly given: string;
}

const FAMILY: Readonly<Record<Ethnicity, readonly string[]>> = {
  Kinh: ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Bùi", "Đặng", "Đỗ", "Ngô", "Dương", "Đinh"],
  Thái: ["Lò", "Quàng", "Cà", "Lường", "Tòng", "Vì", "Bạc", "Lèo", "Mào", "Điêu"],
  Mông: ["Giàng", "Sùng", "Vàng", "Mùa", "Hạng", "Thào", "Lầu", "Ly", "Cứ", "Vừ"],
  "Khơ Mú": ["Lò", "Quàng", "Lường", "Moong"],
};

const MIDDLE: Readonly<Record<Ethnicity, Readonly<Record<Sex, readonly string[]>>>> = {
  Kinh: { male: ["Văn", "Đức", "Minh", "Quang", "Xuân"], female: ["Thị", "Thị Thu", "Thị Thanh", "Thuý", "Thị Kim"] },
  Thái: { male: ["Văn", "Văn", "Minh", "Đức"], female: ["Thị", "Thị", "Thị Hồng"] },
  Mông: { male: ["A", "A", "Seo", "Chờ"], female: ["Thị", "Thị", "Y"] },
  "Khơ Mú": { male: ["Văn"], female: ["Thị"] },
};

const GIVEN: Readonly<Record<"Mông" | "others", Readonly<Record<Sex, readonly string[]>>>> = {
  Mông: {
    male: ["Páo", "Sính", "Dơ", "Chìa", "Vàng", "Lử", "Tủa", "Nhè", "Súa", "Thào", "Già", "Phử", "Của", "Chá", "Dế", "Sùng"],
    female: ["Mỷ", "Dính", "Sua", "Chư", "Mai", "Dợ", "Pà", "Xía", "Vá", "Dung", "Chở", "Máy", "Ca", "Sông", "Nhia"],
  },
  others: {
    male: ["Hùng", "Dũng", "Tuấn", "Cường", "Thắng", "Sơn", "Hải", "Long", "Kiên", "Thành", "Bình", "Toàn", "Quyết", "Phong",
      "Tiến", "Lâm", "Khánh", "Đông", "Biên", "Hoà", "Chung", "Thuận", "Hưng", "Định", "Pọm", "Inh", "Panh", "Hặc"],
    female: ["Hoa", "Lan", "Hương", "Mai", "Thuý", "Hằng", "Nga", "Phượng", "Hiền", "Thảo", "Loan", "Dung", "Yến", "Trang",
      "Liên", "Hà", "Oanh", "Xuyến", "Hoà", "Quyên", "Tươi", "Thơm", "Dưỡng", "Nhung", "Ương", "Phóng", "Inh", "Chựa"],
  },
};

/** A made-up name fitting sex and ethnicity. */
export function makeName(chance: Chance, ethnicity: Ethnicity, sex: Sex): PersonName {
  const pool = GIVEN[ethnicity === "Mông" ? "Mông" : "others"][sex];
  return {
    family: `${chance.oneOf(FAMILY[ethnicity])} ${chance.oneOf(MIDDLE[ethnicity][sex])}`,
    given: chance.oneOf(pool),
  };
}

/** A name without case and diacritics: two people who share it could be taken for one. */
export function bareName(name: PersonName): string {
  return `${name.family} ${name.given}`.normalize("NFD").replace(/\p{M}/gu, "").replace(/[Đđ]/g, "d").toLowerCase();
}
