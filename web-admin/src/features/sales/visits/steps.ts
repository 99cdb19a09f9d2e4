import type { AnalyticsAnswer } from "@quayside/shared/analytics/query.ts";
import { beforeOf, changeOf, totalOf } from "../../analytics/answer.ts";

/** The way from a visit to an order; each metric counts the visits that came so far. */
const way = [
  { metric: "visits", label: "Visit" },
  { metric: "product_visits", label: "Product" },
  { metric: "basket_visits", label: "Basket" },
  { metric: "checkout_visits", label: "Checkout: address" },
  { metric: "delivery_visits", label: "Checkout: delivery" },
  { metric: "payment_visits", label: "Checkout: payment" },
  { metric: "order_visits", label: "Order" },
] as const;

export const stepMetrics = way.map(({ metric }) => metric);

export interface Step {
  metric: string;
  label: string;
  visits: number | null;
  /** Per cent of all visits, and of those that came to the step before. */
  ofAll: number | null;
  ofBefore: number | null;
  /** Visits that came to the step before and not to this one. */
  lost: number | null;
  /** Per cent, against the days compared with. */
  change: number | null;
}

const percent = (part: number | null, whole: number | null) => (part === null || !whole ? null : (part / whole) * 100);

/** The steps of an answer to {@link stepMetrics}. A basket may be of an earlier visit, so that a step may have gained. */
export function stepsOf(answer: AnalyticsAnswer): Step[] {
  const counts = way.map(({ metric }) => totalOf(answer, metric));
  return way.map((step, at) => {
    const [visits = null, before = null] = [counts[at], counts[at - 1]];
    return {
      ...{ ...step, visits, ofAll: percent(visits, counts[0] ?? null) },
      ofBefore: at === 0 ? null : percent(visits, before),
      lost: visits === null || before === null ? null : before - visits,
      change: changeOf(visits, beforeOf(answer, answer.totals, step.metric)),
    };
  });
}
