import type { ReportReady } from "@quayside/shared/events.ts";
import type { StoreSettings } from "@quayside/shared/store/schema.ts";
import type { React } from "../events/consume.ts";
import type { Objects } from "../platform/objects.ts";
import { labelsOf } from "../reports/content/labels.ts";
import { findSchedule } from "../reports/schedules/store.ts";
import { unsubscribeQuery } from "../reports/schedules/unsubscribe-link.ts";
import { findReport, type ReportRecord } from "../reports/store.ts";
import { settingsOf } from "../settings/store.ts";
import { headlineWords } from "./headline-words.ts";
import type { MailDeps } from "./mail-order.ts";
import type { InlinePicture, RenderReport, ReportMail } from "./sender.ts";
import { claimMail, giveBackMail, markMailed } from "./store.ts";

export interface ReportMailDeps extends Pick<MailDeps, "db" | "clock" | "sender" | "links"> {
  renderReport: RenderReport;
  /** The bucket of reports. */
  objects: Objects;
  /** Origin of the admin. */
  adminOrigin: string;
}

const contentId = "chart";

/** One mail per recipient, once per report (decision 015). Whoever unsubscribed since it was asked for is left out. */
export const mailReport: React<ReportMailDeps, typeof ReportReady> = async (deps, ctx, { reportId }) => {
  const record = await findReport(deps.db, ctx.storeId, reportId);
  const scheduleId = record?.report.schedule?.id;
  if (!record || scheduleId === undefined) return;
  const schedule = await findSchedule(deps.db, ctx.storeId, scheduleId);
  const settings = await settingsOf(deps.db, ctx.storeId, deps.clock);
  const pictures = await picturesOf(deps.objects, record);
  for (const to of schedule?.recipients.filter((each) => record.recipients.includes(each)) ?? []) {
    const claim = await claimMail(deps.db, deps.clock, ctx.storeId, `${reportId}#report#${to.toLowerCase()}`);
    if (!claim) continue;
    const query = await unsubscribeQuery(deps.links, { storeId: ctx.storeId, scheduleId, to });
    try {
      const message = await deps.renderReport(mailOf(deps, record, settings, query));
      const headers = unsubscribeHeaders(`${deps.adminOrigin}/api/v1/reports/unsubscribe?${query}`);
      const messageId = await deps.sender.send({ ...message, from: settings.mailFrom, to, pictures, headers });
      await markMailed(deps.db, deps.clock, claim, messageId);
    } catch (error) {
      await giveBackMail(deps.db, claim);
      throw error;
    }
  }
};

/** One click, without asking back (RFC 8058). */
const unsubscribeHeaders = (url: string) => ({
  "List-Unsubscribe": `<${url}>`,
  "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
});

async function picturesOf(objects: Objects, { digest }: ReportRecord): Promise<InlinePicture[]> {
  if (!digest?.chart) return [];
  return [{ contentId, filename: "chart.png", type: "image/png", content: await objects.bytes(digest.chart.key) }];
}

function mailOf(
  { adminOrigin }: ReportMailDeps,
  { report, digest }: ReportRecord,
  { name: storeName, locale, currency, timeZone }: StoreSettings,
  query: string,
): ReportMail {
  const labels = labelsOf(locale, timeZone);
  return {
    ...{ report, storeName, locale, words: headlineWords(locale, currency) },
    period: labels.range(report.period),
    ...(report.asOf ? { asOf: labels.instant(report.asOf) } : {}),
    ...(digest?.chart ? { chart: { ...digest.chart, contentId } } : {}),
    reportUrl: `${adminOrigin}/reports/made/${report.id}`,
    unsubscribeUrl: `${adminOrigin}/unsubscribe?${query}`,
  };
}
