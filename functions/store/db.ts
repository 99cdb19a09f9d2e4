import {
  BatchGetCommand,
  type BatchGetCommandInput,
  GetCommand,
  PutCommand,
  QueryCommand,
  TransactWriteCommand,
} from "@aws-sdk/lib-dynamodb";
import { AppError } from "@quayside/shared/kernel/errors.ts";
import type { Page } from "@quayside/shared/kernel/page.ts";
import { type Clock, systemClock } from "../platform/clock.ts";
import { env } from "../platform/env.ts";
import { nextCursor, startKey } from "./cursor.ts";
import { type DocumentClient, documentClient } from "./document-client.ts";
import { readTogether } from "./read-together.ts";
import { oldItemOf, refusalOf } from "./refusal.ts";
import { pause, retrying, tries } from "./retry.ts";
import { ttlField } from "./table.ts";
import type { AuditWrite, Item, Write } from "./write.ts";

/** The table as verbs see it. Parameters come from ElectroDB's `.params()` in a `store.ts`. */
export interface Db {
  /** Reads asked for at once, these and {@link batchGet}'s, are one request to the table. */
  get(params: object, options?: { consistent?: boolean }): Promise<Item | undefined>;
  /** In no particular order; at most 100 keys are sent at a time. */
  batchGet(params: readonly object[], options?: { consistent?: boolean }): Promise<Item[]>;
  /** One page of at most `limit` items. */
  query(params: object, page?: { limit?: number; cursor?: string; consistent?: boolean }): Promise<Page<Item>>;
  /** Every item, page after page. For what is known to be small. */
  queryAll(params: object, options?: { consistent?: boolean }): Promise<Item[]>;
  /**
   * All or nothing, with its audit entry; contention and lost answers are retried under one client token. Throws the
   * refused write's own error when a condition fails.
   */
  transact(audit: AuditWrite, writes: readonly Write[]): Promise<void>;
  /** A single put without audit, for what is not yet business: carts, leases, progress. Same conditions, same errors. */
  scratch(write: Write): Promise<void>;
}

export interface DbOptions {
  client?: DocumentClient;
  tableName?: string;
  clock?: Clock;
}

interface Keyed {
  Key: Item;
}

export function createDb(options: DbOptions = {}): Db {
  const { client = documentClient(), tableName = env.tableName, clock = systemClock } = options;
  const alive = (item: Item): boolean => {
    const ttl = item[ttlField];
    return typeof ttl !== "number" || ttl * 1000 > clock.now().getTime();
  };

  async function readKeys(keys: readonly Item[], ConsistentRead: boolean): Promise<Item[]> {
    const [Key, ...others] = keys;
    if (Key && others.length === 0) {
      const request = new GetCommand({ TableName: tableName, Key, ConsistentRead });
      const { Item } = await retrying(clock, () => client.send(request));
      return Item ? [Item] : [];
    }
    const items: Item[] = [];
    for (let from = 0; from < keys.length; from += 100) {
      const Keys = keys.slice(from, from + 100);
      let pending: BatchGetCommandInput["RequestItems"] = { [tableName]: { Keys, ConsistentRead } };
      for (let round = 0; pending && Object.keys(pending).length > 0; round += 1) {
        if (round === tries)
          throw new AppError("unavailable", "TRY_AGAIN", "This is busy. Try again.", { retryAfter: 1 });
        if (round > 0) await pause(clock, round);
        const request = new BatchGetCommand({ RequestItems: pending });
        const answer = await retrying(clock, () => client.send(request));
        items.push(...(answer.Responses?.[tableName] ?? []));
        pending = answer.UnprocessedKeys;
      }
    }
    return items;
  }

  const readers = {
    strong: readTogether((keys) => readKeys(keys, true)),
    eventual: readTogether((keys) => readKeys(keys, false)),
  };

  async function batchGet(params: readonly object[], { consistent = false } = {}): Promise<Item[]> {
    if (params.length === 0) return [];
    const items = await readers[consistent ? "strong" : "eventual"](params.map((each) => (each as Keyed).Key));
    return items.filter(alive);
  }

  async function get(params: object, options?: { consistent?: boolean }): Promise<Item | undefined> {
    const [item] = await batchGet([params], options);
    return item;
  }

  async function query(params: object, page: Parameters<Db["query"]>[1] = {}): Promise<Page<Item>> {
    const input = {
      ...params,
      TableName: tableName,
      Limit: page.limit,
      ExclusiveStartKey: startKey(params, page.cursor),
      ...(page.consistent ? { ConsistentRead: true } : {}),
    };
    const { Items = [], LastEvaluatedKey } = await retrying(clock, () => client.send(new QueryCommand(input)));
    return { items: Items.filter(alive), nextCursor: nextCursor(LastEvaluatedKey) };
  }

  async function queryAll(params: object, { consistent = false } = {}): Promise<Item[]> {
    const items: Item[] = [];
    let cursor: string | undefined;
    do {
      const page: Page<Item> = await query(params, { cursor, consistent });
      items.push(...page.items);
      cursor = page.nextCursor;
    } while (cursor);
    return items;
  }

  async function transact(audit: AuditWrite, writes: readonly Write[]): Promise<void> {
    const all = [audit, ...writes];
    if (all.length > 100) throw new AppError("unprocessable", "TOO_LARGE", "This is too large to be done in one step.");
    const input = {
      TransactItems: all.map(({ item }) => onTable(item, tableName)),
      ClientRequestToken: clock.newSecret().slice(0, 36),
    };
    try {
      await retrying(clock, () => client.send(new TransactWriteCommand(input)));
    } catch (error) {
      throw refusalOf(error, all);
    }
    for (const { landed } of all) landed?.();
  }

  async function scratch(write: Write): Promise<void> {
    const writeId = clock.newSecret();
    const put = write.item.Put;
    if (!put) throw new TypeError("scratch takes a put");
    const input = { ...put, TableName: tableName, Item: { ...put.Item, writeId } };
    try {
      await retrying(clock, () => client.send(new PutCommand(input)));
    } catch (error) {
      // After a lost answer the retry meets our own write: that is success.
      if (oldItemOf(error)?.writeId === writeId) return;
      throw refusalOf(error, [write]);
    }
  }

  return { get, batchGet, query, queryAll, transact, scratch };
}

function onTable(item: Write["item"], tableName: string): Write["item"] {
  const named = Object.entries(item).map(([kind, params]) => [kind, { ...params, TableName: tableName }]);
  return Object.fromEntries(named) as Write["item"];
}
