import * as z from "zod";
import { DayRange } from "../analytics/query.ts";
import { AnalyticsSearch } from "../analytics/search.ts";
import { Instant, TimeZone } from "../kernel/day.ts";
import { Currency } from "../kernel/money.ts";
import { PageQuery } from "../kernel/page.ts";

/** Range, comparison and filters; the last 30 days unless said. */
export const SalesSearch = AnalyticsSearch;
export type SalesSearch = z.output<typeof SalesSearch>;

export const PagedSalesSearch = SalesSearch.extend(PageQuery.shape);

/** What an answer is about. Money in it is in minor units of `currency`, per cents are × 100, null is "no data". */
export const Scope = z.object({
  range: DayRange,
  compareRange: DayRange.optional(),
  timeZone: TimeZone,
  currency: Currency,
  /** Facts up to this instant are in it. Absent before there are any. */
  asOf: Instant.optional(),
});
export type Scope = z.output<typeof Scope>;

/** Without data, no number. */
export const Figure = z.number().nullable();
