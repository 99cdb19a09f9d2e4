import { join } from "node:path";
import { duckDbLake } from "../analytics/duckdb.ts";
import { forecastNightly } from "../forecasts/night/forecast-nightly.ts";
import { jobHandler, runs } from "../jobs/handler.ts";
import { ForecastNightly } from "../jobs/table.ts";
import { findLake } from "../lake/store.ts";
import { systemClock } from "../platform/clock.ts";
import { env } from "../platform/env.ts";
import { createLogger } from "../platform/log.ts";
import { objectsIn } from "../platform/objects.ts";
import { createDb } from "../store/db.ts";

const base = {
  db: createDb(),
  clock: systemClock,
  logger: createLogger("forecaster"),
  objects: objectsIn(env.lakeBucket),
};

/** One thread and little memory: what is asked here are sums by day, and there is all night for it. */
const figures = duckDbLake({
  objects: base.objects,
  folder: join(env.scratchDir, "lake"),
  maxBytes: 350_000_000,
  manifestOf: (storeId) => findLake(base.db, storeId),
  threads: 1,
  memoryMb: 160,
  timeoutSeconds: 300,
});

const deps = { ...base, lake: figures };

export const handler = jobHandler<typeof deps>([runs(ForecastNightly, forecastNightly)], deps);
