import { bareKey } from "./name-key";
import { remembered } from "./remembered";
import { parseTick } from "./tick";

/** Whether a person belongs to an ethnic minority, as a cell under "Dân tộc" says it. */
export type Ethnicity = "majority" | "minority" | "blank" | "unreadable";

const MAJORITY: ReadonlySet<string> = new Set(["kinh", "viet", "kinh viet", "nguoi kinh"]);

/** The 53 minorities of the official list (121-TCTK/PPCĐ, 1979) and the names they commonly go by, as bare keys. */
const MINORITIES: ReadonlySet<string> = new Set(
  (
    "tay,tho,thai,muong,khmer,kho me,khome,hoa,han,nung,hmong,h mong,mong,meo,dao,gia rai,jrai,gia lai,e de,ede,rhade," +
    "ba na,bahnar,bana,san chay,cao lan,san chi,cham,co ho,coho,k ho,kho,xo dang,xe dang,sedang,san diu,hre,h re," +
    "ra glai,raglai,mnong,m nong,xtieng,stieng,x tieng,s tieng,bru van kieu,bru,van kieu,kho mu,khomu,kmu,khmu,xa,phu la,xa pho," +
    "co tu,cotu,ka tu,giay,nhang,gie trieng,ta oi,taoi,pa co,ma,co,cor,cho ro,xinh mun,xinhmun,puoc,ha nhi,hanhi," +
    "chu ru,lao,la chi,khang,la ha,pu peo,la hu,lu,lo lo,chut,mang,pa then,co lao,cong,bo y,si la,ngai,brau,o du,ro mam"
  ).split(","),
);

/**
 * Reads a cell under "Dân tộc": a name, or a tick (then "dân tộc" means minority). Subgroups count with their people
 * ("Thái trắng", "Mông Hoa"). A name not on the list is `unreadable`, never guessed.
 */
export function readEthnicity(value: string | number | boolean | null): Ethnicity {
  const tick = parseTick(value);
  if (tick === "blank") return "blank";
  if (tick === "ticked") return "minority";
  return typeof value === "string" ? peopleNamed(value) : "unreadable";
}

const peopleNamed = remembered((value): Ethnicity => {
  const name = bareKey(value).replace(/[^a-z]+/g, " ").trim().replace(/^(?:dan toc|dt|nguoi) /, "");
  if (MAJORITY.has(name)) return "majority";
  if (name === "dtts" || name === "thieu so" || MINORITIES.has(name)) return "minority";
  const people = name.replace(/ (?:den|trang|do|hoa|xanh|quan chet|quan trang|tien|thanh y|lenh)$/, "");
  return MINORITIES.has(people) ? "minority" : "unreadable";
});

/** True for a minority, false for Kinh, `null` where the cell does not say. */
export function isEthnicMinority(value: string | number | boolean | null): boolean | null {
  const ethnicity = readEthnicity(value);
  return ethnicity === "minority" ? true : ethnicity === "majority" ? false : null;
}
