import type { AttributeValue } from "@aws-sdk/client-dynamodb";
import { unmarshall } from "@aws-sdk/util-dynamodb";
import type { DynamoDBRecord, DynamoDBStreamEvent } from "aws-lambda";
import type { Clock } from "../platform/clock.ts";
import { systemCtx } from "../platform/ctx.ts";
import type { Logger } from "../platform/log.ts";
import type { Db } from "../store/db.ts";
import type { Item } from "../store/write.ts";
import { countersOf, stockPlaceOf } from "./store.ts";
import { type StockWatched, watchStock } from "./watch-stock.ts";

/** Lambda's type of an image is the SDK's, but for its numbers' precision. */
function itemOf(image: unknown): Item | undefined {
  return image ? unmarshall(image as Record<string, AttributeValue>) : undefined;
}

function changeOf({ dynamodb }: DynamoDBRecord): (StockWatched & { storeId: string }) | undefined {
  const [before, after] = [itemOf(dynamodb?.OldImage), itemOf(dynamodb?.NewImage)];
  const place = after && stockPlaceOf(after);
  if (!place) return undefined;
  return { ...place, before: before ? countersOf(before) : [], after: countersOf(after) };
}

/** The Lambda handler of the stream of stock counters. All or nothing: what fails comes again, and repeating is harmless. */
export function stockWatchHandler(deps: { db: Db; clock: Clock; logger: Logger }) {
  return async ({ Records }: DynamoDBStreamEvent): Promise<void> => {
    const changes = Records.flatMap((record) => changeOf(record) ?? []);
    for (const [storeId, ofStore] of Map.groupBy(changes, (change) => change.storeId))
      await watchStock(deps, systemCtx(storeId, "stock-watch", deps.clock), ofStore);
  };
}
