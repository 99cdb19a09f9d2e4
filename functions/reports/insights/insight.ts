import type { Insight, InsightSection } from "@quayside/shared/reports/section.ts";
import type { SectionContent } from "../content/content.ts";
import type { Asked } from "./asked.ts";
import { atRisk } from "./at-risk.ts";
import { bundles } from "./bundles.ts";
import { forecast } from "./forecast.ts";
import { goals } from "./goals.ts";
import { lifetimeValue } from "./lifetime-value.ts";
import { marginBands } from "./margin-bands.ts";
import { newProducts } from "./new-products.ts";
import { openOrders } from "./open-orders.ts";
import { retention } from "./retention.ts";
import { segments } from "./segments.ts";

const makers: Record<Insight, (asked: Asked) => Promise<SectionContent[]>> = {
  "at-risk": atRisk,
  "lifetime-value": lifetimeValue,
  "new-products": newProducts,
  bundles,
  forecast,
  goals,
  "margin-bands": marginBands,
  "open-orders": openOrders,
  retention,
  segments,
};

/** A part that the sales module works out; what it says is what the module's own pages say. */
export function insightContent(
  asked: Omit<Asked, "title">,
  { insight, title }: InsightSection,
): Promise<SectionContent[]> {
  return makers[insight]({ ...asked, title });
}
