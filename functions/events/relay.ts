import type { AttributeValue } from "@aws-sdk/client-dynamodb";
import { type EventBridgeClient, PutEventsCommand } from "@aws-sdk/client-eventbridge";
import { unmarshall } from "@aws-sdk/util-dynamodb";
import { EventEnvelope } from "@quayside/shared/events.ts";
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from "aws-lambda";
import type { Logger } from "../platform/log.ts";
import { documentOf } from "../store/document.ts";

/** Name under which our events travel on the bus. */
export const eventSource = "quayside";

/** EventBridge takes at most 10 entries a call. */
const entriesPerCall = 10;

function envelopeOf(record: DynamoDBRecord): EventEnvelope {
  const image = record.dynamodb?.NewImage as Record<string, AttributeValue> | undefined;
  return EventEnvelope.parse(documentOf(unmarshall(image ?? {})));
}

/**
 * The Lambda handler of the outbox stream: puts each event on the bus, in order. At least once: on a failure it names the
 * first record not delivered, and the stream comes again from there.
 */
export function relayHandler(deps: { bus: EventBridgeClient; busName: string; logger: Logger }) {
  return async (batch: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
    for (let from = 0; from < batch.Records.length; from += entriesPerCall) {
      const records = batch.Records.slice(from, from + entriesPerCall);
      const failed = await deliver(deps, records);
      const sequence = failed === undefined ? undefined : records[failed]?.dynamodb?.SequenceNumber;
      if (sequence) return { batchItemFailures: [{ itemIdentifier: sequence }] };
    }
    return { batchItemFailures: [] };
  };
}

/** The index of the first record that did not get through. */
async function deliver(
  { bus, busName, logger }: Parameters<typeof relayHandler>[0],
  records: readonly DynamoDBRecord[],
): Promise<number | undefined> {
  try {
    const Entries = records.map(envelopeOf).map((event) => ({
      EventBusName: busName,
      Source: eventSource,
      DetailType: event.name,
      Detail: JSON.stringify(event),
    }));
    const answer = await bus.send(new PutEventsCommand({ Entries }));
    const failed = (answer.Entries ?? []).findIndex((entry) => entry.ErrorCode);
    return failed === -1 ? undefined : failed;
  } catch (error) {
    logger.error("relay failed", { error });
    return 0;
  }
}
