/** Whether this Excel has a requirement set of ExcelApi; everything above 1.13 is asked here first. */
export function hasExcelApi(version: string): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", version);
}
