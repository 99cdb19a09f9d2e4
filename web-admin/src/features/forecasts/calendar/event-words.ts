import type { ForecastEventKind } from "@quayside/shared/forecasts/calendar.ts";
import type { Tone } from "../../../ui/status.tsx";

export const kindWords: Record<ForecastEventKind, { label: string; tone: Tone }> = {
  promotion: { label: "Promotion", tone: "calm" },
  closure: { label: "Closure", tone: "attention" },
  event: { label: "Event", tone: "plain" },
  holiday: { label: "Holiday", tone: "plain" },
};
