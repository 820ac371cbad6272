import type { Sample } from "./pane-host";

/** The sample workbooks served beside the pane; the first is the one offered at the first run. */
export const SAMPLES: readonly Sample[] = [
  "06-xa-na-u.xlsx",
  "01-phuong-muong-thanh.xlsx",
  "02-xa-thanh-minh.xlsx",
  "03-xa-na-tau.xlsx",
  "04-xa-thanh-xuong.xlsx",
  "05-xa-thanh-nua.xlsx",
  "07-thi-tran-tuan-giao.xlsx",
  "08-xa-quai-to.xlsx",
  "09-xa-pu-nhung.xlsx",
].map((name) => ({ name, url: `samples/${name}` }));
