import type { SpecRow, SpecTable } from "../../lake/spec/spec-table.ts";

export type Columns = SpecTable["columns"];

/** Makes a file of rows, some at a time. What it gave, one after the other, is the file. */
export interface Encoder {
  head(): Uint8Array;
  /** Bytes of these rows and of all that were held back; none while it gathers more. */
  rows(rows: readonly SpecRow[]): Uint8Array;
  tail(): Uint8Array;
  /** Whether rows are held back. */
  holds(): boolean;
  /** What another one needs to go on behind the bytes given; only asked for while nothing is held back. */
  state(): unknown;
}

/** `state` is that of the encoder that wrote what is there already. */
export type OpenEncoder = (columns: Columns, state?: unknown) => Encoder;
