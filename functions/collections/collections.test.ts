import { type Collection, CollectionDetail } from "@quayside/shared/collections/schema.ts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestDynamo, type TestDynamo } from "../../scripts/local/aws/test-dynamo.ts";
import { auditEntry, auditOfObject } from "../audit/store.ts";
import { productWrites } from "../catalog/store.ts";
import { systemCtx } from "../platform/ctx.ts";
import { testClock } from "../platform/test-clock.ts";
import { testProduct, testShops } from "../search/test-catalogue.ts";
import { byRule } from "../search/test-collection.ts";
import { createDb, type Db } from "../store/db.ts";
import { documentClient } from "../store/document-client.ts";
import { tableDefinition } from "../store/table.ts";
import { createCollection } from "./create-collection.ts";
import { getCollection, listCollections } from "./list-collections.ts";
import { removeCollection } from "./remove-collection.ts";
import { updateCollection } from "./update-collection.ts";

const clock = testClock();
const shops = testShops();
const ctx = systemCtx("shop", "test", clock);
const [lamp, chair] = [testProduct("Lamp"), testProduct("Chair")];
let dynamo: TestDynamo;
let db: Db;

beforeAll(async () => {
  dynamo = await startTestDynamo(tableDefinition("shop"), { stream: false });
  db = createDb({ client: documentClient(dynamo.client), tableName: "shop", clock });
  const audit = auditEntry(clock, ctx, { action: "test.arranged", object: { type: "test", id: "shop" } });
  await db.transact(audit, [...productWrites("shop", lamp), ...productWrites("shop", chair)]);
});
afterAll(async () => {
  shops.close();
  await dynamo.stop();
});

const none = { params: undefined, query: undefined };
const manual = (...products: { id: string }[]) => ({
  kind: "manual" as const,
  productIds: products.map(({ id }) => id),
});
const create = (title: string, members: Collection["members"] = manual()) =>
  createCollection({ db, clock }, ctx, { ...none, body: { title, members } });
const update = ({ id, version, formerSlugs: _, createdAt: __, updatedAt: ___, ...rest }: Collection, change: object) =>
  updateCollection({ db, clock }, ctx, {
    ...none,
    params: { collectionId: id },
    body: { ...rest, version, ...change },
  });
const remove = ({ id }: Collection) =>
  removeCollection({ db, clock }, ctx, { ...none, params: { collectionId: id }, body: undefined });
const catalogue = { current: async () => shops.published([lamp]) };

test("one is made, changed, moved to another address that nobody else may take, and deleted", async () => {
  const summer = await create("Summer days", manual(chair, lamp));
  expect(summer).toMatchObject({ slug: "summer-days", visible: true, featured: false, version: 1 });
  const moved = await update(summer, { slug: "summer", featured: true });
  expect(moved).toMatchObject({ version: 2, slug: "summer", formerSlugs: ["summer-days"], featured: true });
  await expect(update(summer, { title: "Late" })).rejects.toMatchObject({ code: "VERSION_CONFLICT" });
  expect(await create("Summer days")).toMatchObject({ slug: "summer-days-2" });
  const other = await create("Other");
  for (const slug of ["summer", "summer-days"])
    await expect(update(other, { slug })).rejects.toMatchObject({ code: "COLLECTION_SLUG_TAKEN" });
  await remove(moved);
  await expect(remove(moved)).rejects.toMatchObject({ code: "COLLECTION_NOT_FOUND" });
  expect(await update(other, { slug: "summer-days" })).toMatchObject({ slug: "summer-days", formerSlugs: ["other"] });
  const { items } = await auditOfObject(db, "shop", `collection:${summer.id}`, {});
  const actions = ["collection.created", "collection.updated", "collection.deleted"];
  expect(items.map(({ action }) => action).toSorted()).toEqual(actions.toSorted());
  expect(items.find(({ action }) => action === "collection.updated")?.after).toMatchObject({
    slug: "summer",
    formerSlugs: ["summer-days"],
  });
});

test("what it names must be there", async () => {
  const gone = testProduct("Gone");
  await expect(create("X", manual(lamp, gone))).rejects.toMatchObject({
    code: "COLLECTION_PRODUCT_NOT_FOUND",
    details: { field: "members.productIds.1" },
  });
  const condition = { about: "category" as const, categoryIds: [lamp.categoryId] };
  await expect(create("X", byRule("any", { about: "season" }, condition))).rejects.toMatchObject({
    code: "COLLECTION_CATEGORY_NOT_FOUND",
    details: { field: "members.conditions.1.categoryIds" },
  });
  const body = { title: "X", members: manual(), image: { key: "none", alt: "" } };
  await expect(createCollection({ db, clock }, ctx, { ...none, body })).rejects.toMatchObject({
    code: "IMAGE_NOT_FOUND",
  });
});

test("the list is in the order of the alphabet, page by page, and can be narrowed", async () => {
  const store = systemCtx("listed", "test", clock);
  for (const title of ["Pears", "apples", "Quinces"])
    await createCollection({ db, clock }, store, { ...none, body: { title, members: manual() } });
  const hidden = { title: "Berries", visible: false, members: byRule("all", { about: "season" }) };
  await createCollection({ db, clock }, store, { ...none, body: hidden });
  const page = (query: object) =>
    listCollections({ db, catalogue }, store, { ...none, query: { per_page: 3, ...query }, body: undefined });
  const titles = async (query: object) => (await page(query)).items.map(({ title }) => title);
  const first = await page({});
  expect(first.items.map(({ title }) => title)).toEqual(["apples", "Berries", "Pears"]);
  expect(await titles({ cursor: first.nextCursor })).toEqual(["Quinces"]);
  expect(await titles({ kind: "rule" })).toEqual(["Berries"]);
  expect(await titles({ visible: true })).toEqual(["apples", "Pears", "Quinces"]);
  expect(await titles({ q: "PEA" })).toEqual(["Pears"]);
  const params = { collectionId: first.items[0]?.id ?? "" };
  const one = await getCollection({ db, catalogue }, store, { ...none, params, body: undefined });
  expect(CollectionDetail.parse(one)).toMatchObject({ title: "apples", products: 0, chosen: [] });
  const both = await create("Both", manual(chair, lamp));
  const got = await getCollection({ db, catalogue }, ctx, {
    ...none,
    params: { collectionId: both.id },
    body: undefined,
  });
  expect(got.chosen.map(({ title }) => title)).toEqual(["Chair", "Lamp"]);
});
