import type { SQSBatchResponse, SQSEvent } from "aws-lambda";
import type { Logger } from "../platform/log.ts";
import type { Objects } from "../platform/objects.ts";
import { TrackMessage } from "./queue.ts";
import { putEvents, visitsKey } from "./visits-inbox.ts";

export interface WriteEventsDeps {
  lake: Pick<Objects, "put">;
  logger: Logger;
}

interface Received {
  messageId: string;
  message: TrackMessage;
}

function readable({ logger }: WriteEventsDeps, { Records }: SQSEvent, failed: Set<string>): Received[] {
  return Records.flatMap(({ messageId, body }) => {
    try {
      return { messageId, message: TrackMessage.parse(JSON.parse(body)) };
    } catch (error) {
      logger.error("beacon not readable", { error, messageId });
      failed.add(messageId);
      return [];
    }
  });
}

/** The Lambda handler of the queue of beacons: a batch is one file for each store; where it is not taken, it comes again. */
export function writeEventsHandler(deps: WriteEventsDeps) {
  return async (batch: SQSEvent): Promise<SQSBatchResponse> => {
    const failed = new Set<string>();
    const byStore = Map.groupBy(readable(deps, batch, failed), ({ message }) => message.storeId);
    for (const [storeId, received] of byStore) {
      const ids = received.map(({ messageId }) => messageId);
      try {
        const events = received.flatMap(({ message }) => message.events);
        await putEvents(deps.lake, visitsKey(storeId, ids), events);
      } catch (error) {
        deps.logger.error("events not written", { error, count: received.length });
        for (const id of ids) failed.add(id);
      }
    }
    return { batchItemFailures: [...failed].map((itemIdentifier) => ({ itemIdentifier })) };
  };
}
