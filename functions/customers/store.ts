import { Entity } from "electrodb";
import type { Db } from "../store/db.ts";
import { documentAttribute, documentOf, versionConflict } from "../store/document.ts";
import { indexKey, itemKey, number, text } from "../store/keys.ts";
import { checkWrite, putWrite, type Write } from "../store/write.ts";
import { customerMoved } from "./errors.ts";
import { emailWrites, type Found, memberWrites, wordWrites } from "./finding/store.ts";
import { type CustomerRecord, type CustomerWithStats, noStats, type StatsRecord } from "./record.ts";

const CustomerItem = new Entity(
  {
    model: { service: "quayside", entity: "customer", version: "1" },
    attributes: {
      storeId: text,
      customerId: text,
      version: number,
      state: text,
      createdAt: text,
      doc: documentAttribute,
    },
    indexes: {
      byId: itemKey("customer", ["customerId"], "customer"),
      byAge: {
        ...indexKey("gsi1", "customers", [], ["createdAt", "customerId"]),
        condition: ({ state }: { state?: unknown }) => state !== "deleted" && state !== "merged",
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
      storeId: text,
      customerId: text,
      version: number,
      spentKey: text,
      doc: documentAttribute,
    },
    indexes: {
      byId: itemKey("customer", ["customerId"], "stats"),
      bySpent: indexKey("gsi2", "customers-spent", [], ["spentKey", "customerId"]),
    },
  },
  { table: "quayside" },
);

interface ReadOptions {
  consistent?: boolean;
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

/** How often a record may be merged on; each merge makes one step. */
const mostSteps = 20;

/** The customer, or, of one who was merged, whoever stayed. By strong reads. */
export async function findSurvivor(
  db: Db,
  storeId: string,
  customerId: string,
): Promise<CustomerWithStats | undefined> {
  let found = await findCustomer(db, storeId, customerId);
  for (let step = 0; step < mostSteps; step += 1) {
    // Both are written together; one that was read a moment later says it too.
    const into = found?.record.mergedInto ?? found?.stats.mergedInto;
    if (into === undefined) return found;
    found = await findCustomer(db, storeId, into);
  }
  return found;
}

type PageOptions = { limit?: number; cursor?: string };

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

function spentKey(spent: number): string {
  return String(Math.max(0, spent)).padStart(15, "0");
}

/** The customer under its version, the words they are found by, the groups they are in. */
function recordWrites(storeId: string, next: CustomerRecord, before?: CustomerRecord): Write[] {
  const { id: customerId, version, state, createdAt } = next;
  const row = { storeId, customerId, version, state, createdAt, doc: next };
  const put = before
    ? CustomerItem.put(row).where(({ version: stored }, { eq }) => eq(stored, before.version))
    : CustomerItem.create(row);
  return [
    putWrite(put.params(), versionConflict("customer")),
    ...wordWrites(storeId, next, before),
    ...memberWrites(storeId, next, before),
  ];
}

/**
 * The writes that store `next` in place of `before` (nothing, when it is new): the customer, and the addresses that are
 * theirs alone. A new one begins with `figures`.
 */
export function customerWrites(
  storeId: string,
  next: CustomerRecord,
  before?: CustomerRecord,
  figures: StatsRecord = { ...noStats, version: 1 },
): Write[] {
  return [
    ...recordWrites(storeId, next, before),
    ...emailWrites(storeId, next, before),
    ...(before ? [] : [statsWrite(storeId, next.id, figures)]),
  ];
}

interface Change {
  next: CustomerRecord;
  before: CustomerRecord;
}

/** The writes that store what stays of two customers, and what is left of the other; its addresses lead to the first. */
export function mergedWrites(storeId: string, kept: Change, other: Change): Write[] {
  return [
    ...recordWrites(storeId, kept.next, kept.before),
    ...recordWrites(storeId, other.next, other.before),
    ...emailWrites(storeId, kept.next, kept.before, other.before.id),
  ];
}

/** Refuses a transaction about a customer who was merged into another meanwhile. */
export function notMergedWrite(storeId: string, customerId: string): Write {
  const condition = {
    ConditionExpression: "#state <> :merged",
    ExpressionAttributeNames: { "#state": "state" },
    ExpressionAttributeValues: { ":merged": "merged" },
  };
  return checkWrite(CustomerItem.get({ storeId, customerId }).params(), condition, customerMoved);
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
