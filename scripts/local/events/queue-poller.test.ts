import { GetQueueAttributesCommand, ReceiveMessageCommand, SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import { systemClock } from "@quayside/functions/platform/clock.ts";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { localAccount } from "../aws/local-account.ts";
import { type Objects, queueArn, startObjects } from "../aws/objects.ts";
import { eventBus } from "./bus.ts";
import type { Invoke, Loop } from "./loop.ts";
import { startQueuePoller } from "./queue-poller.ts";

const until = (check: () => unknown) => vi.waitFor(check, 20_000);

let objects: Objects;
let client: SQSClient;
const loops: Loop[] = [];
beforeAll(async () => {
  objects = await startObjects({ port: 0 });
  client = new SQSClient({ ...localAccount, endpoint: objects.endpoint });
});
afterEach(() => Promise.all(loops.splice(0).map((loop) => loop.stop())));
afterAll(() => objects.stop());

interface SqsEvent {
  Records: { messageId: string; body: string; eventSource: string; eventSourceARN: string; attributes: object }[];
}
const bodiesOf = (event: object) => (event as SqsEvent).Records.map((each) => each.body);

async function queue(queueName: string, invoke: Invoke, { batchSize = 10, tries = 3 } = {}) {
  const dead = await objects.ensureQueue(`${queueName}-dead`);
  const RedrivePolicy = JSON.stringify({ deadLetterTargetArn: queueArn(`${queueName}-dead`), maxReceiveCount: tries });
  const queueUrl = await objects.ensureQueue(queueName, { VisibilityTimeout: "300", RedrivePolicy });
  const options = { client, queueName, queueUrl, functionName: "f", invoke, clock: systemClock, batchSize };
  loops.push(startQueuePoller(options));
  const send = (MessageBody: string) => client.send(new SendMessageCommand({ QueueUrl: queueUrl, MessageBody }));
  return { send, dead, queueUrl };
}

async function left(QueueUrl: string): Promise<number> {
  const { Attributes } = await client.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ["All"] }));
  const { ApproximateNumberOfMessages = 0, ApproximateNumberOfMessagesNotVisible = 0 } = Attributes ?? {};
  return Number(ApproximateNumberOfMessages) + Number(ApproximateNumberOfMessagesNotVisible);
}

test("delivers in batches as Lambda does, and deletes what was done", async () => {
  const got: string[] = [];
  const batches: number[] = [];
  const { send, queueUrl } = await queue(
    "publish",
    async (_, event) => {
      const { Records } = event as SqsEvent;
      expect(Records[0]).toMatchObject({ eventSource: "aws:sqs", eventSourceARN: queueArn("publish") });
      expect(Records[0]?.attributes).toMatchObject({ ApproximateReceiveCount: "1" });
      batches.push(Records.length);
      got.push(...bodiesOf(event));
      await systemClock.sleep(30);
      return "null";
    },
    { batchSize: 25 },
  );
  const sent = Array.from({ length: 60 }, (_, index) => `${index}`);
  await Promise.all(sent.map(send));
  await until(() => expect(got).toHaveLength(60));
  expect(new Set(got)).toEqual(new Set(sent));
  expect(Math.max(...batches)).toBeLessThanOrEqual(25);
  await until(async () => expect(await left(queueUrl)).toBe(0));
});

test("only what failed comes again, and ends in the dead letters", async () => {
  const got: string[] = [];
  const { send, dead, queueUrl } = await queue(
    "mail",
    async (_, event) => {
      got.push(...bodiesOf(event));
      const failed = (event as SqsEvent).Records.filter((each) => each.body === "bad");
      return JSON.stringify({ batchItemFailures: failed.map((each) => ({ itemIdentifier: each.messageId })) });
    },
    { tries: 2 },
  );
  await Promise.all(["good", "bad", "fine"].map(send));
  await until(async () => expect(await left(dead)).toBe(1));
  expect(got.toSorted()).toEqual(["bad", "bad", "fine", "good"]);
  expect(await left(queueUrl)).toBe(0);
});

test("a function that crashes fails the whole batch, which then succeeds", async () => {
  let crashed = false;
  const got: string[] = [];
  const { send } = await queue("import", async (_, event) => {
    if (!crashed) {
      crashed = true;
      throw new Error("boom");
    }
    got.push(...bodiesOf(event));
    return "null";
  });
  await send("one");
  await until(() => expect(got).toEqual(["one"]));
});

test("the bus puts an event into the queue of each rule it matches", async () => {
  const [paid, all] = await Promise.all(["paid", "all"].map((name) => objects.ensureQueue(name)));
  const deliver = eventBus(
    [
      { name: "paid", bus: "shop", pattern: { "detail-type": ["order.paid"] }, queueUrl: paid ?? "" },
      { name: "all", bus: "shop", pattern: { source: ["quayside"] }, queueUrl: all ?? "" },
      { name: "other", bus: "other", pattern: {}, queueUrl: paid ?? "" },
    ],
    client,
  );
  const event = {
    version: "0" as const,
    id: "e1",
    source: "quayside",
    account: "0",
    time: "",
    region: "",
    resources: [],
  };
  await deliver({ ...event, "detail-type": "order.placed", detail: { a: 1 } }, "shop");
  await deliver({ ...event, "detail-type": "order.paid", detail: { a: 2 } }, "shop");
  expect([await left(paid ?? ""), await left(all ?? "")]).toEqual([1, 2]);
  const { Messages } = await client.send(new ReceiveMessageCommand({ QueueUrl: paid }));
  expect(JSON.parse(Messages?.[0]?.Body ?? "")).toMatchObject({ "detail-type": "order.paid", detail: { a: 2 } });
});

test("a message that comes again before its batch is full is delivered once, and deleted by its newest receipt", async () => {
  const handed = [[{ MessageId: "m", ReceiptHandle: "old" }], [{ MessageId: "m", ReceiptHandle: "new" }], []];
  const deleted: unknown[] = [];
  const send = async (command: { input: { Entries?: unknown } }) => {
    await systemClock.sleep(1);
    if (command.input.Entries) deleted.push(command.input.Entries);
    return { Messages: handed.shift() ?? [] };
  };
  const records: number[] = [];
  const invoke: Invoke = async (_, event) => {
    records.push((event as SqsEvent).Records.length);
    return "null";
  };
  const slow = { send } as unknown as SQSClient;
  const options = { client: slow, queueName: "q", queueUrl: "", functionName: "f", invoke, clock: systemClock };
  const loop = startQueuePoller({ ...options, batchSize: 10 });
  await until(() => expect(deleted).toEqual([[{ Id: "m", ReceiptHandle: "new" }]]));
  await loop.stop();
  expect(records).toEqual([1]);
});
