import {
  ChangeMessageVisibilityCommand,
  DeleteMessageBatchCommand,
  type Message,
  ReceiveMessageCommand,
  type SQSClient,
} from "@aws-sdk/client-sqs";
import { localAccount } from "../aws/local-account.ts";
import { queueArn } from "../aws/objects.ts";
import { type Invoke, type Loop, type LoopClock, startLoop } from "./loop.ts";

export interface QueuePollerOptions {
  client: SQSClient;
  queueName: string;
  queueUrl: string;
  functionName: string;
  invoke: Invoke;
  clock: LoopClock;
  batchSize: number;
  onError?: (error: unknown) => void;
}

/** Seconds a message stays with us unless extended: how soon it comes again after a crash. */
const held = 30;
const heartbeat = 10_000;
const longestReceive = 10;

function eventRecord(message: Message, queueName: string): object {
  return {
    messageId: message.MessageId,
    receiptHandle: message.ReceiptHandle,
    body: message.Body,
    attributes: message.Attributes ?? {},
    messageAttributes: {},
    md5OfBody: message.MD5OfBody,
    eventSource: "aws:sqs",
    eventSourceARN: queueArn(queueName),
    awsRegion: localAccount.region,
  };
}

/** Ids of the messages that failed; all of them when the function failed or what it says is not understood. */
function failedIds(resultJson: string, messages: readonly Message[]): Set<string | undefined> {
  const all = new Set(messages.map((each) => each.MessageId));
  const result = JSON.parse(resultJson) as { batchItemFailures?: { itemIdentifier?: string }[] } | null;
  const named = (result?.batchItemFailures ?? []).map((each) => each.itemIdentifier);
  return named.every((each) => all.has(each)) ? new Set(named) : all;
}

/** Feeds a function from a queue. What fails comes again after a growing pause, and ends in the queue's dead letters. */
export function startQueuePoller(options: QueuePollerOptions): Loop {
  const { client, queueName, queueUrl: QueueUrl, functionName, invoke, clock, batchSize } = options;

  async function receive(signal: AbortSignal): Promise<Message[]> {
    // On a slow machine a message may come again before the batch is full; only its newest receipt counts.
    const messages = new Map<string | undefined, Message>();
    while (messages.size < batchSize && !signal.aborted) {
      const { Messages = [] } = await client.send(
        new ReceiveMessageCommand({
          QueueUrl,
          MaxNumberOfMessages: Math.min(longestReceive, batchSize - messages.size),
          WaitTimeSeconds: messages.size === 0 ? 5 : 0,
          VisibilityTimeout: held,
          MessageSystemAttributeNames: ["All"],
        }),
        { abortSignal: signal },
      );
      for (const each of Messages) messages.set(each.MessageId, each);
      if (Messages.length === 0) break;
    }
    return [...messages.values()];
  }

  const hide = (message: Message, seconds: number) => {
    const { ReceiptHandle } = message;
    return client.send(new ChangeMessageVisibilityCommand({ QueueUrl, ReceiptHandle, VisibilityTimeout: seconds }));
  };

  async function deliver(messages: readonly Message[]): Promise<Set<string | undefined>> {
    const extending = setInterval(() => {
      for (const each of messages) hide(each, held).catch(() => {});
    }, heartbeat);
    try {
      const event = { Records: messages.map((each) => eventRecord(each, queueName)) };
      return failedIds(await invoke(functionName, event), messages);
    } catch {
      return new Set(messages.map((each) => each.MessageId));
    } finally {
      clearInterval(extending);
    }
  }

  async function remove(messages: readonly Message[]): Promise<void> {
    for (let from = 0; from < messages.length; from += longestReceive) {
      const Entries = messages
        .slice(from, from + longestReceive)
        .map(({ MessageId: Id, ReceiptHandle }) => ({ Id, ReceiptHandle }));
      await client.send(new DeleteMessageBatchCommand({ QueueUrl, Entries }));
    }
  }

  async function round(signal: AbortSignal): Promise<void> {
    const messages = await receive(signal);
    if (messages.length === 0) return;
    const failed = await deliver(messages);
    await remove(messages.filter((each) => !failed.has(each.MessageId)));
    for (const each of messages.filter((one) => failed.has(one.MessageId))) {
      const received = Number(each.Attributes?.ApproximateReceiveCount ?? 1);
      await hide(each, Math.min(60, 2 ** (received - 1)));
    }
  }

  return startLoop(round, clock, options.onError ?? console.error);
}
