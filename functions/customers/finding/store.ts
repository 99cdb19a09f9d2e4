import type { Page } from "@quayside/shared/kernel/page.ts";
import { Entity } from "electrodb";
import { hashOf } from "../../idempotency/once.ts";
import type { Db } from "../../store/db.ts";
import { itemKey, sortedKey, text } from "../../store/keys.ts";
import { deleteWrite, type Item, putWrite, type Write } from "../../store/write.ts";
import { emailTaken } from "../errors.ts";
import { type CustomerRecord, emailsOf, isGone, plainEmail } from "../record.ts";
import { stemOf, wordsOf } from "../words.ts";

/** Whoever holds the item holds the address; the key has its hash, so that keys name no one. */
const EmailItem = new Entity(
  {
    model: { service: "quayside", entity: "customer-email", version: "1" },
    attributes: {
      storeId: text,
      emailHash: text,
      customerId: text,
    },
    indexes: {
      byEmail: itemKey("customer-email", ["emailHash"], "customer-email"),
    },
  },
  { table: "quayside" },
);

/** What a customer is found by, spread over partitions by its first two letters. */
const WordItem = new Entity(
  {
    model: { service: "quayside", entity: "customer-word", version: "1" },
    attributes: {
      storeId: text,
      stem: text,
      word: text,
      customerId: text,
    },
    indexes: {
      byWord: sortedKey("customer-word", ["stem"], ["word", "customerId"]),
    },
  },
  { table: "quayside" },
);

const MemberItem = new Entity(
  {
    model: { service: "quayside", entity: "customer-group-member", version: "1" },
    attributes: {
      storeId: text,
      groupId: text,
      customerId: text,
    },
    indexes: {
      byGroup: sortedKey("customer-group-members", ["groupId"], ["customerId"]),
    },
  },
  { table: "quayside" },
);

interface ReadOptions {
  consistent?: boolean;
}

type PageOptions = { limit?: number; cursor?: string };

/** A page of an index, as items: their ids, and the keys a cursor is made of. */
export type Found = Page<Item>;

function emailHash(email: string): string {
  return hashOf(plainEmail(email));
}

export async function customerIdByEmail(
  db: Db,
  storeId: string,
  email: string,
  options?: ReadOptions,
): Promise<string | undefined> {
  const item = await db.get(EmailItem.get({ storeId, emailHash: emailHash(email) }).params(), options);
  return item && String(item.customerId);
}

/** Strongly: who has each of these addresses; free ones are missing. */
export async function customerIdsByEmail(
  db: Db,
  storeId: string,
  emails: readonly string[],
): Promise<Map<string, string>> {
  const hashes = new Map(emails.map((email) => [emailHash(email), email]));
  const keys = [...hashes.keys()].map((hash) => EmailItem.get({ storeId, emailHash: hash }).params());
  const items = await db.batchGet(keys, { consistent: true });
  return new Map(items.map((item) => [hashes.get(String(item.emailHash)) ?? "", String(item.customerId)]));
}

export function customersByWord(db: Db, storeId: string, start: string, page: PageOptions): Promise<Found> {
  return db.query(
    WordItem.query
      .byWord({ storeId, stem: stemOf(start) })
      .begins({ word: start })
      .params(),
    page,
  );
}

export function customersOfGroup(db: Db, storeId: string, groupId: string, page: PageOptions): Promise<Found> {
  return db.query(MemberItem.query.byGroup({ storeId, groupId }).params(), page);
}

/** The addresses that lead to `next` instead of those that led to `before`. Those that led to `from` lead to it from now on. */
export function emailWrites(storeId: string, next: CustomerRecord, before?: CustomerRecord, from?: string): Write[] {
  const { id: customerId } = next;
  const had = new Set(before ? emailsOf(before) : []);
  const has = new Set(emailsOf(next));
  const taken = (email: string) => {
    const row = { storeId, emailHash: emailHash(email), customerId };
    const put = from
      ? EmailItem.put(row).where((stored, { eq }) => eq(stored.customerId, from))
      : EmailItem.create(row);
    return putWrite(put.params(), emailTaken);
  };
  return [
    ...[...has].filter((email) => !had.has(email)).map(taken),
    ...[...had]
      .filter((email) => !has.has(email))
      .map((email) => deleteWrite(EmailItem.delete({ storeId, emailHash: emailHash(email) }).params())),
  ];
}

export function wordWrites(storeId: string, next: CustomerRecord, before?: CustomerRecord): Write[] {
  const { id: customerId } = next;
  const had = new Set(before ? wordsOf(before) : []);
  const has = new Set(isGone(next) ? [] : wordsOf(next));
  const key = (word: string) => ({ storeId, stem: stemOf(word), word, customerId });
  return [
    ...[...has].filter((word) => !had.has(word)).map((word) => putWrite(WordItem.put(key(word)).params())),
    ...[...had].filter((word) => !has.has(word)).map((word) => deleteWrite(WordItem.delete(key(word)).params())),
  ];
}

export function memberWrites(storeId: string, next: CustomerRecord, before?: CustomerRecord): Write[] {
  const { id: customerId } = next;
  const had = new Set(before?.groups);
  const has = new Set(next.groups);
  const key = (groupId: string) => ({ storeId, groupId, customerId });
  return [
    ...[...has].filter((id) => !had.has(id)).map((id) => putWrite(MemberItem.put(key(id)).params())),
    ...[...had].filter((id) => !has.has(id)).map((id) => deleteWrite(MemberItem.delete(key(id)).params())),
  ];
}
