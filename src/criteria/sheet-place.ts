import type { PlacedCell } from "./sheet-block";

/** Where a part of a set stands on its sheet; row and column 0-based, `label` the name of its row or column. */
export interface SheetPlace {
  readonly row: number;
  readonly column: number;
  readonly label: string;
}

export type SetPath = readonly (string | number)[];

/** Remembers where each part of a set was read, so that an error in the part points to its cell. */
export interface PlaceBook {
  note(path: SetPath, cell: Pick<PlacedCell, "row" | "column">, label: string): void;
  /** The place of the part, or of the smallest noted part it belongs to; the sheet's first cell where there is none. */
  placeOf(path: SetPath): SheetPlace;
}

export function placeBook(): PlaceBook {
  const places = new Map<string, SheetPlace>();
  const key = (path: SetPath): string => path.join("\n");
  return {
    note(path, { row, column }, label) {
      places.set(key(path), { row, column, label });
    },
    placeOf(path) {
      for (let length = path.length; length > 0; length -= 1) {
        const place = places.get(key(path.slice(0, length)));
        if (place) return place;
      }
      return { row: 0, column: 0, label: "" };
    },
  };
}
