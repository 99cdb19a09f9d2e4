import { SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import * as z from "zod";
import { PageEvent } from "./page-event.ts";

/** One beacon's events on their way to the lake. */
export const TrackMessage = z.object({ storeId: z.string(), events: z.array(PageEvent) });
export type TrackMessage = z.output<typeof TrackMessage>;

export interface TrackQueue {
  send(message: TrackMessage): Promise<void>;
}

export function trackQueue(queueUrl: string, client = new SQSClient()): TrackQueue {
  return {
    async send(message) {
      await client.send(new SendMessageCommand({ QueueUrl: queueUrl, MessageBody: JSON.stringify(message) }));
    },
  };
}
