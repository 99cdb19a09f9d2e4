import { type Currency, toDecimal } from "@quayside/shared/kernel/money.ts";
import type { Ctx } from "../../platform/ctx.ts";
import type { Db } from "../../store/db.ts";

/** Types of the analytics document: `decimal` values are exact text such as `12.99`, days and instants ISO 8601 text. */
export type SpecType = "text" | "integer" | "decimal" | "boolean" | "date" | "timestamp";

export type SpecRow = Record<string, string | number | boolean | null>;

export interface SpecDeps {
  db: Db;
  /** The store's. */
  timeZone: string;
  currency: Currency;
  /** Segments of customers by id, from the lake; without it nobody's is known. */
  segmentsOf?: (customerIds: readonly string[]) => Promise<ReadonlyMap<string, string>>;
}

/** One table of the document's data model: its columns in their order, and all its rows, some at a time. */
export interface SpecTable {
  columns: Readonly<Record<string, SpecType>>;
  rows(deps: SpecDeps, ctx: Pick<Ctx, "storeId" | "now">): AsyncIterable<SpecRow[]>;
}

/** A sum of minor units as exact text; unknown stays unknown. */
export function decimal(minor: number | undefined | null, currency: Currency): string | null {
  return minor === undefined || minor === null ? null : toDecimal({ amount: minor, currency });
}
