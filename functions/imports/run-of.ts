import { firstLocation } from "@quayside/shared/store/locations.ts";
import type { Ctx } from "../platform/ctx.ts";
import { settingsOf } from "../settings/store.ts";
import type { Run, SessionDeps } from "./session.ts";

/** What a pass over an import's file goes by. */
export async function runOf({ db, clock }: SessionDeps, ctx: Ctx, importId: string): Promise<Run> {
  const settings = await settingsOf(db, ctx.storeId, clock);
  const { currency, timeZone, pricesIncludeTax } = settings;
  return { id: importId, currency, timeZone, pricesIncludeTax, location: firstLocation(settings) };
}
