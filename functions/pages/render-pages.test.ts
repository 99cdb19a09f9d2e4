import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { S3Client } from "@aws-sdk/client-s3";
import type { Product } from "@quayside/shared/catalog/schema.ts";
import { SettingsChanged } from "@quayside/shared/events.ts";
import type { StoreConfig } from "@quayside/shared/store/schema.ts";
import type { SQSRecord } from "aws-lambda";
import { afterAll, beforeAll, expect, test } from "vitest";
import { localAccount } from "../../scripts/local/aws/local-account.ts";
import { type Objects as LocalObjects, startObjects } from "../../scripts/local/aws/objects.ts";
import { startTestDynamo, type TestDynamo } from "../../scripts/local/aws/test-dynamo.ts";
import { auditEntry } from "../audit/store.ts";
import { testSettings } from "../cart/test-shop.ts";
import { categoryWrites } from "../catalog/categories/store.ts";
import { productWrites } from "../catalog/store.ts";
import { collectionWrites } from "../collections/store.ts";
import { systemCtx } from "../platform/ctx.ts";
import { createLogger } from "../platform/log.ts";
import { objectsIn } from "../platform/objects.ts";
import { testClock } from "../platform/test-clock.ts";
import { liveSnapshot } from "../search/live-snapshot.ts";
import { publish } from "../search/publish.ts";
import { testCategories, testProduct } from "../search/test-catalogue.ts";
import { testCollection } from "../search/test-collection.ts";
import { settingsOf, settingsWrite } from "../settings/store.ts";
import { updateSettings } from "../settings/update-settings.ts";
import { createDb } from "../store/db.ts";
import { documentClient } from "../store/document-client.ts";
import { tableDefinition } from "../store/table.ts";
import type { Write } from "../store/write.ts";
import { asking } from "./ask.ts";
import { pagesHandler } from "./handler.ts";
import { type PagesDeps, renderPages } from "./render-pages.ts";

const storeId = "main";
const clock = testClock(new Date().toISOString());
const scratchDir = mkdtempSync(join(tmpdir(), "pages-"));
let dynamo: TestDynamo;
let s3: LocalObjects;
let deps: PagesDeps;
let shop: {
  write(...writes: Write[]): Promise<unknown>;
  put(next: Product, before?: Product): Promise<void>;
  publish(...products: Product[]): Promise<unknown>;
};
/** Paths made since the last look. */
let made: string[] = [];
let template = "first release";

/** Says what it was asked for instead of drawing it: the app's own drawing has its tests in the app. */
async function make(path: string) {
  made.push(path);
  const ask = asking(deps, storeId);
  const slug = path.split("/").at(-1);
  if (path === "/") {
    const { contact } = (await ask("store.config", {})) as StoreConfig;
    return { status: 200, html: `Write to ${contact?.email}` } as const;
  }
  if (!path.startsWith("/p/")) return { status: 200, html: path } as const;
  try {
    const { title } = (await ask("catalog.product", { params: { slug } })) as { title: string };
    return { status: 200, html: title } as const;
  } catch {
    return { status: 404, html: "" } as const;
  }
}

beforeAll(async () => {
  dynamo = await startTestDynamo(tableDefinition("shop"), { stream: false });
  s3 = await startObjects({ port: 0 });
  for (const bucket of ["snapshot", "site"]) s3.createBucket(bucket);
  const client = new S3Client({ ...localAccount, endpoint: s3.endpoint, forcePathStyle: true });
  const documents = documentClient(dynamo.client);
  const db = createDb({ client: documents, tableName: "shop", clock });
  const logger = createLogger("test");
  const files = { db, clock, logger, scratchDir, objects: objectsIn("snapshot", client) };
  deps = {
    ...{ db, clock, logger, origin: "https://shop.test", objects: objectsIn("site", client) },
    catalogue: liveSnapshot({ ...files, storeId }),
    payments: { mode: "local", publishableKey: "pk_test" },
    maker: async () => ({ make, template }),
  };
  const ctx = systemCtx(storeId, "test", clock);
  const write = (...writes: Write[]) =>
    db.transact(auditEntry(clock, ctx, { action: "test.arranged", object: { type: "test", id: "shop" } }), writes);
  await write(settingsWrite(storeId, testSettings), ...testCategories.flatMap((each) => categoryWrites(storeId, each)));
  shop = {
    write,
    put: (next, before) => write(...productWrites(storeId, next, before)),
    publish: (...products) => publish(files, storeId, { productIds: products.map(({ id }) => id), skus: [] }),
  };
});
afterAll(async () => {
  await Promise.all([dynamo.stop(), s3.stop()]);
  rmSync(scratchDir, { recursive: true });
});

const madeProducts = () => made.filter((path) => path.startsWith("/p/"));
const keys = async () => (await deps.objects.list("")).map(({ key }) => key).sort();

