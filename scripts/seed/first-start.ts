import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { systemClock } from "@quayside/functions/platform/clock.ts";
import type { Platform } from "../local/platform.ts";
import { setupStaff } from "../local/staff.ts";
import { bundleProducts } from "./life/bundles.ts";
import { patient } from "./patient-call.ts";
import { progressLine } from "./progress.ts";
import { hasProducts, seedDemo } from "./seed-demo.ts";
import { seedStore } from "./seed-store.ts";
import { staffClient } from "./staff-client.ts";

/** How far the demo shop is, and when it was begun: its past counts back from then. */
interface Mark {
  start: string;
  isDone: boolean;
}

const fileOf = (dataDir: string) => join(dataDir, "demo.json");

function readMark(dataDir: string): Mark | undefined {
  return existsSync(fileOf(dataDir)) ? JSON.parse(readFileSync(fileOf(dataDir), "utf8")) : undefined;
}

const writeMark = (dataDir: string, mark: Mark) => writeFileSync(fileOf(dataDir), JSON.stringify(mark));

/**
 * Fills an empty platform with a shop that has been open for six weeks; goes on where an attempt was cut off. One that has
 * products of its own is left alone. The platform is held meanwhile: no job and no report of a payment comes in between.
 */
export async function firstStart(
  { addresses, stripe, identity, holdChanges }: Pick<Platform, "addresses" | "stripe" | "identity" | "holdChanges">,
  dataDir: string,
): Promise<void> {
  const known = readMark(dataDir);
  if (known?.isDone) return;
  const origin = addresses.store;
  await seedStore();
  const call = patient(staffClient(origin, setupStaff));
  if (!known && (await hasProducts(call))) return;
  const start = known?.start ?? systemClock.now().toISOString();
  if (!known) writeMark(dataDir, { start, isDone: false });
  await seedDemo({ origin, call, more: bundleProducts, isResumed: known !== undefined });
  holdChanges();
  // Loaded only here, since it brings every verb of the shop with it.
  const [{ partsOfPlatform }, { seedLife }] = await Promise.all([
    import("./life/hands.ts"),
    import("./life/seed-life.ts"),
  ]);
  const parts = partsOfPlatform(stripe.control);
  await seedLife({ parts, identity, start: new Date(start), progress: progressLine("orders") });
  writeMark(dataDir, { start, isDone: true });
}
