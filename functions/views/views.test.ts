import { permissionsOf } from "@quayside/shared/access.ts";
import { ViewEdit } from "@quayside/shared/views/contract.ts";
import { afterAll, beforeAll, expect, test } from "vitest";
import type * as z from "zod";
import { startTestDynamo, type TestDynamo } from "../../scripts/local/aws/test-dynamo.ts";
import type { Ctx } from "../platform/ctx.ts";
import { systemCtx } from "../platform/ctx.ts";
import { testClock } from "../platform/test-clock.ts";
import { createDb, type Db } from "../store/db.ts";
import { documentClient } from "../store/document-client.ts";
import { tableDefinition } from "../store/table.ts";
import { listViews } from "./list-views.ts";
import { removeView } from "./remove-view.ts";
import { saveView } from "./save-view.ts";

const clock = testClock();
let dynamo: TestDynamo;
let db: Db;
beforeAll(async () => {
  dynamo = await startTestDynamo(tableDefinition("views"), { stream: false });
  db = createDb({ client: documentClient(dynamo.client), tableName: "views", clock });
});
afterAll(() => dynamo.stop());

function as(staffId: string, role = "analyst"): Ctx {
  const actor = {
    kind: "staff",
    staffId,
    email: `${staffId}@example.com`,
    permissions: permissionsOf([role]),
    signedInAt: 0,
  } as const;
  return { ...systemCtx("main", "test", clock), actor };
}
const none = { params: undefined, query: undefined, body: undefined };
const save = (ctx: Ctx, body: Partial<z.input<typeof ViewEdit>> = {}) =>
  saveView({ db, clock }, ctx, {
    ...none,
    body: ViewEdit.parse({ list: "orders", name: "Mine", search: { state: "open" }, ...body }),
  });
const names = async (ctx: Ctx) =>
  (await listViews({ db }, ctx, none)).map(({ name, mine }) => `${name}${mine ? "" : "*"}`);
const drop = (ctx: Ctx, viewId: string) => removeView({ db, clock }, ctx, { ...none, params: { viewId } });

test("one's own views are one's own, shared ones everybody's; the same name replaces", async () => {
  const [ann, bob] = [as("ann"), as("bob")];
  const mine = await save(ann);
  await save(ann, { list: "products" });
  expect(await names(ann)).toEqual(["Mine", "Mine"]);
  expect(await names(bob)).toEqual([]);
  const shared = await save(ann, { shared: true, search: { state: "closed" } });
  expect(shared.id).toBe(mine.id);
  expect(await names(bob)).toEqual(["Mine*"]);
  expect(await names(ann)).toEqual(["Mine", "Mine"]);
  await expect(save(bob, { shared: true })).rejects.toMatchObject({ code: "VIEW_NAME_TAKEN" });
  await save(bob);
  expect((await names(bob)).toSorted()).toEqual(["Mine", "Mine*"]);
  await save(ann);
  expect(await names(bob)).toEqual(["Mine"]);
});

test("only who shares a view drops it, or who may change settings; nobody sees another's", async () => {
  const [eve, fay] = [as("eve"), as("fay")];
  const own = await save(eve, { name: "Own" });
  await expect(drop(fay, own.id)).rejects.toMatchObject({ code: "VIEW_NOT_FOUND" });
  const shared = await save(eve, { name: "Ours", shared: true });
  await expect(drop(fay, shared.id)).rejects.toMatchObject({ code: "VIEW_NOT_YOURS" });
  expect(await drop(as("amy", "admin"), shared.id)).toEqual({ id: shared.id });
  expect(await drop(eve, own.id)).toEqual({ id: own.id });
  await expect(drop(eve, own.id)).rejects.toMatchObject({ code: "VIEW_NOT_FOUND" });
});