test("pages follow what is published: made, made again, and gone", async () => {
  const [lamp, chair] = [testProduct("Lamp"), testProduct("Chair")];
  await shop.put(lamp);
  await shop.put(chair);
  await shop.write(...collectionWrites(storeId, testCollection("lamps", { kind: "manual", productIds: [lamp.id] })));
  await shop.publish(lamp, chair);
  await renderPages(deps, storeId, []);
  expect(madeProducts().sort()).toEqual([`/p/${lamp.slug}`, `/p/${chair.slug}`].sort());
  expect(await keys()).toEqual(expect.arrayContaining(["home.html", "c/garden.html", `p/${lamp.slug}.html`]));
  expect(await keys()).toContain("collections/lamps.html");
  for (const path of [`/p/${lamp.slug}`, "/collections/lamps"])
    expect(await deps.objects.text("sitemap.xml")).toContain(`<loc>https://shop.test${path}</loc>`);
  await deps.objects.put("collections/gone.html", "old", { contentType: "text/html", cacheControl: "no-cache" });

  made = [];
  const lantern = { ...lamp, title: "Lantern", version: 2 };
  await shop.put(lantern, lamp);
  await shop.publish(lantern);
  await renderPages(deps, storeId, [lamp.id]);
  expect(madeProducts()).toEqual([`/p/${lamp.slug}`]);
  expect(await deps.objects.text(`p/${lamp.slug}.html`)).toBe("Lantern");
  expect(await keys()).not.toContain("collections/gone.html");

  await shop.put({ ...lantern, status: "discontinued", published: false, version: 3 }, lantern);
  await shop.publish(lantern);
  await renderPages(deps, storeId, [lamp.id]);
  expect(await keys()).not.toContain(`p/${lamp.slug}.html`);
  expect(await deps.objects.text("sitemap.xml")).not.toContain(`/p/${lamp.slug}<`);
});

test("a new release makes every page anew, once, and removes what nothing stands behind", async () => {
  await deps.objects.put("p/forgotten.html", "old", { contentType: "text/html", cacheControl: "no-cache" });
  made = [];
  template = "second release";
  await renderPages(deps, storeId, []);
  expect(madeProducts()).toHaveLength(1);
  expect(await keys()).not.toContain("p/forgotten.html");
  made = [];
  await renderPages(deps, storeId, []);
  expect(madeProducts()).toEqual([]);
});

test("a new release is made in parts: lists at once, the rest bit by bit, and what is not made yet is not there", async () => {
  const more = ["Desk", "Shelf", "Stool"].map((title) => testProduct(title));
  for (const product of more) await shop.put(product);
  await shop.publish(...more);
  template = "release in parts";
  made = [];
  const first = await renderPages(deps, storeId, [], { some: 1 });
  expect(first).toMatchObject({ left: 3, after: expect.stringMatching(/^\/p\//) });
  expect(made).toEqual(expect.arrayContaining(["/", "/c/garden", "/pages/about"]));
  expect((await keys()).filter((key) => key.startsWith("p/"))).toHaveLength(1);
  const second = await renderPages(deps, storeId, [], { some: 2, after: first.after });
  expect(second).toMatchObject({ pages: 2, left: 1 });
  expect(await renderPages(deps, storeId, [], { some: 9, after: second.after })).toEqual({ pages: 1, left: 0 });
  expect((await keys()).filter((key) => key.startsWith("p/"))).toHaveLength(4);
  expect(new Set(madeProducts()).size).toBe(4);
  made = [];
  await renderPages(deps, storeId, [], { some: 9 });
  expect(madeProducts()).toEqual([]);
  for (const product of more) {
    await shop.put({ ...product, status: "discontinued", published: false, version: 2 }, product);
    await shop.publish({ ...product, version: 2 });
  }
  await renderPages(
    deps,
    storeId,
    more.map(({ id }) => id),
  );
});

test("settings that changed are on every page at once, though the process still knows the old ones", async () => {
  const ctx = systemCtx(storeId, "test", clock);
  await renderPages(deps, storeId, []);
  made = [];
  const { version } = await settingsOf(deps.db, storeId, clock);
  const body = { version, contact: { email: "new@shop.test" } };
  await updateSettings(deps, ctx, { params: undefined, query: undefined, body });
  const payload = { version: version + 1 };
  const at = clock.now().toISOString();
  const detail = { id: clock.newId("event"), name: SettingsChanged.name, storeId, at, requestId: "test", payload };
  const Records = [{ messageId: "one", body: JSON.stringify({ detail }) }] as SQSRecord[];
  expect(await pagesHandler({ ...deps, storeId })({ Records })).toEqual({ batchItemFailures: [] });
  expect(await deps.objects.text("home.html")).toBe("Write to new@shop.test");
  expect(madeProducts()).toHaveLength(1);
});

test("a page that cannot be made fails the whole, so that it is tried again", async () => {
  const broken = {
    ...deps,
    maker: async () => ({ template: "third", make: () => Promise.reject(new Error("broken")) }),
  };
  await expect(renderPages(broken, storeId, [])).rejects.toThrow("broken");
  made = [];
  template = "third";
  await renderPages(deps, storeId, []);
  expect(madeProducts()).toHaveLength(1);
});
