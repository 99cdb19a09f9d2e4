import type { EventEnvelope } from "@quayside/shared/events.ts";
import type { SQSBatchResponse, SQSEvent } from "aws-lambda";
import type { Logger } from "../platform/log.ts";
import { envelopeOf } from "./consume.ts";

/**
 * The Lambda handler of a queue whose events are cheaper done together. All or nothing: when the verb throws, the whole
 * batch comes again; what cannot be read is reported alone.
 */
export function batchHandler<D extends { logger: Logger }>(
  react: (deps: D, events: readonly EventEnvelope[]) => Promise<void>,
  deps: D,
) {
  return async ({ Records }: SQSEvent): Promise<SQSBatchResponse> => {
    const read: { id: string; event: EventEnvelope }[] = [];
    const failed: string[] = [];
    for (const { messageId, body } of Records) {
      try {
        read.push({ id: messageId, event: envelopeOf(body) });
      } catch (error) {
        deps.logger.error("event not readable", { error, messageId });
        failed.push(messageId);
      }
    }
    try {
      const events = read.map(({ event }) => event);
      if (events.length > 0) await react(deps, events);
    } catch (error) {
      deps.logger.error("events failed", { error, count: read.length });
      failed.push(...read.map(({ id }) => id));
    }
    return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) };
  };
}
