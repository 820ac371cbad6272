/** A workbook put aside while another is shown: its bytes as they were when it was put aside. */
export interface ShelvedBook {
  readonly key: number;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly isChanged: boolean;
}

/** The name a workbook made by the add-in gets, as Excel counts its own: "Sổ 1" … */
export function newBookName(count: number): string {
  return `Sổ ${count}.xlsx`;
}
