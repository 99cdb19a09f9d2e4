import { CloudWatchClient, PutMetricDataCommand } from "@aws-sdk/client-cloudwatch";
import { EventBridgeClient, PutEventsCommand } from "@aws-sdk/client-eventbridge";
import {
  CreateScheduleCommand,
  DeleteScheduleCommand,
  GetScheduleCommand,
  ListSchedulesCommand,
  SchedulerClient,
} from "@aws-sdk/client-scheduler";
import { GetSecretValueCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { PublishCommand, SNSClient } from "@aws-sdk/client-sns";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import type { BusEvent } from "./control-plane/event-bus.ts";
import { type ControlPlane, playedServices, startControlPlane } from "./control-plane.ts";

let plane: ControlPlane;
const delivered: [BusEvent, string][] = [];
const client = { region: "eu-west-1", credentials: { accessKeyId: "local", secretAccessKey: "local" } };

beforeAll(async () => {
  plane = await startControlPlane({
    port: 0,
    secrets: (name) => (name === "stripe" ? '{"secretKey":"sk_test_1"}' : undefined),
    deliver: async (event, bus) => {
      if (bus === "broken") throw new Error("the queue does not answer");
      delivered.push([event, bus]);
    },
    mounts: { "/v1/": (_, response) => response.end("stripe") },
    now: () => new Date("2026-11-21T09:30:00.500Z"),
  });
  for (const name of playedServices) vi.stubEnv(`AWS_ENDPOINT_URL_${name}`, plane.endpoint);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await plane.stop();
});

test("EventBridge hands over what targets get, and answers each entry for itself", async () => {
  const events = new EventBridgeClient(client);
  const entry = {
    Source: "quayside.orders",
    DetailType: "order.placed",
    Detail: '{"orderId":"ord_1"}',
    EventBusName: "shop",
  };
  const Entries = [entry, { ...entry, Detail: "nope" }, { ...entry, EventBusName: "broken" }];
  const answer = await events.send(new PutEventsCommand({ Entries }));
  expect(answer.FailedEntryCount).toBe(2);
  expect(answer.Entries?.map((each) => each.ErrorCode)).toEqual([undefined, "MalformedDetail", "InternalFailure"]);
  const { Source, DetailType } = entry;
  const event = {
    source: Source,
    "detail-type": DetailType,
    detail: { orderId: "ord_1" },
    time: "2026-11-21T09:30:00Z",
  };
  expect(delivered).toEqual([[expect.objectContaining(event), "shop"]]);
});

test("SNS sends a text to a phone, and refuses what is no phone number", async () => {
  const sns = new SNSClient(client);
  await sns.send(new PublishCommand({ PhoneNumber: "+4917012345678", Message: "Your parcel is on its way & safe" }));
  const [sms] = plane.inbox.list({ channel: "sms" });
  expect(sms).toMatchObject({ to: ["+4917012345678"], text: "Your parcel is on its way & safe" });
  const wrong = sns.send(new PublishCommand({ PhoneNumber: "0170", Message: "x" }));
  await expect(wrong).rejects.toMatchObject({ name: "InvalidParameterException" });
});

test("Scheduler keeps schedules made at run time", async () => {
  const scheduler = new SchedulerClient(client);
  const Name = "release-hold_1";
  const schedule = {
    Name,
    ScheduleExpression: "at(2026-11-22T08:00:00)",
    ScheduleExpressionTimezone: "Europe/Berlin",
    FlexibleTimeWindow: { Mode: "OFF" as const },
    Target: { Arn: "arn:aws:lambda:eu-west-1:000000000000:function:jobs", RoleArn: "arn:aws:iam::000000000000:role/r" },
  };
  const { ScheduleArn } = await scheduler.send(new CreateScheduleCommand(schedule));
  expect(ScheduleArn).toMatch(/:schedule\/default\/release-hold_1$/);
  expect(await scheduler.send(new GetScheduleCommand({ Name }))).toMatchObject(schedule);
  const again = scheduler.send(new CreateScheduleCommand(schedule));
  await expect(again).rejects.toMatchObject({ name: "ConflictException" });
  expect((await scheduler.send(new ListSchedulesCommand({}))).Schedules).toHaveLength(1);
  await scheduler.send(new DeleteScheduleCommand({ Name }));
  const gone = scheduler.send(new GetScheduleCommand({ Name }));
  await expect(gone).rejects.toMatchObject({ name: "ResourceNotFoundException" });
});

test("CloudWatch takes metrics, compressed ones too", async () => {
  const cloudwatch = new CloudWatchClient(client);
  const MetricData = Array.from({ length: 400 }, (_, index) => ({
    MetricName: `metric-number-${index}`,
    Value: index,
  }));
  await cloudwatch.send(new PutMetricDataCommand({ Namespace: "Quayside", MetricData }));
  expect(plane.metrics).toHaveLength(400);
  expect(plane.metrics.at(-1)).toMatchObject({ namespace: "Quayside", name: "metric-number-399", value: 399 });
});

test("Secrets Manager finds a secret by name and by ARN", async () => {
  const secrets = new SecretsManagerClient(client);
  const byName = await secrets.send(new GetSecretValueCommand({ SecretId: "stripe" }));
  expect(byName.SecretString).toBe('{"secretKey":"sk_test_1"}');
  const byArn = await secrets.send(new GetSecretValueCommand({ SecretId: byName.ARN }));
  expect(byArn.SecretString).toBe(byName.SecretString);
  const missing = secrets.send(new GetSecretValueCommand({ SecretId: "nothing" }));
  await expect(missing).rejects.toMatchObject({ name: "ResourceNotFoundException" });
});

test("another server can share the port", async () => {
  expect(await (await fetch(`${plane.endpoint}/v1/payment_intents`)).text()).toBe("stripe");
});
