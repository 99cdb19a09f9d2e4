import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Platform } from "./platform.ts";

/** What another process needs to know of the platform that runs on a data folder. */
export type RunningPlatform = Pick<Platform, "addresses" | "environment">;

const fileOf = (dataDir: string) => join(dataDir, "running.json");

export function announce(dataDir: string, { addresses, environment }: RunningPlatform): () => void {
  writeFileSync(fileOf(dataDir), JSON.stringify({ addresses, environment }), { mode: 0o600 });
  return () => rmSync(fileOf(dataDir), { force: true });
}

/** The platform that runs on this folder now; a file left by a killed one does not count. */
export async function findRunning(dataDir: string): Promise<RunningPlatform | undefined> {
  if (!existsSync(fileOf(dataDir))) return undefined;
  const found: RunningPlatform = JSON.parse(readFileSync(fileOf(dataDir), "utf8"));
  const answers = await fetch(`${found.addresses.store}/api/v1/auth/nothing`).then(
    () => true,
    () => false,
  );
  return answers ? found : undefined;
}
