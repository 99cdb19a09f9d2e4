import type { InputOf, OutputOf } from "@quayside/shared/contract/operation.ts";
import type { reportOperations } from "@quayside/shared/reports/contract.ts";
import { type Ctx, principal } from "../platform/ctx.ts";
import type { Db } from "../store/db.ts";
import { mayBeSeen, reportFor, reportsOf } from "./store.ts";

type Made = typeof reportOperations.made;
type Get = typeof reportOperations.get;

/** A page may end early when rows are left out of it, and still has a cursor. */
export async function listReports({ db }: { db: Db }, ctx: Ctx, { query }: InputOf<Made>): Promise<OutputOf<Made>> {
  const { per_page: limit, cursor, report: definitionId, schedule, state } = query;
  const found = await reportsOf(db, ctx.storeId, { limit, cursor, definitionId });
  const who = principal(ctx);
  const shown = found.items.filter(
    (record) =>
      mayBeSeen(record, who) &&
      (schedule === undefined || record.report.schedule?.id === schedule) &&
      (state === undefined || record.report.state === state),
  );
  return { ...found, items: shown.map(({ report }) => report) };
}

export async function getReport({ db }: { db: Db }, ctx: Ctx, { params }: InputOf<Get>): Promise<OutputOf<Get>> {
  return (await reportFor(db, ctx.storeId, params.reportId, principal(ctx))).report;
}
