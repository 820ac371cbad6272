import { strToU8, zipSync } from "fflate";
import { seeded } from "./seeded";

/** 25 columns, as in the lists that communes send. */
const COLUMNS = [
  "STT", "Họ và tên", "Năm sinh", "", "Dân tộc", "Số CCCD", "Nghề nghiệp", "Thôn/bản",
  "Năng lực 1", "", "", "", "Năng lực 2", "", "", "", "Năng lực 3", "",
  "Tổng điểm", "Đạt", "Chưa đạt", "Xếp loại", "Minh chứng", "Đơn vị", "Ghi chú",
] as const;
const SECOND_ROW = [
  "", "", "Nam", "Nữ", "", "", "", "",
  "CS1", "CS2", "CS3", "CS4", "CS5", "CS6", "CS7", "CS8", "CS9", "CS10",
  "", "", "", "", "", "", "",
] as const;
const FAMILY = ["Lò", "Quàng", "Cà", "Lường", "Tòng", "Nguyễn", "Trần", "Vàng", "Giàng", "Sùng", "Mùa", "Hoàng", "Phạm", "Lê", "Bạc", "Điêu"];
const MIDDLE = ["Văn", "Thị", "Đức", "Minh", "Thu", "Hồng", "Ngọc", "Quang", "Thanh", "Hữu", "Xuân", "A", "Thị Thu", "Văn Minh"];
const GIVEN = ["Hoa", "Lan", "Dũng", "Hùng", "Sơn", "Phương", "Thảo", "Inh", "Ún", "Chính", "Tuấn", "Nga", "Pó", "Dế", "Hặc", "Ơn", "Thưởng", "Kiên", "Quyết", "Yến"];
const ETHNIC = ["Thái", "Kinh", "Mông", "Khơ Mú", "Lào", "Hà Nhì", "Dao"];
const WORK = ["Nông dân", "Công nhân", "Buôn bán tự do", "Giáo viên", "Cán bộ xã", "Bộ đội hưu trí"];
const VILLAGES = ["Bản Na Ư", "Bản Phiêng Ban", "Bản Co Muông", "Thôn 3", "Thôn 7", "Bản Huổi Puốc", "Tổ 5", "Bản Pá Khoang"];

/** Lists of other seeds hold other people: their ID numbers go on where this one's end. */
const FIRST_SEED = 2021;

/** One row in so many is wrong somewhere, as lists are that come in. */
const FAULTY_ONE_IN = 20;
const FAULTS = ["score left out", "total of somebody else", "result against the rule", "ID number that lost its zero", "name in capitals with spaces"] as const;
type Fault = (typeof FAULTS)[number];

const letter = (column: number): string => String.fromCharCode(65 + column);

/** Strings go to the shared table, as Excel writes them. */
class SharedTable {
  private readonly indexOf = new Map<string, number>();
  uses = 0;

  take(text: string): number {
    this.uses += 1;
    const known = this.indexOf.get(text);
    if (known !== undefined) return known;
    this.indexOf.set(text, this.indexOf.size);
    return this.indexOf.size - 1;
  }

