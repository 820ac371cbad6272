/** A part of a memory that is JSON text already; made when the memory is written, not before. */
export class JsonText {
  constructor(readonly text: () => string) {}

  /** For whoever makes JSON of the whole. */
  toJSON(): unknown {
    return JSON.parse(this.text());
  }
}
