import { type EventDefinition, EventEnvelope, type PayloadOf } from "@quayside/shared/events.ts";
import type { SQSBatchItemFailure, SQSBatchResponse, SQSEvent } from "aws-lambda";
import * as z from "zod";
import type { Clock } from "../platform/clock.ts";
import { type Ctx, systemCtx } from "../platform/ctx.ts";
import type { Logger } from "../platform/log.ts";

/** A consumer's verb. It may be called more than once with the same event: effects are idempotent by `event.id`. */
export type React<D, E extends EventDefinition> = (
  deps: D,
  ctx: Ctx,
  payload: PayloadOf<E>,
  event: EventEnvelope,
) => Promise<void>;

export interface Consumer<D> {
  event: EventDefinition;
  react: React<D, EventDefinition>;
}

/** One line per event in a domain's `consumers.ts`. */
export function on<D, E extends EventDefinition>(event: E, react: React<D, E>): Consumer<D> {
  // The handler parses the payload by this very event's schema before it calls the verb.
  return { event, react: react as React<D, EventDefinition> };
}

/** The body an EventBridge rule puts into a queue. */
export function envelopeOf(body: string): EventEnvelope {
  return EventEnvelope.parse((JSON.parse(body) as { detail: unknown }).detail);
}

/** The Lambda handler of a queue: what fails is reported alone, comes again, and ends in the dead-letter queue. */
export function queueHandler<D extends { clock: Clock; logger: Logger }>(
  name: string,
  consumers: readonly Consumer<D>[],
  deps: D,
) {
  const byName = new Map(consumers.map((consumer) => [consumer.event.name, consumer]));
  return async (batch: SQSEvent): Promise<SQSBatchResponse> => {
    const batchItemFailures: SQSBatchItemFailure[] = [];
    for (const record of batch.Records) {
      try {
        const event = envelopeOf(record.body);
        const consumer = byName.get(event.name);
        const ctx = { ...systemCtx(event.storeId, name, deps.clock), requestId: event.requestId };
        if (consumer) await consumer.react(deps, ctx, z.parse(consumer.event.payload, event.payload), event);
      } catch (error) {
        deps.logger.error("event failed", { error, messageId: record.messageId });
        batchItemFailures.push({ itemIdentifier: record.messageId });
      }
    }
    return { batchItemFailures };
  };
}
