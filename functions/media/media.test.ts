import { buffer } from "node:stream/consumers";
import { S3Client } from "@aws-sdk/client-s3";
import { imageFormats, imageWidths } from "@quayside/shared/catalog/schema.ts";
import sharp, { type Sharp } from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { localAccount } from "../../scripts/local/aws/local-account.ts";
import { type Objects as LocalObjects, startObjects } from "../../scripts/local/aws/objects.ts";
import { startTestDynamo, type TestDynamo } from "../../scripts/local/aws/test-dynamo.ts";
import { offerUploads } from "../imports/upload.ts";
import { systemCtx } from "../platform/ctx.ts";
import { objectsIn } from "../platform/objects.ts";
import { testClock } from "../platform/test-clock.ts";
import { createDb, type Db } from "../store/db.ts";
import { documentClient } from "../store/document-client.ts";
import { tableDefinition } from "../store/table.ts";
import { getImage } from "./get-image.ts";
import { makeSizes } from "./make-sizes.ts";
import { processImage } from "./process-image.ts";
import { readyKeys } from "./store.ts";
import { uploadImage } from "./upload-image.ts";

const clock = testClock(new Date().toISOString());
const ctx = systemCtx("shop", "test", clock);
let dynamo: TestDynamo;
let s3: LocalObjects;
let deps: Parameters<typeof makeSizes>[0] & Parameters<typeof uploadImage>[0] & { db: Db };

beforeAll(async () => {
  dynamo = await startTestDynamo(tableDefinition("shop"), { stream: false });
  s3 = await startObjects({ port: 0 });
  s3.createBucket("media");
  const client = new S3Client({ ...localAccount, endpoint: s3.endpoint, forcePathStyle: true });
  const table = documentClient(dynamo.client);
  const db = createDb({ client: table, tableName: "shop", clock });
  deps = { db, clock, pictures: objectsIn("media", client), offerPicture: offerUploads("media", client) };
});
afterAll(() => Promise.all([dynamo.stop(), s3.stop()]));

async function uploaded(file: Uint8Array<ArrayBuffer>, bytes = file.length) {
  const body = { filename: "a.jpg", contentType: "image/jpeg", bytes } as const;
  const { image, upload } = await uploadImage(deps, ctx, { params: undefined, query: undefined, body });
  const form = new FormData();
  for (const [name, value] of Object.entries(upload.fields)) form.set(name, value);
  form.set("file", new Blob([file], { type: "image/jpeg" }));
  const answer = await fetch(upload.url, { method: "POST", body: form });
  return { image, status: answer.status };
}
const ask = (imageId: string) => ({ params: { imageId }, query: undefined, body: undefined });
async function processed(file: Uint8Array<ArrayBuffer>) {
  const { image } = await uploaded(file);
  await processImage(deps, ctx, ask(image.id));
  await makeSizes(deps, ctx, { imageId: image.id });
  return getImage(deps, ctx, ask(image.id));
}
const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: "#7a9" } }).withExif({ IFD0: { Copyright: "secret" } });
const served = async (key: string, name: string) => buffer(await deps.pictures.open(`media/${key}/${name}`));
const bytesOf = async (made: Sharp) => new Uint8Array(await made.toBuffer());

test("a photograph is there in every width and format, upright and without what the camera wrote", async () => {
  const image = await processed(await bytesOf(picture(1600, 900).jpeg().withMetadata({ orientation: 6 })));
  expect(image).toMatchObject({ state: "ready", width: 900, height: 1600 });
  const stored = await deps.pictures.list(`media/${image.key}/`);
  expect(stored.map(({ key }) => key.split("/").at(-1)).sort()).toEqual(
    imageFormats.flatMap((format) => imageWidths.map((width) => `${width}.${format}`)).sort(),
  );
  const read = await sharp(await served(image.key, "320.webp")).metadata();
  expect(read).toMatchObject({ width: 320, format: "webp" });
  expect(read.exif).toBeUndefined();
  expect(read.height).toBeGreaterThan(500);
  expect(await readyKeys(deps.db, "shop", [image.key, "shop/img_other"])).toEqual(new Set([image.key]));
});

test("the upload is gone afterwards, and a second run of the worker changes nothing", async () => {
  const image = await processed(await bytesOf(picture(300, 300).png()));
  expect(await deps.pictures.size(`inbox/shop/${image.id}`)).toBeUndefined();
  await makeSizes(deps, ctx, { imageId: image.id });
  expect(await getImage(deps, ctx, ask(image.id))).toEqual(image);
});

test("a small picture is not enlarged", async () => {
  const image = await processed(await bytesOf(picture(400, 400).webp()));
  expect((await sharp(await served(image.key, "1280.avif")).metadata()).width).toBe(400);
});

describe("what is no picture is refused with a reason, whatever it is called", () => {
  const text = (content: string) => new Uint8Array(new TextEncoder().encode(content));
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="900" height="900"><script>alert(1)</script></svg>';
  // The head of a PNG that claims 50 000 × 50 000 pixels in a few bytes.
  const bomb = async () => {
    const bytes = await bytesOf(picture(300, 300).png());
    new DataView(bytes.buffer).setUint32(16, 50_000);
    new DataView(bytes.buffer).setUint32(20, 50_000);
    return bytes;
  };
  test.each([
    ["text", async () => text("hello"), /cannot be read/],
    ["a page", async () => text("<html><script>alert(1)</script></html>"), /cannot be read/],
    ["a drawing with script in it", async () => text(svg), /svg/],
    ["a picture too small", async () => bytesOf(picture(100, 300).jpeg()), /at least 200/],
    ["a bomb", bomb, /pixels|cannot be read/],
    ["half a picture", async () => (await bytesOf(picture(900, 900).jpeg())).slice(0, 900), /cannot be read/],
  ])("%s", async (_, make, reason) => {
    const image = await processed((await make()) as Uint8Array<ArrayBuffer>);
    expect(image).toMatchObject({ state: "refused", reason: expect.stringMatching(reason) });
    expect(await deps.pictures.list(`media/${image.key}/`)).toEqual([]);
    expect(await readyKeys(deps.db, "shop", [image.key])).toEqual(new Set());
  });
});

test("nothing is processed before it was uploaded, and nothing that is not there", async () => {
  const body = { filename: "a.jpg", contentType: "image/jpeg", bytes: 10 } as const;
  const { image } = await uploadImage(deps, ctx, { params: undefined, query: undefined, body });
  await expect(processImage(deps, ctx, ask(image.id))).rejects.toMatchObject({ code: "UPLOAD_MISSING" });
  const other = clock.newId("image");
  await expect(processImage(deps, ctx, ask(other))).rejects.toMatchObject({ code: "IMAGE_NOT_FOUND" });
  await expect(getImage(deps, ctx, ask(other))).rejects.toMatchObject({ code: "IMAGE_NOT_FOUND" });
});
