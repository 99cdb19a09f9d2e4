import type { Page } from "@quayside/shared/kernel/page.ts";
import { Entity } from "electrodb";
import { hashOf } from "../idempotency/once.ts";
import type { Db } from "../store/db.ts";
import { documentAttribute, documentOf, versionConflict } from "../store/document.ts";
import { deleteWrite, type Item, putWrite, type Write } from "../store/write.ts";
import { customerMoved, emailTaken } from "./errors.ts";
import { type CustomerRecord, type CustomerWithStats, noStats, plainEmail, type StatsRecord } from "./record.ts";
import { stemOf, wordsOf } from "./words.ts";

const CustomerItem = new Entity(
  {
    model: { service: "quayside", entity: "customer", version: "1" },
    attributes: {
      storeId: { type: "string", required: true },
      customerId: { type: "string", required: true },
      version: { type: "number", required: true },
      state: { type: "string", required: true },
      createdAt: { type: "string", required: true },
      doc: documentAttribute,
    },
    indexes: {
      byId: {
        pk: {
          field: "pk",
          composite: ["storeId", "customerId"],
          template: "${storeId}#customer#${customerId}",
          casing: "none",
        },
        sk: { field: "sk", composite: [], template: "customer", casing: "none" },
      },
      byAge: {
        index: "gsi1",
        condition: ({ state }: { state?: unknown }) => state !== "deleted",
        pk: { field: "gsi1pk", composite: ["storeId"], template: "${storeId}#customers", casing: "none" },
        sk: {
          field: "gsi1sk",
          composite: ["createdAt", "customerId"],
          template: "${createdAt}#${customerId}",
          casing: "none",
        },
      },
    },
  },
  { table: "quayside" },
);

/** `spentKey` sorts by what was spent: minor units in fifteen digits. */
const StatsItem = new Entity(
  {
    model: { service: "quayside", entity: "customer-stats", version: "1" },
    attributes: {
      storeId: { type: "string", required: true },
      customerId: { type: "string", required: true },
      version: { type: "number", required: true },
      spentKey: { type: "string", required: true },
      doc: documentAttribute,
    },
    indexes: {
      byId: {
        pk: {
          field: "pk",
          composite: ["storeId", "customerId"],
          template: "${storeId}#customer#${customerId}",
          casing: "none",
        },
        sk: { field: "sk", composite: [], template: "stats", casing: "none" },
      },
      bySpent: {
        index: "gsi2",
        pk: { field: "gsi2pk", composite: ["storeId"], template: "${storeId}#customers-spent", casing: "none" },
        sk: {
          field: "gsi2sk",
          composite: ["spentKey", "customerId"],
          template: "${spentKey}#${customerId}",
          casing: "none",
        },
      },
    },
  },
  { table: "quayside" },
);

/** Whoever holds the item holds the address; the key has its hash, so that keys name no one. */
const EmailItem = new Entity(
  {
    model: { service: "quayside", entity: "customer-email", version: "1" },
    attributes: {
      storeId: { type: "string", required: true },
      emailHash: { type: "string", required: true },
      customerId: { type: "string", required: true },
    },
    indexes: {
      byEmail: {
        pk: {
          field: "pk",
          composite: ["storeId", "emailHash"],
          template: "${storeId}#customer-email#${emailHash}",
          casing: "none",
        },
        sk: { field: "sk", composite: [], template: "customer-email", casing: "none" },
      },
    },
  },
  { table: "quayside" },
);

/** What a customer is found by, spread over partitions by its first two letters. */
const WordItem = new Entity(
  {
    model: { service: "quayside", entity: "customer-word", version: "1" },
    attributes: {
      storeId: { type: "string", required: true },
      stem: { type: "string", required: true },
      word: { type: "string", required: true },
      customerId: { type: "string", required: true },
    },
    indexes: {
      byWord: {
        pk: {
          field: "pk",
          composite: ["storeId", "stem"],
          template: "${storeId}#customer-word#${stem}",
          casing: "none",
        },
        sk: { field: "sk", composite: ["word", "customerId"], template: "${word}#${customerId}", casing: "none" },
      },
    },
  },
  { table: "quayside" },
);

const MemberItem = new Entity(
  {
    model: { service: "quayside", entity: "customer-group-member", version: "1" },
    attributes: {
      storeId: { type: "string", required: true },
      groupId: { type: "string", required: true },
      customerId: { type: "string", required: true },
    },
    indexes: {
      byGroup: {
        pk: {
          field: "pk",
          composite: ["storeId", "groupId"],
          template: "${storeId}#customer-group-members#${groupId}",
          casing: "none",
        },
        sk: { field: "sk", composite: ["customerId"], template: "${customerId}", casing: "none" },
      },
    },
  },
  { table: "quayside" },
);

interface ReadOptions {
  consistent?: boolean;
}

function emailHash(email: string): string {
  return hashOf(plainEmail(email));
}

