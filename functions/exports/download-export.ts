import type { InputOf, OutputOf } from "@quayside/shared/contract/operation.ts";
import type { exportOperations } from "@quayside/shared/exports/contract.ts";
import { addSeconds } from "@quayside/shared/kernel/day.ts";
import type { Ctx } from "../platform/ctx.ts";
import type { Db } from "../store/db.ts";
import { linkSeconds, type OfferDownload } from "./download.ts";
import { exportGone, exportState } from "./errors.ts";
import { exportOf } from "./store.ts";

type Download = typeof exportOperations.download;
interface Deps {
  db: Db;
  offerDownload: OfferDownload;
}

export async function downloadExport(deps: Deps, ctx: Ctx, { params }: InputOf<Download>): Promise<OutputOf<Download>> {
  const record = await exportOf(deps.db, ctx.storeId, params.kind, params.exportId);
  const { state, expiresAt, filename } = record.export;
  if (state !== "completed") throw exportState(state, "only a completed one has a file");
  if (expiresAt <= ctx.now) throw exportGone();
  const url = await deps.offerDownload(record.key, filename);
  return { url, expiresAt: addSeconds(ctx.now, linkSeconds) };
}
