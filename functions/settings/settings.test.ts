import { createHash } from "node:crypto";
import { type SettingsEdit, StoreConfig, StoreSettings } from "@quayside/shared/store/schema.ts";
import { settingsIssues } from "@quayside/shared/store/settings-issues.ts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startTestDynamo, type TestDynamo } from "../../scripts/local/aws/test-dynamo.ts";
import { demoSettings, netPriceSettings } from "../../scripts/seed/settings.data.ts";
import { auditEntry, auditOfObject } from "../audit/store.ts";
import { systemCtx } from "../platform/ctx.ts";
import { testClock } from "../platform/test-clock.ts";
import { createDb, type Db } from "../store/db.ts";
import { documentClient } from "../store/document-client.ts";
import { tableDefinition } from "../store/table.ts";
import { getSettings } from "./get-settings.ts";
import { showPage } from "./show-page.ts";
import { settingsOf, settingsWrite } from "./store.ts";
import { storeConfig } from "./store-config.ts";
import { updateSettings } from "./update-settings.ts";

const clock = testClock();
const ctx = systemCtx("shop", "test", clock);
let dynamo: TestDynamo;
let db: Db;

beforeAll(async () => {
  dynamo = await startTestDynamo(tableDefinition("shop"), { stream: false });
  db = createDb({ client: documentClient(dynamo.client), tableName: "shop", clock });
});
afterAll(() => dynamo.stop());

function save(settings: StoreSettings) {
  const object = { type: "settings", id: ctx.storeId };
  return db.transact(auditEntry(clock, ctx, { action: "settings.updated", object }), [settingsWrite("shop", settings)]);
}

const now = () => getSettings({ db }, ctx, { params: undefined, query: undefined, body: undefined });

async function change(edit: Partial<SettingsEdit>) {
  const { version } = await now();
  return updateSettings({ db, clock }, ctx, { params: undefined, query: undefined, body: { version, ...edit } });
}

test.each([
  ["demo", demoSettings],
  ["net prices", netPriceSettings],
])("the %s settings are of the right shape", (_, settings) => {
  expect(StoreSettings.parse(settings)).toEqual(settings);
  expect(settingsIssues(settings)).toEqual([]);
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
  expect(config).not.toHaveProperty("notifications");
  expect(config.policies).toEqual(["about", "delivery", "returns", "privacy", "terms"]);
});

test("a storefront gets a readable accent, and never the word that opens a closed shop", async () => {
  const { maintenance, appearance } = await now();
  await change({
    maintenance: { closed: true, message: "Back on Monday.", preview: "harbour-lights-7" },
    appearance: { ...appearance, accent: "#7a1f3d" },
  });
  clock.advance(31_000);
  const payments = { mode: "local", publishableKey: "pk" } as const;
  const config = StoreConfig.parse(await storeConfig({ db, clock, payments }, ctx));
  expect(config.maintenance).toEqual({
    closed: true,
    message: "Back on Monday.",
    previewHash: createHash("sha256").update("harbour-lights-7").digest("base64url"),
  });
  expect(config.accent?.primary[0]).toBe("#7a1f3d");
  await change({ maintenance: maintenance ?? { closed: false }, appearance: appearance ?? {} });
  clock.advance(31_000);
});

test("a text is a page of its own, if it is written", async () => {
  const about = { params: { name: "about" }, query: undefined, body: undefined } as const;
  const page = await showPage({ db, clock }, ctx, about);
  expect(page).toEqual({ name: "about", text: demoSettings.policies?.about });
  const bare = await change({ policies: { about: "" } });
  expect(bare.policies).toEqual({ about: "" });
  clock.advance(31_000);
  await expect(showPage({ db, clock }, ctx, about)).rejects.toMatchObject({ code: "PAGE_NOT_FOUND" });
});

describe("staff change settings", () => {
  test("what is named, and nothing else; the audit keeps both sides of just that", async () => {
    const before = await now();
    const after = await change({ reservationSeconds: 600 });
    expect(after).toEqual({ ...before, reservationSeconds: 600, version: before.version + 1 });
    expect(await now()).toEqual(after);
    const { items } = await auditOfObject(db, "shop", "settings:store", { limit: 1 });
    const sides = { before: { reservationSeconds: 900 }, after: { reservationSeconds: 600 } };
    expect(items[0]).toMatchObject({ action: "settings.updated", ...sides });
  });

  test("not from a version that is no longer there", async () => {
    const { version } = await now();
    await change({ name: "Theirs" });
    await expect(change({ name: "Mine", version })).rejects.toMatchObject({ code: "VERSION_CONFLICT" });
    expect((await now()).name).toBe("Theirs");
  });

  test("a location is switched off, never removed", async () => {
    const [main, ...rest] = (await now()).locations;
    await expect(change({ locations: rest })).rejects.toMatchObject({
      details: { field: "locations", reason: "Quayside warehouse (main) cannot be removed, only switched off" },
    });
    const { locations } = await change({ locations: [{ ...main!, active: false }, ...rest] });
    expect(locations[0]?.active).toBe(false);
  });

  test("not to what does not fit together: every place is named, nothing is saved", async () => {
    const before = await now();
    const taxZones = before.taxZones.filter(({ id }) => id !== "gb");
    await expect(change({ taxZones, appearance: { accent: "#ffee00" } })).rejects.toMatchObject({
      code: "SETTINGS_DO_NOT_FIT",
      details: {
        issues: [
          { field: "deliveryZones.0.countries", reason: "no tax zone holds GB" },
          { field: "defaultCountry", reason: "no tax zone holds GB" },
          { field: "appearance.accent", reason: "is too light for white text on it" },
        ],
      },
    });
    expect(await now()).toEqual(before);
  });
});
