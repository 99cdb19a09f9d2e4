import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DynamoDBClient, GetItemCommand, PutItemCommand } from "@aws-sdk/client-dynamodb";
import { GetObjectCommand, PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { ReceiveMessageCommand, SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { freePortRow } from "../aws/ports.ts";

interface Running {
  child: ChildProcess;
  addresses: { store: string; inbox: string };
  environment: Record<string, string>;
}

let dataDir: string;
const children: ChildProcess[] = [];
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), "survives-"));
});
afterEach(async () => {
  for (const child of children.splice(0)) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    child.kill("SIGKILL");
    await once(child, "exit");
  }
  rmSync(dataDir, { recursive: true, force: true });
});

function run(port: number): { child: ChildProcess; output: Promise<{ line: string; complaint: string }> } {
  const child = spawn(process.execPath, [join(import.meta.dirname, "fixture/run.ts"), String(port), dataDir]);
  children.push(child);
  let complaint = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    complaint += text;
  });
  const output = new Promise<{ line: string; complaint: string }>((resolve) => {
    child.stdout.setEncoding("utf8").once("data", (line: string) => resolve({ line, complaint }));
    child.on("close", () => resolve({ line: "", complaint }));
  });
  return { child, output };
}

async function start(port: number): Promise<Running> {
  const { child, output } = run(port);
  const { line, complaint } = await output;
  if (!line) throw new Error(complaint);
  return { child, ...JSON.parse(line) };
}

function clients({ environment }: Running) {
  const account = { region: "eu-west-1", credentials: { accessKeyId: "local", secretAccessKey: "local" } };
  return {
    dynamo: new DynamoDBClient({ ...account, endpoint: environment.AWS_ENDPOINT_URL_DYNAMODB }),
    s3: new S3Client({ ...account, endpoint: environment.AWS_ENDPOINT_URL_S3 }),
    sqs: new SQSClient({ ...account, endpoint: environment.AWS_ENDPOINT_URL_SQS }),
    queue: `${environment.AWS_ENDPOINT_URL_SQS}/000000000000/publish-dead-letters`,
  };
}

const TableName = "quayside";
const row = (pk: string) => ({ pk: { S: pk }, sk: { S: "x" }, __edb_e__: { S: "event" } });
const count = 40;

test("everything is still there after kill -9, and the consumers go on where they were", async () => {
  const port = await freePortRow();
  const first = await start(port);
  const before = clients(first);
  await fetch(`${first.addresses.store}/api/v1/hello/bob`, { method: "POST" });
  await before.s3.send(new PutObjectCommand({ Bucket: "quayside-media", Key: "media/x", Body: "picture" }));
  await before.sqs.send(new SendMessageCommand({ QueueUrl: before.queue, MessageBody: "left alone" }));
  await Promise.all(
    Array.from({ length: count }, (_, index) =>
      before.dynamo.send(new PutItemCommand({ TableName, Item: row(`e${index}`) })),
    ),
  );
  first.child.kill("SIGKILL");
  await once(first.child, "exit");

  const second = await start(port);
  const after = clients(second);
  const inbox = await (await fetch(`http://127.0.0.1:${port + 2}/_local/inbox?to=bob@example.com`)).json();
  expect(inbox).toMatchObject({ messages: [{ subject: "Hello" }] });
  const object = await after.s3.send(new GetObjectCommand({ Bucket: "quayside-media", Key: "media/x" }));
  expect(await object.Body?.transformToString()).toBe("picture");
  const { Messages } = await after.sqs.send(new ReceiveMessageCommand({ QueueUrl: after.queue }));
  expect(Messages?.map((each) => each.Body)).toEqual(["left alone"]);
  const seen = async (index: number) => {
    const Key = { pk: { S: `seen#e${index}` }, sk: { S: "seen" } };
    return (await after.dynamo.send(new GetItemCommand({ TableName, Key }))).Item;
  };
  await vi.waitFor(
    async () => {
      for (let index = 0; index < count; index += 1) expect(await seen(index)).toBeDefined();
    },
    { timeout: 60_000, interval: 500 },
  );
}, 120_000);

test("Ctrl+C ends everything in good order, and the ports are free again", async () => {
  const port = await freePortRow();
  const { child } = await start(port);
  child.kill("SIGINT");
  const [code] = await once(child, "exit");
  expect(code).toBe(0);
  for (let offset = 0; offset < 6; offset += 1)
    await expect(fetch(`http://127.0.0.1:${port + offset}`)).rejects.toThrow();
});

test.each([0, 5])("says plainly that port +%i is taken, and leaves nothing running", async (offset) => {
  const port = await freePortRow();
  const squatter = createServer().listen(port + offset, "127.0.0.1");
  await once(squatter, "listening");
  const { child, output } = run(port);
  const { complaint } = await output;
  expect(complaint.trim().split("\n")).toEqual([
    `Port ${port + offset} is taken by another program.`,
    "End it, or move: npm start -- --port N",
  ]);
  expect(child.exitCode).toBe(1);
  await new Promise((resolve) => squatter.close(resolve));
});

test("says plainly that another run has the data", async () => {
  await start(await freePortRow());
  const { output } = run(await freePortRow());
  expect((await output).complaint).toMatch(
    /^The data at .* is in use by another run of the platform\.\nEnd that one first/,
  );
});
