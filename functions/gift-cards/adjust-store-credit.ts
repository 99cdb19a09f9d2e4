import type { InputOf, OutputOf } from "@quayside/shared/contract/operation.ts";
import type { storeCreditOperations } from "@quayside/shared/gift-cards/contract.ts";
import { AppError, isAppError } from "@quayside/shared/kernel/errors.ts";
import { auditEntry } from "../audit/store.ts";
import { customerById } from "../customers/customer-detail.ts";
import { notMergedWrite } from "../customers/store.ts";
import type { GoesOn } from "../idempotency/once.ts";
import { postingWrites } from "../ledger/store.ts";
import type { Clock } from "../platform/clock.ts";
import type { Ctx } from "../platform/ctx.ts";
import { settingsOf } from "../settings/store.ts";
import type { Db } from "../store/db.ts";
import { balanceWrites } from "./entries.ts";
import { getStoreCredit } from "./get-store-credit.ts";
import { goodwillPosting } from "./postings.ts";

type Adjust = typeof storeCreditOperations.adjust;

function creditTooLittle(): AppError {
  return new AppError("unprocessable", "CREDIT_TOO_LITTLE", "The customer has less store credit than that.", {
    field: "change",
    reason: "takes more than there is",
  });
}

/** Resumes: after a lost answer the credit is read and told, the change is not made again. */
export async function adjustStoreCredit(
  deps: { db: Db; clock: Clock },
  ctx: Ctx,
  { params, body }: InputOf<Adjust>,
): Promise<OutputOf<Adjust>> {
  const { customerId } = params;
  if (ctx.claim?.effect === undefined) await change(deps, ctx, customerId, body);
  return getStoreCredit(deps, ctx, { params, query: undefined, body: undefined });
}

async function change(
  { db, clock }: { db: Db; clock: Clock },
  ctx: Ctx<GoesOn>,
  customerId: string,
  { change: amount, reason }: InputOf<Adjust>["body"],
): Promise<void> {
  await customerById(db, ctx, customerId);
  const { currency } = await settingsOf(db, ctx.storeId, clock);
  const object = { type: "customer", id: customerId };
  const after = { change: { amount, currency } };
  const audit = auditEntry(clock, ctx, { action: "store-credit.adjusted", object, after, reason });
  const holder = { kind: "store-credit", reference: customerId } as const;
  const kind = amount > 0 ? "granted" : "adjusted";
  const about = { id: customerId, totals: { total: { currency } } };
  const writes = [
    ...(ctx.claim ? [ctx.claim.record({ customerId })] : []),
    notMergedWrite(ctx.storeId, customerId),
    ...balanceWrites(clock, ctx, { holder, kind, amount, currency, reason }),
    ...postingWrites(clock, ctx, about, customerId, goodwillPosting("store-credit", amount)),
  ];
  try {
    await db.transact(audit, writes);
  } catch (error) {
    throw isAppError(error, "TENDER_TOO_LITTLE") ? creditTooLittle() : error;
  }
}
