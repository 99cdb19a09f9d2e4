import { DeleteMessageCommand, ReceiveMessageCommand, SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { localAccount } from "./local-account.ts";
import { type Objects, queueArn, startObjects } from "./objects.ts";

let objects: Objects;
let sqs: SQSClient;
beforeAll(async () => {
  objects = await startObjects({ port: 0 });
  sqs = new SQSClient({ ...localAccount, endpoint: objects.endpoint });
});
afterAll(() => objects.stop());

const receive = async (QueueUrl: string) =>
  (await sqs.send(new ReceiveMessageCommand({ QueueUrl, AttributeNames: ["All"], WaitTimeSeconds: 1 }))).Messages ?? [];

test("what is not deleted comes again, then goes to the dead letters", async () => {
  const dead = await objects.ensureQueue("mail-dead");
  const QueueUrl = await objects.ensureQueue("mail", {
    VisibilityTimeout: "0",
    RedrivePolicy: JSON.stringify({ deadLetterTargetArn: queueArn("mail-dead"), maxReceiveCount: 2 }),
  });
  await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: "hello" }));
  expect((await receive(QueueUrl)).map((each) => each.Attributes?.ApproximateReceiveCount)).toEqual(["1"]);
  expect((await receive(QueueUrl)).map((each) => each.Attributes?.ApproximateReceiveCount)).toEqual(["2"]);
  expect(await receive(QueueUrl)).toEqual([]);
  expect((await receive(dead)).map((each) => each.Body)).toEqual(["hello"]);
});

test("a deleted message is gone, and ensuring the queue again keeps the rest and takes new attributes", async () => {
  const QueueUrl = await objects.ensureQueue("imports", { VisibilityTimeout: "30" });
  for (const MessageBody of ["one", "two"]) await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody }));
  const [first] = await receive(QueueUrl);
  await sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle: first?.ReceiptHandle }));
  expect(await objects.ensureQueue("imports", { VisibilityTimeout: "0" })).toBe(QueueUrl);
  expect((await receive(QueueUrl)).map((each) => each.Body)).toEqual(["two"]);
  expect((await receive(QueueUrl)).map((each) => each.Body)).toEqual(["two"]);
});