/** Customers with their figures, in the order asked; unknown ids are left out. */
export async function customersById(
  db: Db,
  storeId: string,
  customerIds: readonly string[],
  options?: ReadOptions,
): Promise<CustomerWithStats[]> {
  const keys = customerIds.flatMap((customerId) => [
    CustomerItem.get({ storeId, customerId }).params(),
    StatsItem.get({ storeId, customerId }).params(),
  ]);
  const items = await db.batchGet(keys, options);
  const of = (kind: string) =>
    new Map(items.filter(({ sk }) => sk === kind).map((item) => [String(item.customerId), item]));
  const [records, stats] = [of("customer"), of("stats")];
  return customerIds.flatMap((id) => {
    const item = records.get(id);
    const figures = stats.get(id);
    if (!item) return [];
    return [{ record: documentOf<CustomerRecord>(item), stats: figures ? documentOf<StatsRecord>(figures) : noStats }];
  });
}

/** By a strong read, unless said. */
export async function findCustomer(
  db: Db,
  storeId: string,
  customerId: string,
  options: ReadOptions = { consistent: true },
): Promise<CustomerWithStats | undefined> {
  const [found] = await customersById(db, storeId, [customerId], options);
  return found;
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

type PageOptions = { limit?: number; cursor?: string };

/** A page of an index, as items: their ids, and the keys a cursor is made of. */
export type Found = Page<Item>;

export function customersByAge(db: Db, storeId: string, page: PageOptions): Promise<Found> {
  return db.query({ ...CustomerItem.query.byAge({ storeId }).params(), ScanIndexForward: false }, page);
}

/** Who spent the most comes first; `from` in minor units. */
export function customersBySpent(db: Db, storeId: string, from: number, page: PageOptions): Promise<Found> {
  const params = StatsItem.query
    .bySpent({ storeId })
    .gte({ spentKey: spentKey(from) })
    .params();
  return db.query({ ...params, ScanIndexForward: false }, page);
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

function spentKey(spent: number): string {
  return String(Math.max(0, spent)).padStart(15, "0");
}

/**
 * The writes that store `next` in place of `before` (nothing, when it is new): the customer under its version, the address
 * that is theirs alone, the words they are found by, the groups they are in. A new one begins with `figures`.
 */
export function customerWrites(
  storeId: string,
  next: CustomerRecord,
  before?: CustomerRecord,
  figures: StatsRecord = { ...noStats, version: 1 },
): Write[] {
  const { id: customerId, version, state, createdAt } = next;
  const row = { storeId, customerId, version, state, createdAt, doc: next };
  const put = before
    ? CustomerItem.put(row).where(({ version: stored }, { eq }) => eq(stored, before.version))
    : CustomerItem.create(row);
  return [
    putWrite(put.params(), versionConflict("customer")),
    ...emailWrites(storeId, next, before),
    ...wordWrites(storeId, next, before),
    ...memberWrites(storeId, next, before),
    ...(before ? [] : [statsWrite(storeId, customerId, figures)]),
  ];
}

/** An address that a deleted account gave up may be another's. */
function emailWrites(storeId: string, next: CustomerRecord, before?: CustomerRecord): Write[] {
  if (before?.email === next.email) return [];
  const { id: customerId } = next;
  const taken = EmailItem.create({ storeId, emailHash: emailHash(next.email), customerId }).params();
  return [
    ...(next.email ? [putWrite(taken, emailTaken)] : []),
    ...(before?.email ? [deleteWrite(EmailItem.delete({ storeId, emailHash: emailHash(before.email) }).params())] : []),
  ];
}

function wordWrites(storeId: string, next: CustomerRecord, before?: CustomerRecord): Write[] {
  const { id: customerId } = next;
  const had = new Set(before ? wordsOf(before) : []);
  const has = new Set(next.state === "deleted" ? [] : wordsOf(next));
  const key = (word: string) => ({ storeId, stem: stemOf(word), word, customerId });
  return [
    ...[...has].filter((word) => !had.has(word)).map((word) => putWrite(WordItem.put(key(word)).params())),
    ...[...had].filter((word) => !has.has(word)).map((word) => deleteWrite(WordItem.delete(key(word)).params())),
  ];
}

function memberWrites(storeId: string, next: CustomerRecord, before?: CustomerRecord): Write[] {
  const { id: customerId } = next;
  const had = new Set(before?.groups);
  const has = new Set(next.groups);
  const key = (groupId: string) => ({ storeId, groupId, customerId });
  return [
    ...[...has].filter((id) => !had.has(id)).map((id) => putWrite(MemberItem.put(key(id)).params())),
    ...[...had].filter((id) => !has.has(id)).map((id) => deleteWrite(MemberItem.delete(key(id)).params())),
  ];
}

/** Stores figures whose `version` is one more than the version they were made from. */
export function statsWrite(storeId: string, customerId: string, stats: StatsRecord): Write {
  const { version } = stats;
  const row = { storeId, customerId, version, spentKey: spentKey(stats.spent), doc: stats };
  const put =
    version === 1
      ? StatsItem.create(row)
      : StatsItem.put(row).where((stored, { eq }) => eq(stored.version, version - 1));
  return putWrite(put.params(), customerMoved);
}
