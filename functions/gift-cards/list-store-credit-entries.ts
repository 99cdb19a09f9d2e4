import type { InputOf, OutputOf } from "@quayside/shared/contract/operation.ts";
import type { storeCreditOperations } from "@quayside/shared/gift-cards/contract.ts";
import type { Ctx } from "../platform/ctx.ts";
import type { Db } from "../store/db.ts";
import { assertCustomer } from "./get-store-credit.ts";
import { entriesOf } from "./store.ts";

type Entries = typeof storeCreditOperations.entries;

export async function listStoreCreditEntries(
  { db }: { db: Db },
  ctx: Ctx,
  { params, query }: InputOf<Entries>,
): Promise<OutputOf<Entries>> {
  await assertCustomer(db, ctx, params.customerId);
  return entriesOf(db, ctx.storeId, params.customerId, { limit: query.per_page, cursor: query.cursor });
}
