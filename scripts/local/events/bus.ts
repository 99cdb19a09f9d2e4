import { SendMessageCommand, type SQSClient } from "@aws-sdk/client-sqs";
import type { Deliver } from "../aws/control-plane/event-bus.ts";
import { matches, type Pattern } from "./pattern.ts";

/** An EventBridge rule with a queue as its target. */
export interface Rule {
  name: string;
  bus: string;
  pattern: Pattern;
  queueUrl: string;
}

/** Hands each event to the queues whose rules it matches; resolves when all of them have it. */
export function eventBus(rules: readonly Rule[], sqs: SQSClient): Deliver {
  return async (event, busName) => {
    const MessageBody = JSON.stringify(event);
    const wanted = rules.filter((rule) => rule.bus === busName && matches(rule.pattern, event));
    await Promise.all(
      wanted.map(({ queueUrl: QueueUrl }) => sqs.send(new SendMessageCommand({ QueueUrl, MessageBody }))),
    );
  };
}
