import type { InputOf, OutputOf } from "@quayside/shared/contract/operation.ts";
import type { storeCreditOperations } from "@quayside/shared/gift-cards/contract.ts";
import { survivorById } from "../customers/customer-detail.ts";
import type { Ctx } from "../platform/ctx.ts";
import type { Db } from "../store/db.ts";
import { entriesOf } from "./store.ts";

type Entries = typeof storeCreditOperations.entries;

export async function listStoreCreditEntries(
  { db }: { db: Db },
  ctx: Ctx,
  { params, query }: InputOf<Entries>,
): Promise<OutputOf<Entries>> {
  const { record } = await survivorById(db, ctx, params.customerId);
  return entriesOf(db, ctx.storeId, record.id, { limit: query.per_page, cursor: query.cursor });
}
