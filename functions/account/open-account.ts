import type { Account, accountOperations } from "@quayside/shared/account/contract.ts";
import { isAppError } from "@quayside/shared/kernel/errors.ts";
import { auditEntry } from "../audit/store.ts";
import { customerIdByEmail } from "../customers/finding/store.ts";
import { newCustomer } from "../customers/new-customer.ts";
import { type CustomerRecord, emailsOf, plainEmail } from "../customers/record.ts";
import { customerWrites, findCustomer } from "../customers/store.ts";
import { toldChange } from "../customers/told-change.ts";
import { signedIn } from "../http/actor.ts";
import type { Verb } from "../http/route.ts";
import type { Ctx } from "../platform/ctx.ts";
import type { Write } from "../store/write.ts";
import { accountDeleted, emailNotVerified } from "./errors.ts";
import { type AccountDeps, accountView } from "./own-customer.ts";
import { accountIdOf, customerIdOf, identityWrites } from "./store.ts";

/** Refusals that only say that another device, or an order of the same moment, was faster. */
const overtaken = ["ACCOUNT_MOVED", "EMAIL_TAKEN", "VERSION_CONFLICT"];
const rounds = 8;

interface SignIn {
  accountId: string;
  /** Verified, in lower case. */
  email: string;
  name: string;
}

/**
 * Makes a sign-in a customer: the one it was, the guest of its address with all their orders, or a new one. Only a verified
 * address opens anything, since past orders come with it. An address changed at the user pool is taken over here.
 */
export const openAccount: Verb<AccountDeps, typeof accountOperations.open> = async (deps, ctx, { body }) => {
  const { accountId, email, emailVerified } = signedIn(ctx.actor);
  if (!emailVerified) throw emailNotVerified();
  const signIn = { accountId, email: plainEmail(email), name: body.name ?? "" };
  for (let round = 1; ; round += 1) {
    try {
      return await openOnce(deps, ctx, signIn);
    } catch (error) {
      if (!overtaken.some((code) => isAppError(error, code)) || round >= rounds) throw error;
      await deps.clock.sleep(deps.clock.random() * 25 * round);
    }
  }
};

async function openOnce(deps: AccountDeps, ctx: Ctx, signIn: SignIn): Promise<Account> {
  const { db, clock } = deps;
  const { accountId, email, name } = signIn;
  const own = await customerIdOf(db, ctx.storeId, accountId, { consistent: true });
  const known = own ? (await findCustomer(db, ctx.storeId, own))?.record : undefined;
  if (known?.state === "deleted") throw accountDeleted();
  if (known && known.email === email) return accountView(known);
  const holder = await holderOf(deps, ctx, email, known?.id);
  if (known) {
    if (holder && holder.id !== known.id) await giveUpEmail(deps, ctx, holder, email);
    const otherEmails = known.otherEmails?.filter((each) => each !== email);
    return step(deps, ctx, "customer.email-changed", { ...known, email, otherEmails }, known);
  }
  const identify = (id: string) => identityWrites(ctx.storeId, accountId, id);
  if (!holder) {
    const record = newCustomer(clock, ctx.now, { email, name, state: "registered", source: "account" });
    return step(deps, ctx, "customer.registered", record, undefined, identify(record.id));
  }
  const led = { email, otherEmails: emailsOf(holder).filter((each) => each !== email) };
  const next = { ...holder, ...led, state: "registered" as const, name: holder.name || name };
  return step(deps, ctx, "customer.registered", next, holder, identify(holder.id));
}

/** Who has the address and may be made this sign-in's. One who signs in otherwise has moved away from it: it is freed. */
async function holderOf(
  deps: AccountDeps,
  ctx: Ctx,
  email: string,
  ownId: string | undefined,
): Promise<CustomerRecord | undefined> {
  const { db } = deps;
  const id = await customerIdByEmail(db, ctx.storeId, email, { consistent: true });
  const holder = id ? (await findCustomer(db, ctx.storeId, id))?.record : undefined;
  if (!holder || !(await accountIdOf(db, ctx.storeId, holder.id))) return holder;
  if (holder.id === ownId) return holder;
  await giveUpEmail(deps, ctx, holder, email);
  return undefined;
}

/** Of somebody's own address, or of one that led to them since a merge. */
async function giveUpEmail(deps: AccountDeps, ctx: Ctx, holder: CustomerRecord, email: string): Promise<void> {
  const left = {
    email: holder.email === email ? "" : holder.email,
    otherEmails: holder.otherEmails?.filter((each) => each !== email),
  };
  await step(deps, ctx, "customer.email-given-up", { ...holder, ...left }, holder);
}

async function step(
  { db, clock }: AccountDeps,
  ctx: Ctx,
  action: string,
  next: CustomerRecord,
  before?: CustomerRecord,
  more: readonly Write[] = [],
): Promise<Account> {
  const after = before ? { ...next, version: before.version + 1, updatedAt: ctx.now } : next;
  const object = { type: "customer", id: after.id };
  const told = before ? toldChange(before, after) : { after: { state: after.state } };
  await db.transact(auditEntry(clock, ctx, { action, object, ...told }), [
    ...customerWrites(ctx.storeId, after, before),
    ...more,
  ]);
  return accountView(after);
}
