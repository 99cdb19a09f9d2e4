import { randomBytes } from "node:crypto";
import { networkInterfaces } from "node:os";
import {
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
  UploadPartCommand,
} from "@aws-sdk/client-s3";
import { afterAll, beforeAll, expect, test } from "vitest";
import { localAccount } from "./local-account.ts";
import { type Objects, startObjects } from "./objects.ts";

let objects: Objects;
let s3: S3Client;
const Bucket = "media";

beforeAll(async () => {
  objects = await startObjects({ port: 0 });
  objects.createBucket(Bucket);
  s3 = new S3Client({ ...localAccount, endpoint: objects.endpoint, maxAttempts: 1 });
});
afterAll(() => objects.stop());

const text = async (Key: string) => (await s3.send(new GetObjectCommand({ Bucket, Key }))).Body?.transformToString();

test("puts and gets with type, caching, metadata and a name in any script", async () => {
  const Key = "products/größe & höhe +1/絵.txt";
  const put = {
    Bucket,
    Key,
    Body: "Hallo",
    ContentType: "text/plain",
    CacheControl: "max-age=60",
    Metadata: { a: "b" },
  };
  await s3.send(new PutObjectCommand(put));
  const got = await s3.send(new GetObjectCommand({ Bucket, Key }));
  expect(await got.Body?.transformToString()).toBe("Hallo");
  expect(got).toMatchObject({ ContentType: "text/plain", CacheControl: "max-age=60", Metadata: { a: "b" } });
  const list = await s3.send(new ListObjectsV2Command({ Bucket, Prefix: "products/" }));
  expect(list.Contents?.map((each) => each.Key)).toEqual([Key]);
});

test("keeps every byte of an upload in parts, and answers ranges", async () => {
  const Key = "large.bin";
  const parts = [randomBytes(5 * 1024 * 1024), randomBytes(1234)];
  const { UploadId } = await s3.send(new CreateMultipartUploadCommand({ Bucket, Key }));
  const Parts = await Promise.all(
    parts.map(async (Body, index) => {
      const part = { Bucket, Key, UploadId, PartNumber: index + 1, Body };
      return { PartNumber: index + 1, ETag: (await s3.send(new UploadPartCommand(part))).ETag };
    }),
  );
  await s3.send(new CompleteMultipartUploadCommand({ Bucket, Key, UploadId, MultipartUpload: { Parts } }));
  const whole = await s3.send(new GetObjectCommand({ Bucket, Key }));
  expect(Buffer.from((await whole.Body?.transformToByteArray()) ?? [])).toEqual(Buffer.concat(parts));
  const range = await s3.send(new GetObjectCommand({ Bucket, Key, Range: "bytes=5-9" }));
  expect(range.ContentRange).toBe(`bytes 5-9/${5 * 1024 * 1024 + 1234}`);
});

test("If-None-Match: * writes once, also when two try at the same time", async () => {
  const once = (Body: string) => s3.send(new PutObjectCommand({ Bucket, Key: "facts/1", Body, IfNoneMatch: "*" }));
  const results = await Promise.allSettled([once("a"), once("b"), once("c")]);
  expect(results.filter((each) => each.status === "fulfilled")).toHaveLength(1);
  const before = await text("facts/1");
  await expect(once("d")).rejects.toMatchObject({ name: "PreconditionFailed", $metadata: { httpStatusCode: 412 } });
  expect(await text("facts/1")).toBe(before);
});

test("If-Match writes over what was read and nothing else", async () => {
  const { ETag } = await s3.send(new PutObjectCommand({ Bucket, Key: "manifest", Body: "1" }));
  const over = (Body: string) => s3.send(new PutObjectCommand({ Bucket, Key: "manifest", Body, IfMatch: ETag }));
  await over("2");
  await expect(over("3")).rejects.toMatchObject({ $metadata: { httpStatusCode: 412 } });
  expect(await text("manifest")).toBe("2");
});

test("what is not there is NoSuchKey, and deleting it succeeds", async () => {
  await expect(text("nowhere")).rejects.toMatchObject({ name: "NoSuchKey" });
  await expect(s3.send(new HeadObjectCommand({ Bucket, Key: "nowhere" }))).rejects.toMatchObject({ name: "NotFound" });
  await s3.send(new DeleteObjectCommand({ Bucket, Key: "nowhere" }));
});

test("nobody reads without credentials, or out of the bucket's folder", async () => {
  await s3.send(new PutObjectCommand({ Bucket, Key: "private", Body: "x" }));
  expect((await fetch(`${objects.endpoint}/${Bucket}/private`)).status).toBe(403);
  const stranger = new S3Client({
    ...localAccount,
    endpoint: objects.endpoint,
    credentials: { accessKeyId: "other", secretAccessKey: "local" },
  });
  await expect(stranger.send(new GetObjectCommand({ Bucket, Key: "private" }))).rejects.toMatchObject({
    name: "AccessDenied",
  });
  const escaping = s3.send(new PutObjectCommand({ Bucket, Key: "../../outside", Body: "x" }));
  await expect(escaping).rejects.toMatchObject({ $metadata: { httpStatusCode: 400 } });
});

const outside = Object.values(networkInterfaces())
  .flat()
  .find((each) => each?.family === "IPv4" && !each.internal)?.address;

test.skipIf(!outside)("nobody reaches it from another machine", async () => {
  for (const port of [new URL(objects.endpoint).port, objects.originPort])
    await expect(fetch(`http://${outside}:${port}/${Bucket}`)).rejects.toThrow();
});
