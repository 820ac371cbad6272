import { writeFileSync } from "node:fs";
import { memberTable } from "../src/workbench/host/member-table";

writeFileSync("docs/office-host.md", memberTable());
