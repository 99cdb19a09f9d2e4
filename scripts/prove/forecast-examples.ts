import type { NightDeps } from "@quayside/functions/forecasts/night/deps.ts";
import { prefixOf, writeNightFile } from "@quayside/functions/forecasts/night/files.ts";
import { keptSkuFiles } from "@quayside/functions/forecasts/night/kept-skus.ts";
import { findNightRun, nightRunWrite } from "@quayside/functions/forecasts/night/store.ts";
import { env } from "@quayside/functions/platform/env.ts";
import { forecastOperations } from "@quayside/shared/forecasts/contract.ts";
import { defaultForecastSettings } from "@quayside/shared/forecasts/settings.ts";
import { dayOf } from "@quayside/shared/kernel/day.ts";
import type { Example } from "./example.ts";
import { dataOf, type Request } from "./world/call.ts";
import { staff } from "./world/callers.ts";
import { keyed } from "./world/shopper.ts";
import type { World } from "./world.ts";

const eventBody = { name: "Spring fair", kind: "event", from: "2026-04-10", to: "2026-04-12", yearly: true };

const event =
  (more: (version: number) => Request = () => ({})): Example =>
  async ({ call, tokens }) => {
    const request = { body: eventBody, headers: keyed() };
    const answer = await call(forecastOperations.createEvent, request, staff(tokens, ["admin"]));
    const { id, version } = dataOf<{ id: string; version: number }>(answer);
    return { params: { eventId: id }, ...more(version) };
  };

const settings: Example = async ({ call, tokens }) => {
  const answer = await call(forecastOperations.settings, {}, staff(tokens, ["admin"]));
  return { body: { ...defaultForecastSettings, version: dataOf<{ version: number }>(answer).version } };
};

const sku = "FORECAST-MUG";

/** A night that forecast one SKU. */
async function night({ deps, clock }: World, objects: NightDeps["objects"]): Promise<void> {
  const day = dayOf(clock.now(), "Europe/London");
  if (await findNightRun(deps.db, env.storeId, day)) return;
  const prefix = prefixOf(env.storeId, day, "proof");
  const known = { sku, title: "Mug", category: null, department: null, supplier: null, cost: null, isFee: false };
  const outOfStock = { days: 0, knownSince: null };
  const row = { ...known, point: Array(92).fill(1), inBundles: [], errors: [], shares: [], accuracy: null, outOfStock };
  const made = { kind: "not-enough-data", known: 3, needed: 15 } as const;
  await writeNightFile({ objects }, prefix, ["plan"], { day, knownUntil: day, scopes: [], events: [], skus: [known] });
  await writeNightFile({ objects }, prefix, ["stock"], [row]);
  await writeNightFile({ objects }, prefix, ["series-of-skus", 0], [{ first: day, values: [] }]);
  await writeNightFile({ objects }, prefix, ["raw-skus", 0], [{ made, outOfStock: { days: [], knownSince: null } }]);
  await writeNightFile({ objects }, prefix, ["kept"], []);
  for (const part of keptSkuFiles) await writeNightFile({ objects }, prefix, ["kept-skus", part], []);
  await writeNightFile({ objects }, prefix, ["alarms"], []);
  const now = clock.now().toISOString();
  const run = { day, state: "completed", done: 1, of: 1, at: "", skus: 1, startedAt: now, updatedAt: now } as const;
  await deps.db.scratch(nightRunWrite(env.storeId, { run, version: 1, prefix }));
}

const forecastOfSku: Example = async (world) => {
  if (!world.deps.objects) throw new Error("this example needs a whole world");
  await night(world, world.deps.objects);
  return { params: { sku } };
};

/** What operations of forecasts need, as `examples` has it. */
export const forecastExamples: Record<string, Example> = {
  "inventory.forecast-of-sku": forecastOfSku,
  "forecasts.create-event": async () => ({ body: eventBody }),
  "forecasts.update-event": event((version) => ({ body: { ...eventBody, version, to: "2026-04-13" } })),
  "forecasts.remove-event": event(),
  "forecasts.update-settings": settings,
};
