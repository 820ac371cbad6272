import type { outside as source } from "../../vi-VN/pane/outside";

/** What stands in place of the pane where it cannot run. */
export const outside: typeof source = {
  "no-office": "Office's own script could not be loaded, so the pane does not run. Check the network, close the pane and open it again.",
  "no-excel": "This page is the pane inside Excel. To work without Excel, open standalone.html of the same folder.",
};
