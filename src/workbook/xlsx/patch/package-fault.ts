/** A fault of a package: the part it lies in, a stable word for what is wrong, and what exactly. For tests and for people who look after the code. */
export interface PackageFault {
  readonly part: string;
  readonly fault: string;
  readonly detail: string;
}
