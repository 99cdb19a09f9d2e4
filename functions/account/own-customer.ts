import { isDeepStrictEqual } from "node:util";
import type { Account } from "@quayside/shared/account/contract.ts";
import { isAppError } from "@quayside/shared/kernel/errors.ts";
import { auditEntry } from "../audit/store.ts";
import type { CustomerRecord } from "../customers/record.ts";
import { customerWrites, findCustomer } from "../customers/store.ts";
import { toldChange } from "../customers/told-change.ts";
import { signedIn } from "../http/actor.ts";
import type { Clock } from "../platform/clock.ts";
import type { Ctx } from "../platform/ctx.ts";
import type { Db } from "../store/db.ts";
import { accountDeleted, accountNotOpen } from "./errors.ts";
import { customerIdOf } from "./store.ts";

export interface AccountDeps {
  db: Db;
  clock: Clock;
}

/** The customer that the sign-in is, by strong reads. */
export async function ownCustomer(db: Db, ctx: Ctx): Promise<CustomerRecord> {
  const { accountId } = signedIn(ctx.actor);
  const customerId = await customerIdOf(db, ctx.storeId, accountId, { consistent: true });
  const found = customerId ? await findCustomer(db, ctx.storeId, customerId) : undefined;
  if (!found) throw accountNotOpen();
  if (found.record.state === "deleted") throw accountDeleted();
  return found.record;
}

/** The contract drops the rest. */
export function accountView(record: CustomerRecord): Account {
  return record;
}

const rounds = 5;

/** Edits the caller's own customer. Edits say what shall be: one that collides is redone, one that changes nothing is not. */
export async function editAccount(
  { db, clock }: AccountDeps,
  ctx: Ctx<Account>,
  action: string,
  edit: (record: CustomerRecord) => CustomerRecord,
): Promise<Account> {
  for (let round = 1; ; round += 1) {
    const before = await ownCustomer(db, ctx);
    const edited = edit(before);
    if (!ctx.claim && isDeepStrictEqual(edited, before)) return accountView(before);
    const after = { ...edited, version: before.version + 1, updatedAt: ctx.now };
    const object = { type: "customer", id: before.id };
    const audit = auditEntry(clock, ctx, { action, object, ...toldChange(before, after) });
    const answer = accountView(after);
    try {
      const claimed = ctx.claim ? [ctx.claim.record(answer)] : [];
      await db.transact(audit, [...claimed, ...customerWrites(ctx.storeId, after, before)]);
      return answer;
    } catch (error) {
      if (!isAppError(error, "VERSION_CONFLICT") || round >= rounds) throw error;
      await clock.sleep(clock.random() * 25 * round);
    }
  }
}
