import { inParallel } from "../../imports/in-parallel.ts";
import type { Ctx } from "../../platform/ctx.ts";
import type { NightDeps } from "./deps.ts";
import { forecastsPrefix } from "./prefix.ts";
import { completedRuns } from "./store.ts";

/** Nights whose files stay: what is answered from, what it is compared with, and one for whoever still reads by it. */
const keptNights = 3;

/** Removes files of nights that nobody reads any more, and of plans that were never carried out. */
export async function tidyNights({ db, objects }: NightDeps, { storeId }: Ctx): Promise<void> {
  const kept = (await completedRuns(db, storeId)).slice(0, keptNights);
  const [newest] = kept;
  if (!newest) return;
  const found = await objects.list(forecastsPrefix(storeId));
  const old = found.filter(({ key }) => !kept.some(({ prefix }) => key.startsWith(`${prefix}/`)));
  // A plan of a later day is another worker's.
  const until = `${forecastsPrefix(storeId)}${newest.run.day}~`;
  await inParallel(
    old.filter(({ key }) => key < until),
    8,
    ({ key }) => objects.remove(key),
  );
}
