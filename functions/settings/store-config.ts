import { hash } from "node:crypto";
import type { OutputOf } from "@quayside/shared/contract/operation.ts";
import { accentTokens } from "@quayside/shared/store/accent.ts";
import type { storeOperations } from "@quayside/shared/store/contract.ts";
import { PolicyName, usualVisits } from "@quayside/shared/store/presentation.ts";
import type { Clock } from "../platform/clock.ts";
import type { Ctx } from "../platform/ctx.ts";
import type { Db } from "../store/db.ts";
import { deliveryPromises } from "./delivery-promises.ts";
import { settingsOf } from "./store.ts";

export interface StoreConfigDeps {
  db: Db;
  clock: Clock;
  /** How the browser takes payment details. */
  payments: { mode: "stripe" | "local"; publishableKey: string };
}

export async function storeConfig(
  { db, clock, payments }: StoreConfigDeps,
  ctx: Ctx,
): Promise<OutputOf<typeof storeOperations.config>> {
  const settings = await settingsOf(db, ctx.storeId, clock);
  const countries = [...new Set(settings.deliveryZones.flatMap((zone) => zone.countries))].sort();
  const written = PolicyName.options.filter((name) => settings.policies?.[name]);
  const { appearance, maintenance } = settings;
  const previewHash = maintenance?.preview && hash("sha256", maintenance.preview, "base64url");
  return {
    ...settings,
    ...(appearance?.accent ? { accent: accentTokens(appearance.accent) } : {}),
    ...(maintenance ? { maintenance: { ...maintenance, ...(previewHash ? { previewHash } : {}) } } : {}),
    countries,
    delivery: deliveryPromises(settings),
    payments: { ...payments, wallets: settings.payments?.wallets ?? true },
    visits: { consentFirst: (settings.visits ?? usualVisits).consentFirst },
    policies: written,
  };
}