  xml(): string {
    const items = [...this.indexOf.keys()].map((text) => `<si><t>${text}</t></si>`).join("");
    return `${DECLARATION}<sst xmlns="${MAIN}" count="${this.uses}" uniqueCount="${this.indexOf.size}">${items}</sst>`;
  }
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** A commune's list of so many people: letterhead, header of two merged rows, numbering row, 25 columns a person, and faults. */
export function communeList(people: number, seed = FIRST_SEED, commune = "Phiêng Ban"): Uint8Array {
  const strings = new SharedTable();
  const sheet = sheetXml(people, strings, seed, commune);
  return zipSync(
    {
      "[Content_Types].xml": strToU8(
        `${DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${TYPE}.sharedStrings+xml"/></Types>`,
      ),
      "_rels/.rels": strToU8(
        `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
      ),
      "xl/workbook.xml": strToU8(
        `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Danh sách" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      ),
      "xl/_rels/workbook.xml.rels": strToU8(
        `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/><Relationship Id="rId3" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
      ),
      "xl/styles.xml": strToU8(STYLES),
      "xl/worksheets/sheet1.xml": strToU8(sheet),
      "xl/sharedStrings.xml": strToU8(strings.xml()),
    },
    { level: 6, mtime: new Date(2021, 6, 1) },
  );
}

const STYLES = `${DECLARATION}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="12"/><name val="Times New Roman"/></font><font><b/><sz val="12"/><name val="Times New Roman"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="2"><border/><border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="0" fillId="0" borderId="1" xfId="0" applyBorder="1"/><xf numFmtId="0" fontId="1" fillId="0" borderId="1" xfId="0" applyFont="1" applyBorder="1"/><xf numFmtId="49" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1"/></cellXfs></styleSheet>`;

const HEADER_ROW = 6;
const MERGED = ["A6:A7", "B6:B7", "C6:D6", "E6:E7", "F6:F7", "G6:G7", "H6:H7", "I6:L6", "M6:P6", "Q6:R6", "S6:S7", "T6:T7", "U6:U7", "V6:V7", "W6:W7", "X6:X7", "Y6:Y7"];

function sheetXml(people: number, strings: SharedTable, seed: number, commune: string): string {
  const random = seeded(seed);
  const row = (number: number, cells: string): string => `<row r="${number}" spans="1:25" ht="15.75" customHeight="1">${cells}</row>`;
  const text = (column: number, number: number, value: string, style = 2): string =>
    value === "" ? `<c r="${letter(column)}${number}" s="${style}"/>` : `<c r="${letter(column)}${number}" s="${style}" t="s"><v>${strings.take(value)}</v></c>`;
  const line = (number: number, values: readonly string[]): string => row(number, values.map((value, column) => text(column, number, value)).join(""));
  const parts = [
    `${DECLARATION}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><dimension ref="A1:Y${HEADER_ROW + 2 + people}"/><sheetFormatPr defaultRowHeight="15.75"/><sheetData>`,
    row(1, text(0, 1, `HỘI KHUYẾN HỌC XÃ ${commune.toUpperCase()}`, 0) + text(15, 1, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 0)),
    row(3, text(0, 3, "DANH SÁCH TỰ ĐÁNH GIÁ CÔNG DÂN HỌC TẬP NĂM 2022", 0)),
    line(HEADER_ROW, COLUMNS),
    line(HEADER_ROW + 1, SECOND_ROW),
    line(HEADER_ROW + 2, COLUMNS.map((_, column) => `(${column + 1})`)),
  ];
  for (let index = 0; index < people; index += 1) {
    const number = HEADER_ROW + 3 + index;
    parts.push(row(number, personCells(number, index, (seed - FIRST_SEED) * people + index, strings, random, commune)));
  }
  parts.push(`</sheetData><mergeCells count="${MERGED.length}">${MERGED.map((ref) => `<mergeCell ref="${ref}"/>`).join("")}</mergeCells></worksheet>`);
  return parts.join("");
}

function personCells(row: number, index: number, serial: number, strings: SharedTable, random: () => number, commune: string): string {
  const pick = (values: readonly string[]): string => values[Math.floor(random() * values.length)] ?? "";
  const text = (column: number, value: string, style = 1): string => `<c r="${letter(column)}${row}" s="${style}" t="s"><v>${strings.take(value)}</v></c>`;
  const number = (column: number, value: number): string => `<c r="${letter(column)}${row}" s="1"><v>${value}</v></c>`;
  const blank = (column: number): string => `<c r="${letter(column)}${row}" s="1"/>`;
  const isWoman = random() < 0.5;
  const year = 1950 + Math.floor(random() * 54);
  const scores = Array.from({ length: 10 }, () => Math.min(10, 7 + Math.floor(random() * 7) / 2));
  const fault = random() < 1 / FAULTY_ONE_IN ? FAULTS[Math.floor(random() * FAULTS.length)] : undefined;
  const missing = fault === "score left out" ? Math.floor(random() * scores.length) : -1;
  const total = scores.reduce((sum, score, at) => (at === missing ? sum : sum + score), 0);
  const passes = total >= 80 && fault !== "result against the rule";
  const name = `${pick(FAMILY)} ${pick(MIDDLE)} ${pick(GIVEN)} ${pick(GIVEN)}`;
  return [
    number(0, index + 1),
    text(1, fault === "name in capitals with spaces" ? ` ${name.toUpperCase()}  ` : name),
    isWoman ? blank(2) : number(2, year),
    isWoman ? number(3, year) : blank(3),
    text(4, pick(ETHNIC)),
    text(5, idNumber(year, isWoman, serial, fault), 3),
    text(6, pick(WORK)),
    text(7, pick(VILLAGES)),
    ...scores.map((score, at) => (at === missing ? blank(8 + at) : number(8 + at, score))),
    fault === "total of somebody else" ? number(18, total + 1) : `<c r="S${row}" s="1"><f>SUM(I${row}:R${row})</f><v>${total}</v></c>`,
    passes ? text(19, "x") : blank(19),
    passes ? blank(20) : text(20, "x"),
    text(21, passes ? "Đạt" : "Chưa đạt"),
    text(22, "Phiếu tự đánh giá"),
    text(23, `Xã ${commune}`),
    blank(24),
  ].join("");
}

function idNumber(year: number, isWoman: boolean, serial: number, fault: Fault | undefined): string {
  const century = year < 2000 ? (isWoman ? 1 : 0) : isWoman ? 3 : 2;
  const whole = `011${century}${String(year % 100).padStart(2, "0")}${String(serial % 1_000_000).padStart(6, "0")}`;
  return fault === "ID number that lost its zero" ? whole.slice(1) : whole;
}
