import type { ForecastRun } from "@quayside/shared/forecasts/schema.ts";
import type { Day } from "@quayside/shared/kernel/day.ts";
import { Entity } from "electrodb";
import type { Db } from "../../store/db.ts";
import { documentAttribute, documentOf, versionConflict } from "../../store/document.ts";
import { number, sortedKey, text } from "../../store/keys.ts";
import { putWrite, type Write } from "../../store/write.ts";
import { forecastsPrefix } from "./prefix.ts";

/** A night's run as it is kept: what callers see, and where its files are. */
export interface NightRun {
  run: ForecastRun;
  version: number;
  /** What its files' keys begin with. Of two plans of one day the one whose run is written is the run. */
  prefix: string;
}

const keepDays = 90;

const ForecastRunItem = new Entity(
  {
    model: { service: "quayside", entity: "forecast-run", version: "1" },
    attributes: { storeId: text, day: text, version: number, ttl: number, doc: documentAttribute },
    indexes: { byDay: sortedKey("forecast-runs", [], ["day"]) },
  },
  { table: "quayside" },
);

/** Stores a run over the version before it. */
export function nightRunWrite(storeId: string, night: NightRun): Write {
  const { version, run } = night;
  const ttl = Math.floor(Date.parse(run.startedAt) / 1000) + keepDays * 86_400;
  const row = { storeId, day: run.day, version, ttl, doc: night };
  const put =
    version === 1
      ? ForecastRunItem.create(row)
      : ForecastRunItem.put(row).where(({ version: stored }, { eq }) => eq(stored, version - 1));
  return putWrite(put.params(), versionConflict("forecast run"));
}

export async function findNightRun(db: Db, storeId: string, day: Day): Promise<NightRun | undefined> {
  const item = await db.get(ForecastRunItem.get({ storeId, day }).params(), { consistent: true });
  return item && documentOf<NightRun>(item);
}

/** Newest first. */
export async function nightRuns(db: Db, storeId: string, limit: number): Promise<NightRun[]> {
  const params = { ...ForecastRunItem.query.byDay({ storeId }).params(), ScanIndexForward: false };
  const { items } = await db.query(params, { limit, consistent: true });
  return items.map(documentOf<NightRun>);
}

/** Runs that are read from: what is not complete, or in files of another shape, is not there. Newest first. */
export async function completedRuns(db: Db, storeId: string, most = 10): Promise<NightRun[]> {
  const runs = await nightRuns(db, storeId, most);
  return runs.filter(({ run, prefix }) => run.state === "completed" && prefix.startsWith(forecastsPrefix(storeId)));
}
