import { createRoot } from "react-dom/client";
import { ribbonActions } from "../commands/ribbon-actions";
import { excelWorkbook } from "../workbook/excel/excel-workbook";
import { associateActions, excelSurroundings, showPane } from "../workbook/excel/surroundings";
import { ExcelApp } from "./excel/excel-app";
import { excelHost } from "./excel/excel-host";
import { OutsideExcel } from "./excel/outside-excel";
import { keptSettings, paneServices } from "./shell/pane-services";

void excelSurroundings().then((surroundings) => {
  const root = document.getElementById("root");
  if (!root) return;
  if (typeof surroundings === "string") return createRoot(root).render(<OutsideExcel why={surroundings} />);
  const host = excelHost(surroundings);
  const services = paneServices(host, excelWorkbook(), null, keptSettings(host));
  associateActions(ribbonActions(services, showPane));
  createRoot(root).render(<ExcelApp services={services} />);
});
