import type { PromotionPhase, PromotionRow } from "@quayside/shared/promotions/schema.ts";
import { Status } from "../../ui/status.tsx";

export const phaseLabels: Record<PromotionPhase, string> = {
  live: "Live",
  scheduled: "Scheduled",
  ended: "Ended",
  off: "Off",
};

export const kindLabels: Record<PromotionRow["effect"]["kind"], string> = {
  percentage: "Percentage off",
  fixed: "Amount off",
  "buy-get": "Buy some, get some",
  "set-price": "Several for one price",
  tiered: "The more, the cheaper",
  delivery: "Off delivery",
  gift: "Free gift",
};

const tones = { live: "good", scheduled: "calm", ended: "plain", off: "plain" } as const;

export function PhaseBadge({ phase }: { phase: PromotionPhase }) {
  return <Status tone={tones[phase]}>{phaseLabels[phase]}</Status>;
}
