import type { InputOf, OutputOf } from "@quayside/shared/contract/operation.ts";
import type { storeCreditOperations } from "@quayside/shared/gift-cards/contract.ts";
import { survivorById } from "../customers/customer-detail.ts";
import type { Clock } from "../platform/clock.ts";
import type { Ctx } from "../platform/ctx.ts";
import { settingsOf } from "../settings/store.ts";
import type { Db } from "../store/db.ts";
import { storeCreditOf } from "./store.ts";

type Get = typeof storeCreditOperations.get;

export async function getStoreCredit(
  { db, clock }: { db: Db; clock: Clock },
  ctx: Ctx,
  { params }: InputOf<Get>,
): Promise<OutputOf<Get>> {
  const { record } = await survivorById(db, ctx, params.customerId);
  const { currency } = await settingsOf(db, ctx.storeId, clock);
  return storeCreditOf(db, ctx.storeId, record.id, currency, { consistent: true });
}
