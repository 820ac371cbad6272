const TYPES = {
  workbook: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  document: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
} as const;

/** Hands bytes to the browser as a file to be saved. */
export function download(name: string, bytes: Uint8Array, kind: keyof typeof TYPES = "workbook"): void {
  const copy = new Uint8Array(bytes);
  const url = URL.createObjectURL(new Blob([copy], { type: TYPES[kind] }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // Revoked later: some browsers read the blob only after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
