import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildApps, localDist } from "../scripts/local/apps.ts";
import { startPlatform } from "../scripts/local/platform.ts";
import { demoStaff, setupStaff } from "../scripts/local/staff.ts";
import { seedDemo } from "../scripts/seed/seed-demo.ts";

/**
 * Before the journeys: the whole platform with the demo shop, in a folder of its own; afterwards it is gone. With
 * `E2E_STORE`, `E2E_ADMIN` and `E2E_LOCAL` set, the journeys go to the platform that is there.
 */
export default async function startForJourneys(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.E2E_STORE) return undefined;
  await buildApps(console.log);
  const dataDir = mkdtempSync(join(tmpdir(), "quayside-e2e-"));
  const dist = { store: localDist("web-store"), admin: localDist("web-admin") };
  const platform = await startPlatform({ port: 0, dataDir, dist, staff: [...demoStaff, setupStaff] });
  Object.assign(process.env, platform.environment);
  await seedDemo({ origin: platform.addresses.store });
  Object.assign(process.env, {
    E2E_STORE: platform.addresses.store,
    E2E_ADMIN: platform.addresses.admin,
    E2E_LOCAL: `http://localhost:${platform.ports.aws}`,
  });
  return async () => {
    await platform.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
}
