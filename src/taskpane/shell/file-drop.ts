import type { DragEvent } from "react";
import { useState } from "react";

/** What a place needs for files to be dropped on it. */
export interface FileDrop {
  /** Whether files are held over it just now. */
  readonly isOver: boolean;
  /** To be spread on the element. */
  readonly place: {
    readonly onDragOver: (event: DragEvent) => void;
    readonly onDragLeave: () => void;
    readonly onDrop: (event: DragEvent) => void;
  };
}

/** A place on which files can be dropped: `take` gets them all. */
export function useFileDrop(take: (files: FileList) => void): FileDrop {
  const [isOver, setOver] = useState(false);
  return {
    isOver,
    place: {
      onDragOver: (event) => {
        event.preventDefault();
        setOver(true);
      },
      onDragLeave: () => setOver(false),
      onDrop: (event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer.files);
      },
    },
  };
}
