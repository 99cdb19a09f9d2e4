import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DynamoDBClient, GetItemCommand, PutItemCommand } from "@aws-sdk/client-dynamodb";
import { PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { localAccount } from "./aws/local-account.ts";
import { fixtureServices } from "./platform/fixture/services.ts";
import { type Platform, startPlatform } from "./platform.ts";

const until = (check: () => unknown) => vi.waitFor(check, 20_000);

const dataDir = mkdtempSync(join(tmpdir(), "platform-"));
const dist = join(dataDir, "dist");
let platform: Platform;
let dynamo: DynamoDBClient;

beforeAll(async () => {
  mkdirSync(join(dist, "assets"), { recursive: true });
  writeFileSync(join(dist, "index.html"), "<title>Store</title>");
  writeFileSync(join(dist, "assets", "app-1a2b.js"), "export const a = 1;".repeat(100));
  platform = await startPlatform({
    port: 0,
    dataDir: join(dataDir, "data"),
    services: fixtureServices,
    dist: { store: dist, admin: join(dataDir, "missing") },
    staff: [
      {
        label: "Ada, owner",
        email: "ada@example.com",
        password: "Correct-horse-1",
        groups: ["admin"],
        totpSecret: "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP",
      },
    ],
    log: () => {},
  });
  dynamo = new DynamoDBClient({ ...localAccount, endpoint: platform.environment.AWS_ENDPOINT_URL_DYNAMODB });
});
afterAll(async () => {
  await platform?.stop();
  rmSync(dataDir, { recursive: true });
});

const get = (path: string, init?: RequestInit) => fetch(`${platform.addresses.store}${path}`, init);

test("a request goes through the edge and the gateway to the function's bundle, and its mail is in the inbox", async () => {
  const answer = await get("/api/v1/hello/ann", { method: "POST" });
  expect(await answer.json()).toEqual({ routeKey: "POST /api/v1/hello/{name}", table: "quayside", secret: "stripe" });
  expect(platform.control.inbox.list({ to: "ann@example.com" })).toHaveLength(1);
});

test("what staff may do needs a token", async () => {
  expect((await get("/api/v1/secret")).status).toBe(401);
});

test("an outbox row travels by stream, bus and queue to its consumer; other rows do not", async () => {
  const put = (pk: string, type: string) =>
    dynamo.send(
      new PutItemCommand({ TableName: "quayside", Item: { pk: { S: pk }, sk: { S: "x" }, __edb_e__: { S: type } } }),
    );
  await put("product-1", "product");
  await put("event-1", "event");
  const seen = async (pk: string) => {
    const Key = { pk: { S: `seen#${pk}` }, sk: { S: "seen" } };
    return (await dynamo.send(new GetItemCommand({ TableName: "quayside", Key }))).Item !== undefined;
  };
  await until(async () => expect(await seen("event-1")).toBe(true));
  expect(await seen("product-1")).toBe(false);
});

test("a schedule runs on demand, but not for a page of another origin", async () => {
  const run = (type: string) =>
    fetch(`http://127.0.0.1:${platform.ports.aws}/_local/run/test.job`, {
      method: "POST",
      headers: { "content-type": type },
    });
  expect(await (await run("application/json")).json()).toEqual({ ran: "test.job" });
  expect((await run("text/plain")).status).toBe(415);
});

test("pages, hashed files and media are served as CloudFront serves them", async () => {
  const page = await get("/products/mug?sort=price");
  expect([page.status, await page.text()]).toEqual([200, "<title>Store</title>"]);
  expect(page.headers.get("cache-control")).toBe("no-cache");
  expect(page.headers.get("content-security-policy")).toContain("default-src 'self'");
  const script = await get("/assets/app-1a2b.js");
  expect(script.headers.get("cache-control")).toContain("immutable");
  expect(script.headers.get("content-encoding")).toBe("gzip");
  const etag = script.headers.get("etag") ?? "";
  expect((await get("/assets/app-1a2b.js", { headers: { "if-none-match": etag } })).status).toBe(304);
  expect((await get("/assets/gone.js")).status).toBe(404);
  expect((await get("/..%2f..%2fsecrets.json")).status).toBe(404);
  const s3 = new S3Client({ ...localAccount, endpoint: platform.environment.AWS_ENDPOINT_URL_S3 });
  const put = { Bucket: "quayside-media", Key: "media/a.webp", Body: "picture", ContentType: "image/webp" };
  await s3.send(new PutObjectCommand(put));
  const media = await get("/media/a.webp");
  expect([media.headers.get("content-type"), await media.text()]).toEqual(["image/webp", "picture"]);
  expect((await get("/media/a.webp", { method: "DELETE" })).status).toBe(405);
});

test("the admin learns its user pool from the deployment", async () => {
  const config = await (await fetch(`${platform.addresses.admin}/app-config.json`)).json();
  expect(config).toEqual({
    region: "eu-west-1",
    staffPool: {
      userPoolId: "eu-west-1_Staff",
      clientId: "localstaffapp",
      endpoint: `http://localhost:${platform.ports.identity}/`,
    },
    storeOrigin: platform.addresses.store,
  });
});

test("an app that is not built says so", async () => {
  const answer = await fetch(platform.addresses.admin);
  expect([answer.status, await answer.text()]).toEqual([503, expect.stringContaining("npm run build")]);
});

test("the inbox shows the staff's codes, and Stripe answers to its key only", async () => {
  const codes = await (await fetch(`http://127.0.0.1:${platform.ports.aws}/_local/authenticators`)).json();
  expect(codes).toEqual([{ label: "Ada, owner", code: expect.stringMatching(/^\d{6}$/) }]);
  const stripe = await fetch(`${platform.environment.STRIPE_API_BASE}/v1/payment_intents`);
  expect(stripe.status).toBe(401);
});
