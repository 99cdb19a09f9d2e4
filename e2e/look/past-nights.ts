import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DeleteCommand } from "@aws-sdk/lib-dynamodb";
import { duckDbLake } from "@quayside/functions/analytics/duckdb.ts";
import { forecastNightly } from "@quayside/functions/forecasts/night/forecast-nightly.ts";
import { findNightRun, type NightRun, nightRunWrite } from "@quayside/functions/forecasts/night/store.ts";
import { findLake } from "@quayside/functions/lake/store.ts";
import { type Clock, systemClock } from "@quayside/functions/platform/clock.ts";
import { systemCtx } from "@quayside/functions/platform/ctx.ts";
import { env } from "@quayside/functions/platform/env.ts";
import { objectsIn } from "@quayside/functions/platform/objects.ts";
import { createDb, type Db } from "@quayside/functions/store/db.ts";
import { documentClient } from "@quayside/functions/store/document-client.ts";
import { addDays, addSeconds, type Day, dayOf } from "@quayside/shared/kernel/day.ts";

/** SKUs are laid beside forecasts of a week ahead: the first of these nights has its day a week later. */
const nights = 10;

/**
 * The nights of ten days and tonight, by the shop's own job, each from what was sold until then: earlier forecasts lie
 * beside what came, and tonight's beside the one before. Once per shop and day; needs the platform's environment.
 */
export async function forecastPast(now: Date): Promise<void> {
  const today = dayOf(now, "Europe/London");
  const db = createDb();
  const yesterday = await findNightRun(db, env.storeId, addDays(today, -1));
  if (yesterday?.run.state === "completed") return;
  const folder = mkdtempSync(join(tmpdir(), "quayside-nights-"));
  const objects = objectsIn(env.lakeBucket);
  const manifestOf = (storeId: string) => findLake(db, storeId);
  const lake = duckDbLake({ objects, folder, maxBytes: 350_000_000, threads: 1, memoryMb: 160, manifestOf });
  const night = (clock: Clock) =>
    forecastNightly({ db, objects, lake, clock }, systemCtx(env.storeId, "look", clock), {
      day: dayOf(clock.now(), "Europe/London"),
    });
  await holdNight(db, today);
  for (let back = nights; back >= 1; back -= 1) {
    const morning = new Date(`${addDays(today, -back)}T06:00:00.000Z`);
    await night({ ...systemClock, now: () => morning });
  }
  await forgetNight(db, today);
  await night(systemClock);
  rmSync(folder, { recursive: true, force: true });
}

const held = "held";
const beingMade = ({ run, prefix }: NightRun) =>
  prefix !== held && run.state === "running" && addSeconds(run.updatedAt, 150) > nowText();
const nowText = () => systemClock.now().toISOString();

/** Each night goes on from the one before it, so that tonight comes last: until then the shop's clock leaves it alone. */
async function holdNight(db: Db, day: Day): Promise<void> {
  let known = await findNightRun(db, env.storeId, day);
  while (known && beingMade(known)) {
    await systemClock.sleep(5000);
    known = await findNightRun(db, env.storeId, day);
  }
  const [startedAt, updatedAt] = [nowText(), addSeconds(nowText(), 3600)];
  const run = { day, state: "running", done: 0, of: 1, at: "Held", skus: 0, startedAt, updatedAt } as const;
  await db.scratch(nightRunWrite(env.storeId, { run, prefix: held, version: (known?.version ?? 0) + 1 }));
}

async function forgetNight(db: Db, day: Day): Promise<void> {
  const night = await findNightRun(db, env.storeId, day);
  const { pk, sk } = (night && nightRunWrite(env.storeId, night).item.Put?.Item) ?? {};
  if (pk) await documentClient().send(new DeleteCommand({ TableName: env.tableName, Key: { pk, sk } }));
}
