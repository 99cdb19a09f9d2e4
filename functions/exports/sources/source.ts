import type { SpecRow } from "../../lake/spec/spec-table.ts";
import type { Columns } from "../formats/encoder.ts";

export interface SourcePage {
  rows: readonly SpecRow[];
  /** How many of the shop's records they are of. */
  records: number;
  /** Where the next page begins; without it the source cannot go on, only begin anew. */
  after?: string;
}

/** What a file is made of, some rows at a time. */
export interface Source {
  columns: Columns;
  pages(after?: string): AsyncIterable<SourcePage>;
}
