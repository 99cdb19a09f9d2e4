import { monthStart } from "@quayside/shared/kernel/calendar.ts";
import { dayOf } from "@quayside/shared/kernel/day.ts";
import { usualVisits } from "@quayside/shared/store/presentation.ts";
import type { Ctx } from "../platform/ctx.ts";
import { findSettings } from "../settings/store.ts";
import { isFirst } from "./commit.ts";
import type { LakeDeps } from "./deps.ts";
import type { LakeFile, Manifest } from "./manifest.ts";
import { findLake } from "./store.ts";
import { monthOf } from "./store-time.ts";

const ofVisits = ["page_events", "sessions"] as const;

/** The months of a table from one on, and the files of those before. */
function split(months: Record<string, LakeFile> = {}, first: string) {
  const [kept, over] = [true, false].map((isKept) =>
    Object.entries(months).filter(([month]) => month >= first === isKept),
  );
  return { kept: Object.fromEntries(kept ?? []), over: (over ?? []).map(([, file]) => file) };
}

/** What happened in visits is gone with the month after which it need not be kept. Answers how many files that were. */
export async function forgetVisits({ db, clock }: Pick<LakeDeps, "db" | "clock">, { storeId }: Ctx): Promise<number> {
  const [settings, lake] = await Promise.all([findSettings(db, storeId), findLake(db, storeId)]);
  if (!settings || !lake) return 0;
  const { keepMonths } = settings.visits ?? usualVisits;
  const first = monthOf(monthStart(dayOf(clock.now(), lake.timeZone), keepMonths));
  const parts = ofVisits.map((table) => ({ table, ...split(lake.monthly[table], first) }));
  const over = parts.flatMap((part) => part.over);
  if (over.length === 0) return 0;
  const at = clock.now().toISOString();
  const next: Manifest = {
    ...lake,
    version: lake.version + 1,
    monthly: { ...lake.monthly, ...Object.fromEntries(parts.map(({ table, kept }) => [table, kept])) },
    retired: [...lake.retired, ...over.map(({ key }) => ({ key, at }))],
  };
  return (await isFirst(db, next)) ? over.length : 0;
}
