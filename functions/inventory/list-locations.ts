import type { OutputOf } from "@quayside/shared/contract/operation.ts";
import type { inventoryOperations } from "@quayside/shared/inventory/contract.ts";
import type { Ctx } from "../platform/ctx.ts";
import { settingsOf } from "../settings/store.ts";
import type { StockDeps } from "./places.ts";

type Locations = typeof inventoryOperations.locations;

export async function listLocations({ db, clock }: StockDeps, ctx: Ctx): Promise<OutputOf<Locations>> {
  const { locations } = await settingsOf(db, ctx.storeId, clock);
  return locations.toSorted((a, b) => a.priority - b.priority || (a.id < b.id ? -1 : 1));
}
