import type { LifeStage, Pace } from "@quayside/shared/sales/products.ts";

export const paceWords: Record<Pace, string> = {
  fast: "Fast movers",
  middle: "In between",
  slow: "Slow movers",
  still: "Not sold",
};

export const stageWords: Record<LifeStage, string> = {
  introduction: "Introduction",
  growth: "Growth",
  maturity: "Maturity",
  decline: "Decline",
  ended: "Ended",
};
