import { addDays, type Day } from "@quayside/shared/kernel/day.ts";
import type { LifeStage } from "@quayside/shared/sales/products.ts";
import type { SalesSettings } from "@quayside/shared/sales/settings.ts";

export interface Life {
  firstSold: Day;
  /** Revenue of the window that ends at `at`, and of the one before it. */
  recent: number;
  previous: number;
}

type Rule = Pick<SalesSettings, "lifeCycle" | "newProductDays">;

/** Of a product's revenue from window to window against the store's, per cent: 0 is as the store; null is unknown. */
export function relativeChange(
  life: Pick<Life, "recent" | "previous">,
  store: Pick<Life, "recent" | "previous">,
): number | null {
  if (life.previous <= 0 || store.previous <= 0 || store.recent <= 0) return null;
  return (life.recent / life.previous / (store.recent / store.previous) - 1) * 100;
}

/**
 * The stage of a product's life. Held against the store's own change, so that Christmas makes nothing grow and January
 * nothing decline. What came back after a window without sales grows.
 */
export function stageOf(life: Life, store: Pick<Life, "recent" | "previous">, at: Day, rule: Rule): LifeStage {
  if (life.recent <= 0) return "ended";
  if (life.firstSold > addDays(at, -rule.newProductDays)) return "introduction";
  if (life.previous <= 0) return "growth";
  if (relativeChange(life, store) === null) return "maturity";
  const more = 1 + rule.lifeCycle.changePercent / 100;
  const [own, stores] = [life.recent * store.previous, life.previous * store.recent];
  if (own >= stores * more) return "growth";
  return own * more <= stores ? "decline" : "maturity";
}

export function stageRule({ lifeCycle: { windowDays, changePercent }, newProductDays }: Rule): string {
  return [
    `Introduction: first sold within ${newProductDays} days.`,
    `Ended: not sold in the last ${windowDays} days.`,
    `Growth, decline: revenue of ${windowDays} days against the ${windowDays} before, ${changePercent}% better than the store's own change, or as much worse.`,
    "Maturity: what is left.",
  ].join(" ");
}
