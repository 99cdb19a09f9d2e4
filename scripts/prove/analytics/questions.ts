import { referenceValues } from "@quayside/functions/analytics/test-reference-values.ts";
import type { AnalyticsQuery, DayRange } from "@quayside/shared/analytics/query.ts";
import { addDays } from "@quayside/shared/kernel/day.ts";
import type { Retailer } from "./csv-lines.ts";

type Question = Partial<AnalyticsQuery> & { range: DayRange };

/** All metrics of sales that the file has facts for, some at a time. */
const all = Object.keys(referenceValues);
const [some, more] = [all.slice(0, 18), all.slice(18)];
const few = ["revenue", "units", "orders", "customers", "average_order_value", "product_contribution"];

/** Questions over the whole time, a year, a quarter and some weeks of it. */
export function questionsOf(whole: DayRange, { lines }: Retailer): { name: string; query: Question }[] {
  const year = { from: "2010-12-01", to: "2011-11-30" };
  const quarter = { from: "2011-09-17", to: "2011-12-09" };
  const weeks = { from: "2011-03-20", to: addDays("2011-03-20", 13) };
  const skus = [...new Set(lines.map(({ sku }) => sku))].sort();
  const [, , third = ""] = skus;
  const abroad = { dimension: "country", is: "not-in", values: ["United Kingdom"] } as const;
  const known = { dimension: "customer", is: "not-in", values: [null] } as const;
  const goods = { dimension: "line_kind", is: "in", values: ["product"] } as const;
  const two = { dimension: "category", is: "in", values: ["Category 3", "Category 7"] } as const;
  const question = (name: string, query: object) => [
    { name: `${name}: money and units`, query: { ...query, metrics: some } as Question },
    { name: `${name}: customers and whole orders`, query: { ...query, metrics: more } as Question },
  ];
  const asked = (name: string, query: object) => [{ name, query: { ...query, metrics: few } as Question }];
  return [
    ...question("everything", { range: whole }),
    ...question("a year", { range: year }),
    ...question("a quarter against the one before", { range: quarter }),
    ...question("by month", { range: whole, grain: "month" }),
    ...question("by ISO week", { range: whole, grain: "week" }),
    ...question("by quarter", { range: whole, grain: "quarter" }),
    ...question("by year", { range: whole, grain: "year" }),
    ...question("by day", { range: whole, grain: "day" }),
    ...question("by hour, where the clocks change", { range: weeks, grain: "hour" }),
    ...question("by country", { range: whole, dimensions: ["country"] }),
    ...question("by new and returning customers", { range: year, dimensions: ["customer_type"] }),
    ...question("by weekday and hour", { range: whole, dimensions: ["weekday", "hour_of_day"] }),
    ...question("abroad, by month", { range: whole, grain: "month", filters: [abroad] }),
    ...question("of known customers, by quarter", { range: whole, grain: "quarter", filters: [known] }),
    ...asked("by product code", { range: whole, dimensions: ["sku"] }),
    ...asked("by product, of goods alone", { range: year, dimensions: ["product"], filters: [goods] }),
    ...asked("by category", { range: whole, dimensions: ["category"] }),
    ...asked("by department and month, of goods alone", {
      range: year,
      grain: "month",
      dimensions: ["department"],
      filters: [goods],
    }),
    ...asked("by category and country, of goods alone", {
      range: year,
      dimensions: ["category", "country"],
      filters: [goods],
    }),
    ...asked("by state of the product", { range: whole, dimensions: ["product_status"] }),
    ...asked("by goods and fees", { range: whole, dimensions: ["line_kind"] }),
    ...asked("two categories abroad, by week", { range: year, grain: "week", filters: [two, abroad] }),
    ...asked("one product code, by month", {
      range: whole,
      grain: "month",
      filters: [{ dimension: "sku", is: "in", values: [third] }],
    }),
    ...asked("by customer", { range: quarter, dimensions: ["customer"] }),
    ...asked("by order", { range: { from: "2011-11-01", to: "2011-11-14" }, dimensions: ["order"] }),
  ];
}

const back = ["returns", "returned_units", "return_value", "return_rate", "net_revenue", "revenue"];

/** Questions of what came back, and of what is left of sales. */
export function returnQuestionsOf(whole: DayRange, { moves }: Retailer): { name: string; query: Question }[] {
  const year = { from: "2010-12-01", to: "2011-11-30" };
  const often = moves.filter(({ source }) => source === "returns").map(({ of }) => of.sku ?? null);
  const asked = (name: string, query: Partial<Question>) => ({
    name: `returns, ${name}`,
    query: { range: whole, metrics: back, ...query },
  });
  return [
    asked("everything", {}),
    asked("a year", { range: year }),
    asked("by day", { grain: "day" }),
    asked("by ISO week", { grain: "week" }),
    asked("by month", { grain: "month" }),
    asked("by quarter", { grain: "quarter" }),
    asked("by year", { grain: "year" }),
    asked("by product code", { dimensions: ["sku"] }),
    asked("some product codes by month", {
      grain: "month",
      filters: [{ dimension: "sku", is: "in", values: often.slice(0, 40) }],
    }),
  ];
}
