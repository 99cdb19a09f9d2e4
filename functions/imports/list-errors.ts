import type { InputOf, OutputOf } from "@quayside/shared/contract/operation.ts";
import type { importOperations } from "@quayside/shared/imports/contract.ts";
import { AppError } from "@quayside/shared/kernel/errors.ts";
import type { Ctx } from "../platform/ctx.ts";
import type { Db } from "../store/db.ts";
import { errorPages, importOf } from "./store.ts";

type Errors = typeof importOperations.errors;

/** The cursor names a stored page and how many of its errors were seen: `000003.20`. */
export async function listErrors(
  { db }: { db: Db },
  ctx: Ctx,
  { params, query }: InputOf<Errors>,
): Promise<OutputOf<Errors>> {
  const { importId } = params;
  const { pass } = await importOf(db, ctx.storeId, importId);
  const [from = "", seen = "0"] = (query.cursor ?? "0.0").split(".");
  if (!/^[a-z\d]+$/.test(from) || !/^\d{1,4}$/.test(seen)) throw notOurs();
  const pages = await errorPages(db, { storeId: ctx.storeId, importId, pass }, from, query.per_page + 1);
  const left = pages.flatMap(({ page, errors }) =>
    errors.map((error, place) => ({ error, page, place })).slice(page === from ? Number(seen) : 0),
  );
  const next = left[query.per_page];
  const items = left.slice(0, query.per_page).map(({ error }) => error);
  return { items, nextCursor: next && `${next.page}.${next.place}` };
}

function notOurs(): AppError {
  const reason = "must be the next_cursor of the page before";
  return new AppError("invalid", "VALIDATION_ERROR", "The cursor is not one of ours.", { field: "cursor", reason });
}
