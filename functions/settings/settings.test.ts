import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { StoreConfig, StoreSettings } from "@quayside/shared/store/schema.ts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestDynamo, type TestDynamo } from "../../scripts/local/aws/test-dynamo.ts";
import { demoSettings, netPriceSettings } from "../../scripts/seed/settings.data.ts";
import { auditEntry } from "../audit/store.ts";
import { systemCtx } from "../platform/ctx.ts";
import { testClock } from "../platform/test-clock.ts";
import { createDb, type Db } from "../store/db.ts";
import { tableDefinition } from "../store/table.ts";
import { settingsOf, settingsWrite } from "./store.ts";
import { storeConfig } from "./store-config.ts";

const clock = testClock();
const ctx = systemCtx("shop", "test", clock);
let dynamo: TestDynamo;
let db: Db;

beforeAll(async () => {
  dynamo = await startTestDynamo(tableDefinition("shop"), { stream: false });
  const marshallOptions = { removeUndefinedValues: true };
  db = createDb({ client: DynamoDBDocumentClient.from(dynamo.client, { marshallOptions }), tableName: "shop", clock });
});
afterAll(() => dynamo.stop());

function save(settings: StoreSettings) {
  const object = { type: "settings", id: ctx.storeId };
  return db.transact(auditEntry(clock, ctx, { action: "settings.updated", object }), [settingsWrite("shop", settings)]);
}

test.each([
  ["demo", demoSettings],
  ["net prices", netPriceSettings],
])("the %s settings are of the right shape", (_, settings) => {
  expect(StoreSettings.parse(settings)).toEqual(settings);
  const taxed = new Set(settings.taxZones.flatMap(({ countries }) => countries));
  for (const { countries } of settings.deliveryZones) for (const country of countries) expect(taxed).toContain(country);
});

test("are read anew after half a minute, and saved only from the version that was read", async () => {
  await expect(settingsOf(db, "shop", clock)).rejects.toMatchObject({ code: "STORE_NOT_SET_UP" });
  await save(demoSettings);
  expect((await settingsOf(db, "shop", clock)).name).toBe("Quayside");
  await save({ ...demoSettings, version: 2, name: "Renamed" });
  await expect(save({ ...demoSettings, version: 2 })).rejects.toMatchObject({ code: "VERSION_CONFLICT" });
  expect((await settingsOf(db, "shop", clock)).name).toBe("Quayside");
  clock.advance(31_000);
  expect((await settingsOf(db, "shop", clock)).name).toBe("Renamed");
});

test("a storefront learns where parcels go, and nothing that is not its business", async () => {
  const payments = { mode: "local", publishableKey: "pk" } as const;
  const config = StoreConfig.parse(await storeConfig({ db, clock, payments }, ctx));
  expect(config.countries).toContain("GB");
  expect(config.countries).toEqual([...new Set(config.countries)].sort());
  expect(config).not.toHaveProperty("mailFrom");
});
