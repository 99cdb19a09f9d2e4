import type { AttributeValue } from "@aws-sdk/client-dynamodb";
import { unmarshall } from "@aws-sdk/util-dynamodb";
import type { Product } from "@quayside/shared/catalog/schema.ts";
import type { Instant } from "@quayside/shared/kernel/day.ts";
import type { Return } from "@quayside/shared/returns/schema.ts";
import type { DynamoDBRecord, DynamoDBStreamEvent } from "aws-lambda";
import type { CustomerRecord } from "../customers/record.ts";
import type { OrderRecord } from "../orders/record.ts";
import { findOrder } from "../orders/store.ts";
import type { Logger } from "../platform/log.ts";
import type { Objects } from "../platform/objects.ts";
import { findSettings } from "../settings/store.ts";
import type { Db } from "../store/db.ts";
import { documentOf } from "../store/document.ts";
import type { Item } from "../store/write.ts";
import type { Fact } from "./facts/fact.ts";
import { factsOf, factsOfCustomer, factsOfProduct, factsOfRemoved, factsOfReturn } from "./facts-of.ts";
import { inboxKey, putFacts, type Terms } from "./inbox.ts";
import { storeTime } from "./store-time.ts";

export interface FactsDeps {
  db: Db;
  lake: Pick<Objects, "put">;
  logger: Logger;
}

interface Change {
  storeId: string;
  entity: string;
  item: Item;
  isRemoved: boolean;
  at: Instant;
}

/** Lambda's type of an image is the SDK's, but for its numbers' precision. */
function itemOf(image: unknown): Item | undefined {
  return image ? unmarshall(image as Record<string, AttributeValue>) : undefined;
}

function changeOf({ eventName, dynamodb }: DynamoDBRecord): Change[] {
  const isRemoved = eventName === "REMOVE";
  const item = itemOf(isRemoved ? dynamodb?.OldImage : dynamodb?.NewImage);
  if (!item) return [];
  const at = new Date((dynamodb?.ApproximateCreationDateTime ?? 0) * 1000).toISOString();
  return [{ storeId: String(item.storeId), entity: String(item.__edb_e__), item, isRemoved, at }];
}

type Told = (change: Change, read: (orderId: string) => Promise<OrderRecord | undefined>) => Promise<Fact[]>;

/** How each kind of record is told. An image does not hold the lines of a long order: that one is read. */
function tellers({ timeZone }: Terms): Partial<Record<string, Told>> {
  const timeOf = storeTime(timeZone);
  const shelf: Told = async ({ item, at, entity }) => [
    { kind: "shelf", id: `${entity}:${item.sk}`, version: Number(item.version), at, day: null, months: [], doc: {} },
  ];
  return {
    async order({ item, at, isRemoved }, read) {
      if (isRemoved) return [];
      const image = documentOf<OrderRecord>(item);
      const record = image.linePages ? await read(image.order.id) : image;
      return record ? [factsOf(record.order, timeOf, at)] : [];
    },
    return: async ({ item, at, isRemoved }) => (isRemoved ? [] : [factsOfReturn(documentOf<Return>(item), timeOf, at)]),
    async product({ item, at, isRemoved }) {
      const product = documentOf<Product>(item);
      return [
        isRemoved ? factsOfRemoved("product", product.id, product.version, at) : factsOfProduct(product, timeZone, at),
      ];
    },
    customer: async ({ item, at, isRemoved }) =>
      isRemoved ? [] : [factsOfCustomer(documentOf<CustomerRecord>(item), timeZone, at)],
    category: shelf,
    "customer-group": shelf,
  };
}

/** Of each record only the newest of the batch. */
function newest(facts: readonly Fact[]): Fact[] {
  const byId = new Map<string, Fact>();
  for (const fact of facts) {
    const key = `${fact.kind} ${fact.id}`;
    if (fact.version >= (byId.get(key)?.version ?? 0)) byId.set(key, fact);
  }
  return [...byId.values()];
}

async function factsOfBatch({ db }: FactsDeps, terms: Terms, changes: readonly Change[]): Promise<Fact[]> {
  const tell = tellers(terms);
  const facts: Fact[] = [];
  for (const change of changes) {
    const read = (orderId: string) => findOrder(db, change.storeId, orderId);
    facts.push(...((await tell[change.entity]?.(change, read)) ?? []));
  }
  return newest(facts);
}

/**
 * The Lambda handler of the stream of records that figures are made of: writes each batch as one file of the lake's inbox.
 * All or nothing: a batch that comes again is written over itself.
 */
export function factsHandler(deps: FactsDeps) {
  return async ({ Records }: DynamoDBStreamEvent): Promise<void> => {
    const [first = "", last = ""] = [Records[0], Records.at(-1)].map((each) => each?.dynamodb?.SequenceNumber);
    const changes = Records.flatMap(changeOf);
    for (const [storeId, ofStore] of Map.groupBy(changes, (change) => change.storeId)) {
      const settings = await findSettings(deps.db, storeId);
      // Nothing is sold in a shop that is not set up; what there is, the first lake is made of.
      if (!settings) continue;
      const facts = await factsOfBatch(deps, settings, ofStore);
      if (facts.length > 0) await putFacts(deps.lake, inboxKey(storeId, { first, last }, settings), facts);
      deps.logger.debug("facts", { storeId, records: ofStore.length, facts: facts.length });
    }
  };
}
