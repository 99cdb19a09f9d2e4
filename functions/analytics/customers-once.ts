import type { DayRange } from "@quayside/shared/analytics/query.ts";
import { type DimensionName, dimensions } from "@quayside/shared/metrics/dimensions.ts";
import type { Cut } from "./cut.ts";
import { dayLiteral } from "./sql.ts";

/**
 * How many customers ordered, each counted at the first of their orders in the range and bucket: the one before it was
 * earlier. That reads two small columns where counting different names would compare them all. `undefined` where one
 * customer's orders may lie in several rows of the cut for another reason than time, so that their first is not known.
 */
export function customersOnce(cut: Cut, { from }: DayRange, fromNth = 1): string | undefined {
  if (!isOfCustomers(cut)) return undefined;
  const start = bucketStart(cut, from);
  if (start === undefined) return undefined;
  // The second order is the first of those that are one of a returning customer.
  const first = Math.max(fromNth, isByType(cut) ? 2 : 1);
  const earlier = `t.nth <= ${first} OR t.previous_day < ${start}`;
  return `count(CASE WHEN t.nth >= ${fromNth} AND (${earlier}) THEN 1 END)`;
}

/** Whether all orders of a customer are in the same row of a cut, but for time and for being the first ever. */
function isOfCustomers({ dimensions: split, filters, keys }: Cut): boolean {
  const isOfCustomer = (name: DimensionName) => dimensions[name].level === "customer";
  const narrowed = filters.every(({ dimension, is, values }) => {
    return isOfCustomer(dimension) || (dimension === "customer_type" && is === "in" && values.length === 1);
  });
  const isSplit = split.every((name) => isOfCustomer(name) || name === "customer_type");
  return narrowed && isSplit && (keys?.dimensions ?? []).every(isOfCustomer);
}

function isByType({ dimensions: split, filters }: Cut): boolean {
  return split.includes("customer_type") || filters.some(({ dimension }) => dimension === "customer_type");
}

/** The day that an order's bucket of the range begins, in SQL; of hours it is no day. */
function bucketStart({ grain }: Cut, from: string): string | undefined {
  if (grain === "hour") return undefined;
  if (grain === undefined) return dayLiteral(from);
  if (grain === "day") return "t.day";
  return `greatest(${dayLiteral(from)}, CAST(date_trunc('${grain}', t.day) AS DATE))`;
}
