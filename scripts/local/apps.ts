import { spawn } from "node:child_process";
import { existsSync, globSync, statSync } from "node:fs";
import { join } from "node:path";
import { PlatformError } from "./platform-error.ts";

const apps = ["web-store", "web-admin"] as const;

/** Where the build of an app that may talk to stand-ins goes. */
export function localDist(app: (typeof apps)[number]): string {
  return join(app, "dist-local");
}

function isFresh(app: (typeof apps)[number]): boolean {
  const index = join(localDist(app), "index.html");
  if (!existsSync(index)) return false;
  const built = statSync(index).mtimeMs;
  const sources = globSync([
    `${app}/{src,public}/**/*`,
    `${app}/{index.html,vite.config.ts}`,
    "shared/**/*.{ts,css}",
    "docs/openapi.json",
  ]);
  return sources.every((file) => statSync(file).mtimeMs <= built);
}

/** Builds the apps whose sources are newer than their last local build. */
export async function buildApps(log: (line: string) => void): Promise<void> {
  for (const app of apps.filter((each) => !isFresh(each))) {
    log(`Building ${app} …`);
    const output = await build(app);
    if (output)
      throw new PlatformError(`${app} could not be built:\n${output}`, "Mend that, then run the same command again.");
  }
}

/** What the build printed, if it failed. */
function build(app: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const child = spawn("vite", ["build", app, "--mode", "local-platform", "--logLevel", "error"], { stdio: "pipe" });
    let output = "";
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (chunk: Buffer) => {
        output += chunk.toString();
      });
    child.on("close", (code) => resolve(code === 0 ? undefined : output || `vite ended with ${code}`));
  });
}
