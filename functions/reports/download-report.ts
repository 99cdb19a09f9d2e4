import type { InputOf, OutputOf } from "@quayside/shared/contract/operation.ts";
import { addSeconds } from "@quayside/shared/kernel/day.ts";
import type { reportOperations } from "@quayside/shared/reports/contract.ts";
import { linkSeconds, type OfferDownload } from "../exports/download.ts";
import { type Ctx, principal } from "../platform/ctx.ts";
import type { Db } from "../store/db.ts";
import { formatMissing, reportGone, reportState } from "./errors.ts";
import { reportFor } from "./store.ts";

type Download = typeof reportOperations.download;

interface Deps {
  db: Db;
  offerDownload: OfferDownload;
}

/** The link is made anew for whoever asks and may see the report. */
export async function downloadReport(deps: Deps, ctx: Ctx, input: InputOf<Download>): Promise<OutputOf<Download>> {
  const { report, keys } = await reportFor(deps.db, ctx.storeId, input.params.reportId, principal(ctx));
  const { state, expiresAt, files, formats } = report;
  if (state !== "completed") throw reportState(state, "only a completed one has files");
  if (expiresAt <= ctx.now) throw reportGone();
  const format = input.query.format ?? formats[0] ?? "pdf";
  const [key, file] = [keys[format], files.find((each) => each.format === format)];
  if (!key || !file) throw formatMissing(format, formats);
  const url = await deps.offerDownload(key, file.filename);
  return { url, filename: file.filename, expiresAt: addSeconds(ctx.now, linkSeconds) };
}
