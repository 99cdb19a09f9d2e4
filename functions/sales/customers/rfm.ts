import type { Segment, Segmentation } from "@quayside/shared/sales/customers.ts";
import { quantile } from "../../forecasting/numeric.ts";

/** Of one customer: days since the last order, orders, and revenue in minor units. */
export interface Rfm {
  recency: number;
  frequency: number;
  monetary: number;
}

/** Four borders between five scores, for each of the three. */
export type Borders = Record<keyof Rfm, number[]>;

export const measures = ["recency", "frequency", "monetary"] as const;
export const quintiles = [0.2, 0.4, 0.6, 0.8] as const;

/**
 * Quintiles of the customers, by percentiles that are linear between order statistics (type 7 of Hyndman & Fan 1996, as
 * NumPy, pandas and R have them), where no borders are given.
 */
export function bordersOf(customers: readonly Rfm[], given: Segmentation["borders"] = {}): Borders {
  const border = (measure: keyof Rfm) => {
    const values = customers.map((customer) => customer[measure]);
    return given[measure] ?? quintiles.map((p) => quantile(values, p));
  };
  return { recency: border("recency"), frequency: border("frequency"), monetary: border("monetary") };
}

/** 1 to 5, 5 is best. Up to and including a border is below it, so that equal values always get equal scores. */
export function scoresOf(customer: Rfm, borders: Borders): Rfm {
  const above = (measure: keyof Rfm) => borders[measure].filter((border) => customer[measure] > border).length;
  return { recency: 5 - above("recency"), frequency: 1 + above("frequency"), monetary: 1 + above("monetary") };
}

/** The first rule that is met decides. */
export function segmentOf(scores: Rfm, rules: Segmentation): Segment {
  const { champions } = rules;
  if (measures.every((measure) => scores[measure] >= champions[measure])) return "champions";
  if (scores.recency <= rules.lost.recencyAtMost) return "lost";
  if (scores.recency <= rules.atRisk.recencyAtMost) return "at-risk";
  if (scores.frequency >= rules.loyal.frequency) return "loyal";
  return scores.monetary >= rules.bigSpenders.monetary ? "big-spenders" : "others";
}
