import type { Filter } from "@quayside/shared/analytics/query.ts";
import { addDays, type Day } from "@quayside/shared/kernel/day.ts";
import { formatMoney } from "@quayside/shared/kernel/money.ts";
import type { Explanation } from "@quayside/shared/sales/overview.ts";
import type { QueryEngine, SqlRow } from "../../analytics/engine.ts";
import { conditionOf } from "../../analytics/statement.ts";
import type { Event } from "../../forecasting/events.ts";
import { fromWhere, smallest } from "../from.ts";
import { goods, idColumn } from "../products/sums.ts";
import type { Found } from "./anomalies.ts";

interface Deps {
  engine: QueryEngine;
  filters: readonly Filter[];
  currency: string;
  /** Holidays and events of the store's own that lie in the range. */
  events: readonly Event[];
  /** Whether goods are known to have been out of stock all day; false where nobody knows. */
  wasOut(skus: readonly string[], day: Day): Promise<boolean>;
}

type Explain = (deps: Deps, anomaly: Found) => Promise<Explanation[]>;

/** Of what was more than expected, from which on one order accounts for a day. */
const bigShare = 0.5;
/** Of a day's revenue, from which on a promotion does. */
const promotionShare = 0.2;
/** Weeks in which it is seen what sells every day. */
const usualDays = 28;
/** Of those days, on which something that "sells every day" sold. */
const usualShare = 0.6;

/** What the day's own facts say of it. */
export async function explanationsOf(deps: Deps, anomaly: Found): Promise<Explanation[]> {
  const ways = anomaly.direction === "spike" ? [named, bigOrder, promotions] : [named, nothingSold, missingProducts];
  const found = await Promise.all(ways.map((way) => way(deps, anomaly)));
  return found.flat();
}

const onDay = ({ filters }: Deps, day: string) => ({ range: { from: day, to: day }, filters });

/** What the calendar says of the day. */
const named: Explain = async ({ events }, { day }) =>
  events
    .filter(({ days }) => days.includes(day))
    .map(({ name }) => ({ kind: "holiday", text: `The calendar has ${name} on this day.`, reference: name }));

const bigOrder: Explain = async (deps, { day, value, expected }) => {
  const table = smallest(["orders", "order_lines"], deps.filters);
  const [row] = await deps.engine.run(`SELECT t.order_id AS order_id, sum(t.revenue) AS revenue
${fromWhere({ table, ...onDay(deps, day) })} GROUP BY t.order_id ORDER BY revenue DESC, order_id LIMIT 1`);
  const amount = Number(row?.revenue ?? 0);
  if (!row || amount < (value - expected) * bigShare) return [];
  const brought = formatMoney({ amount, currency: deps.currency });
  return [{ kind: "big-order", text: `One order alone brought ${brought}.`, reference: String(row.order_id) }];
};

const promotions: Explain = async (deps, { day, value }) => {
  const table = smallest(["orders", "order_lines"], deps.filters);
  const rows = await deps.engine.run(`SELECT t.promotion AS promotion, sum(t.revenue) AS revenue
${fromWhere({ table, ...onDay(deps, day), and: ["t.promotion IS NOT NULL"] })}
GROUP BY t.promotion ORDER BY revenue DESC, promotion LIMIT 3`);
  const share = (row: SqlRow) => Number(row.revenue) / value;
  return rows
    .filter((row) => share(row) >= promotionShare)
    .map((row) => {
      const text = `${Math.round(share(row) * 100)}% of the day's revenue came with ${String(row.promotion)}.`;
      return { kind: "promotion", text, reference: String(row.promotion) };
    });
};

const nothingSold: Explain = async (_, { value }) =>
  value > 0 ? [] : [{ kind: "closed", text: "Nothing was sold on this day: was the store closed?" }];

/** Products that sold on most days before, and not on this one: they may have been out of stock, or are known to have been. */
const missingProducts: Explain = async (deps, { day, value }) => {
  if (value <= 0) return [];
  const table = smallest(["product_days", "order_lines"], deps.filters);
  const range = { from: addDays(day, -usualDays), to: day };
  const from = fromWhere({ table, range, filters: deps.filters, with: ["products"], and: [goods] });
  const [row] = await deps.engine.run(`WITH sold AS (
  SELECT ${idColumn} AS id, coalesce(max(p.title), max(t.title)) AS title, t.day AS day, sum(t.revenue) AS revenue
  ${from} GROUP BY ${idColumn}, t.day
), usual AS (
  SELECT id, max(title) AS title, sum(revenue) AS revenue, max(day) AS last_day FROM sold
  GROUP BY id HAVING count(*) >= (SELECT count(DISTINCT day) FROM sold) * ${usualShare}
)
SELECT id, title FROM usual WHERE last_day < DATE '${day}' ORDER BY revenue DESC, id LIMIT 1`);
  if (!row) return [];
  const found = await deps.engine.run(
    `SELECT sku FROM products WHERE ${conditionOf("product_id", { is: "in", values: [String(row.id)] })}`,
  );
  const skus = found.length > 0 ? found.map(({ sku }) => String(sku)) : [String(row.id)];
  const isOut = await deps.wasOut(skus, day);
  const rest = isOut ? "and was out of stock on this one." : "and did not on this one: was it in stock?";
  return [
    { kind: "missing-products", text: `${String(row.title)} sells on most days ${rest}`, reference: String(row.id) },
  ];
};
