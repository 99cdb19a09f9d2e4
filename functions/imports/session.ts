import type { ImportChange, ImportError } from "@quayside/shared/imports/schema.ts";
import type { Currency } from "@quayside/shared/kernel/money.ts";
import type { Clock } from "../platform/clock.ts";
import type { Ctx } from "../platform/ctx.ts";
import type { Db } from "../store/db.ts";
import type { Row } from "./read-rows.ts";

/** What storing a record does. */
export type Change = ImportChange["change"] | "none";

/** A record as its rows say; what a cell leaves blank is absent. */
export interface Drafted<D> {
  rows: readonly Row[];
  /** Absent when nothing of it can be stored. */
  draft?: D;
  /** How many of the rows are in the draft. */
  taken: number;
  errors: ImportError[];
}

export interface Outlook extends Omit<ImportChange, "row" | "change"> {
  change: Change;
}

/** A draft beside what the store has of it, and what storing it would change; no outlook where nothing can be stored. */
export interface Looked<D, F> extends Drafted<D> {
  found?: F;
  outlook?: Outlook;
}

/** One pass over a file. It remembers what was in the file so far, so each record is drafted once and in order. */
export interface Session<D = unknown, F = unknown> {
  draft(rows: readonly Row[]): Drafted<D>;
  look(batch: readonly Drafted<D>[]): Promise<Looked<D, F>[]>;
  /** Stores each once: what was stored before is found stored. Answers the batch as it was last looked at. */
  store(batch: readonly Looked<D, F>[]): Promise<Looked<D, F>[]>;
  /** Learns of records that a run which was cut off has stored, of the part that is not told yet. */
  learn?(batch: readonly Looked<D, F>[]): void;
  /** Stores what is kept of all records together that were stored since the part before. Again it changes nothing. */
  endPart?(part: string): Promise<void>;
}

export interface SessionDeps {
  db: Db;
  clock: Clock;
}

/** What a pass knows of its import and its store. */
export interface Run {
  id: string;
  currency: Currency;
  timeZone: string;
  pricesIncludeTax: boolean;
  /** Where opening stock is received. */
  location: string;
}

/** All that differs between the kinds of imports. */
export interface Kind {
  /** Rows that follow each other with the same cell here are one record; without it each row is one. */
  groupBy?: string;
  /** More rows than these are read as if they were another record, and refused as such. */
  mostRows: number;
  /** Records that are looked at, stored and noted as done together. */
  batch: number;
  /** Batches to a part, for a session that ends parts. */
  batchesPerPart?: number;
  open(deps: SessionDeps, ctx: Ctx, run: Run): Promise<Session>;
}
