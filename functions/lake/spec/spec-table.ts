import { type Currency, toDecimal } from "@quayside/shared/kernel/money.ts";
import type { Page } from "@quayside/shared/kernel/page.ts";
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

/** Instants of a range of days: from the first, before the second. */
export interface Span {
  from: string;
  before: string;
}

export interface SpecPage {
  rows: SpecRow[];
  /** Where the next page begins; the same rows come again for it. */
  after: string;
}

/** One table of the document's data model: its columns in their order, and all its rows, some at a time. */
export interface SpecTable {
  columns: Readonly<Record<string, SpecType>>;
  /** `span` narrows tables whose rows have a day of their own; `after` goes on behind a page. */
  pages(
    deps: SpecDeps,
    ctx: Pick<Ctx, "storeId" | "now">,
    wanted?: { span?: Span; after?: string },
  ): AsyncIterable<SpecPage>;
}

export function isWithin(at: string, span: Span | undefined): boolean {
  return !span || (at >= span.from && at < span.before);
}

/** Pages of a list by its cursors; the last one's `after` is empty, behind which there is nothing. */
export async function* pagesOf<T>(
  read: (cursor: string | undefined) => Promise<Page<T>>,
  after: string | undefined,
): AsyncGenerator<{ items: T[]; after: string }> {
  let place = after;
  while (place !== "") {
    const { items, nextCursor = "" } = await read(place);
    yield { items, after: nextCursor };
    place = nextCursor;
  }
}

/** A sum of minor units as exact text; unknown stays unknown. */
export function decimal(minor: number | undefined | null, currency: Currency): string | null {
  return minor === undefined || minor === null ? null : toDecimal({ amount: minor, currency });
}
