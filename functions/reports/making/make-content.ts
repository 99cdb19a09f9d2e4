import { AnalyticsQuery } from "@quayside/shared/analytics/query.ts";
import { ask } from "../../analytics/ask.ts";
import type { Ctx } from "../../platform/ctx.ts";
import { settingsOf } from "../../settings/store.ts";
import type { ReportContent, SectionContent } from "../content/content.ts";
import { definitionsOf } from "../content/definitions-of.ts";
import { labelsOf } from "../content/labels.ts";
import { type Ask, sectionContent } from "../content/section-content.ts";
import type { InsightDeps } from "../insights/asked.ts";
import { insightContent } from "../insights/insight.ts";
import type { ReportRecord } from "../store.ts";

/** All parts of a report from one state of the lake, so that its figures fit together. `told` hears of each part. */
export async function makeContent(
  deps: InsightDeps,
  ctx: Ctx,
  { report, about, sections }: ReportRecord,
  told: (title: string, done: number) => Promise<void>,
): Promise<ReportContent> {
  const { name: storeName, locale, currency, timeZone } = await settingsOf(deps.db, ctx.storeId, deps.clock);
  const opened = await deps.lake.open(ctx.storeId);
  const pinned = { ...deps, lake: { open: async () => opened } };
  const asks: Ask = (query) => ask(pinned, ctx, AnalyticsQuery.parse(query));
  const labels = labelsOf(locale, timeZone);
  const made: SectionContent[] = [];
  for (const [done, section] of sections.entries()) {
    await told(section.title, done);
    const { period } = report;
    if (section.kind === "insight")
      made.push(...(await insightContent({ deps: pinned, ctx, period, labels }, section)));
    else made.push(await sectionContent(asks, section, period, labels));
  }
  const { id: reportId, name, period } = report;
  const { totals } = await asks({ metrics: ["orders"], range: period });
  return {
    ...{ reportId, name, about, storeName, locale, currency, timeZone, period },
    madeAt: deps.clock.now().toISOString(),
    ...(opened ? { asOf: opened.manifest.asOf } : {}),
    ...(totals.values[0] ? {} : { notice: "No sales in this period yet." }),
    ...{ sections: made, definitions: definitionsOf(made) },
  };
}
