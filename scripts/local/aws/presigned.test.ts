import { GetObjectCommand, PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { createPresignedPost } from "@aws-sdk/s3-presigned-post";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { localAccount } from "./local-account.ts";
import { type Objects, startObjects } from "./objects.ts";

let objects: Objects;
let s3: S3Client;
let now: () => number;
const Bucket = "uploads";
const origin = "http://localhost:4321";
const minutes = (count: number) => count * 60_000;

beforeAll(async () => {
  objects = await startObjects({ port: 0, origins: [origin], now: () => now() });
  objects.createBucket(Bucket);
  s3 = new S3Client({ ...localAccount, endpoint: objects.endpoint });
  await s3.send(new PutObjectCommand({ Bucket, Key: "report 1.csv", Body: "a,b", ContentType: "text/csv" }));
});
beforeEach(() => {
  now = Date.now;
});
afterAll(() => objects.stop());

const signedGet = (input: object = {}) =>
  getSignedUrl(s3, new GetObjectCommand({ Bucket, Key: "report 1.csv", ...input }), { expiresIn: 60 });

test("a signed link reads, from a page too, under the name and type it was signed with", async () => {
  const link = await signedGet({
    ResponseContentDisposition: 'attachment; filename="sales report.csv"',
    ResponseContentType: "text/plain",
  });
  const answer = await fetch(link, { headers: { origin } });
  expect(await answer.text()).toBe("a,b");
  expect(answer.headers.get("content-disposition")).toBe('attachment; filename="sales report.csv"');
  expect(answer.headers.get("content-type")).toBe("text/plain");
  expect(answer.headers.get("access-control-allow-origin")).toBe(origin);
});

test("a link that was altered, expired or not yet begun reads nothing", async () => {
  const link = await signedGet();
  const refused = async (url: string, code: string) => {
    const answer = await fetch(url);
    expect([answer.status, await answer.text()]).toEqual([403, expect.stringContaining(`<Code>${code}</Code>`)]);
  };
  await refused(link.replace("report%201", "report%202"), "SignatureDoesNotMatch");
  await refused(link.replace("X-Amz-Expires=60", "X-Amz-Expires=61"), "SignatureDoesNotMatch");
  await refused(`${link}&response-content-type=text%2Fhtml`, "SignatureDoesNotMatch");
  await refused(link.replace("Credential=local", "Credential=other"), "InvalidAccessKeyId");
  now = () => Date.now() + minutes(2);
  await refused(link, "AccessDenied");
  now = () => Date.now() - minutes(20);
  await refused(link, "AccessDenied");
});

test("a signed upload takes this method and these signed headers only", async () => {
  const put = new PutObjectCommand({ Bucket, Key: "new.png", ContentType: "image/png" });
  const link = await getSignedUrl(s3, put, { expiresIn: 60, signableHeaders: new Set(["content-type"]) });
  const send = (method: string, type: string) =>
    fetch(link, { method, body: "bytes", headers: { "content-type": type } });
  expect((await send("POST", "image/png")).status).toBe(403);
  expect((await send("PUT", "text/html")).status).toBe(403);
  expect((await send("PUT", "image/png")).status).toBe(200);
  const stored = await s3.send(new GetObjectCommand({ Bucket, Key: "new.png" }));
  expect([stored.ContentType, await stored.Body?.transformToString()]).toEqual(["image/png", "bytes"]);
});

test("one upload may have 12 MB", async () => {
  const link = await getSignedUrl(s3, new PutObjectCommand({ Bucket, Key: "big" }), { expiresIn: 60 });
  expect((await fetch(link, { method: "PUT", body: Buffer.alloc(12_000_000) })).status).toBe(200);
});

test("a browser may upload from our pages and from nobody else's", async () => {
  const preflight = (from: string) =>
    fetch(`${objects.endpoint}/${Bucket}/x`, {
      method: "OPTIONS",
      headers: {
        origin: from,
        "access-control-request-method": "PUT",
        "access-control-request-headers": "content-type",
      },
    });
  const ours = await preflight(origin);
  expect([ours.status, ours.headers.get("access-control-allow-headers")]).toEqual([200, "content-type"]);
  expect((await preflight("https://elsewhere.example")).status).toBe(403);
});

async function postForm(change: Record<string, string> = {}, content = "id,name\n1,Mug\n", type = "text/csv") {
  const { url, fields } = await createPresignedPost(s3, {
    Bucket,
    Key: "imports/job-1.csv",
    Conditions: [["content-length-range", 5, 100], { "Content-Type": "text/csv" }],
    Fields: { "Content-Type": "text/csv" },
    Expires: 60,
  });
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...fields, ...change })) form.append(name, value);
  form.append("file", new Blob([content], { type }), "products.csv");
  const answer = await fetch(url, { method: "POST", body: form });
  return { status: answer.status, text: await answer.text() };
}

test("a signed form uploads what its policy allows", async () => {
  expect(await postForm()).toMatchObject({ status: 204 });
  const stored = await s3.send(new GetObjectCommand({ Bucket, Key: "imports/job-1.csv" }));
  expect([stored.ContentType, await stored.Body?.transformToString()]).toEqual(["text/csv", "id,name\n1,Mug\n"]);
});

test.each([
  ["another key", () => postForm({ key: "imports/job-2.csv" }), 403, "Policy Condition failed"],
  ["another type", () => postForm({ "Content-Type": "text/html" }), 403, "Policy Condition failed"],
  ["a field that the policy does not name", () => postForm({ "x-amz-meta-a": "b" }), 403, "Extra input fields"],
  ["a forged signature", () => postForm({ "X-Amz-Signature": "0".repeat(64) }), 403, "SignatureDoesNotMatch"],
  ["too many bytes", () => postForm({}, "x".repeat(101)), 400, "EntityTooLarge"],
  ["too few bytes", () => postForm({}, "x"), 400, "EntityTooSmall"],
])("a signed form refuses %s", async (_, post, status, words) => {
  expect(await post()).toEqual({ status, text: expect.stringContaining(words) });
});

test("a signed form refuses after its time", async () => {
  now = () => Date.now() + minutes(2);
  expect(await postForm()).toEqual({ status: 403, text: expect.stringContaining("Policy expired") });
});
