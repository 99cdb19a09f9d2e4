import type { Segment } from "@quayside/shared/sales/customers.ts";
import type { Tone } from "../../../ui/status.tsx";

export const segmentWords: Record<Segment, { label: string; told: string; tone: Tone }> = {
  champions: { label: "Champions", told: "Bought lately, often and for much", tone: "good" },
  loyal: { label: "Loyal", told: "Buy often", tone: "good" },
  "big-spenders": { label: "Big spenders", told: "Buy for much", tone: "calm" },
  "at-risk": { label: "At risk", told: "Have not bought for a while", tone: "attention" },
  lost: { label: "Lost", told: "Have not bought for long", tone: "bad" },
  others: { label: "Others", told: "None of these", tone: "plain" },
};
