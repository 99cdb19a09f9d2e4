import { AppError, isAppError } from "@quayside/shared/kernel/errors.ts";
import { Entity } from "electrodb";
import type { Clock } from "../platform/clock.ts";
import type { Db } from "../store/db.ts";
import { itemKey, number, text } from "../store/keys.ts";
import { type Item, putWrite, type Write } from "../store/write.ts";

/** Longer than the mailer may run, so that a lease only runs out when its holder is dead. */
const leaseMilliseconds = 90_000;

/** One mail, named by what it is about (`ord_…#confirmation`). It holds no address and no text. */
const MailItem = new Entity(
  {
    model: { service: "quayside", entity: "mail", version: "1" },
    attributes: {
      storeId: text,
      about: text,
      state: text,
      lease: text,
      leaseUntil: number,
      messageId: { type: "string" },
      sentAt: { type: "string" },
    },
    indexes: {
      byAbout: itemKey("mail", ["about"], "mail"),
    },
  },
  { table: "quayside" },
);

/** The right to send one mail, held by one process. */
export interface MailLease {
  storeId: string;
  about: string;
  lease: string;
}

function mailKnown(old: Item | undefined): AppError {
  return new AppError("unavailable", "MAIL_IN_FLIGHT", "Another process sends this mail.", { ...old });
}

async function find(db: Db, storeId: string, about: string): Promise<Item | undefined> {
  return db.get(MailItem.get({ storeId, about }).params(), { consistent: true });
}

export async function wasMailed(db: Db, storeId: string, about: string): Promise<boolean> {
  return (await find(db, storeId, about))?.state === "sent";
}

function claimWrite(claim: MailLease, leaseUntil: number, expired: Item | undefined): Write {
  const row = { ...claim, leaseUntil, state: "claimed" };
  const put = expired
    ? MailItem.put(row).where(
        ({ lease, state }, { eq }) => `${eq(lease, String(expired.lease))} AND ${eq(state, "claimed")}`,
      )
    : MailItem.create(row);
  return putWrite(put.params(), mailKnown);
}

/** Takes the right to send; nothing when the mail was sent. Throws MAIL_IN_FLIGHT while another process holds it. */
export async function claimMail(db: Db, clock: Clock, storeId: string, about: string): Promise<MailLease | undefined> {
  const now = clock.now().getTime();
  const claim = { storeId, about, lease: clock.newSecret() };
  const known = await find(db, storeId, about);
  if (known?.state === "sent") return undefined;
  if (known && Number(known.leaseUntil) > now) throw mailKnown(known);
  await db.scratch(claimWrite(claim, now + leaseMilliseconds, known));
  return claim;
}

function heldWrite(claim: MailLease, row: { state: string; leaseUntil: number; messageId?: string; sentAt?: string }) {
  const put = MailItem.put({ ...claim, ...row });
  return putWrite(put.where(({ lease }, { eq }) => eq(lease, claim.lease)).params(), mailKnown);
}

export async function markMailed(db: Db, clock: Clock, claim: MailLease, messageId: string): Promise<void> {
  const sentAt = clock.now().toISOString();
  await db.scratch(heldWrite(claim, { state: "sent", leaseUntil: 0, messageId, sentAt }));
}

/** The mail provider said no: the next delivery of the event may try at once. */
export async function giveBackMail(db: Db, claim: MailLease): Promise<void> {
  try {
    await db.scratch(heldWrite(claim, { state: "claimed", leaseUntil: 0 }));
  } catch (error) {
    if (!isAppError(error)) throw error;
  }
}
