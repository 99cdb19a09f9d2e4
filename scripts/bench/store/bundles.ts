import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { serviceRows } from "@quayside/functions/services.ts";
import { bundle } from "../../local/api/bundle.ts";
import { startFunctionWorker } from "../../local/api/function-worker.ts";
import { shopEnvironment } from "./measure.ts";

export interface BundleFigures {
  kilobytes: number;
  /** Wall-clock milliseconds until its modules are loaded, in a fresh thread of this machine; the best of three. */
  initMs: number;
}

const environment = { ...shopEnvironment, AWS_ACCESS_KEY_ID: "local", AWS_SECRET_ACCESS_KEY: "local" };

/** Size and start of every function, bundled as the deployment does. */
export async function bundleFigures(): Promise<Record<string, BundleFigures>> {
  const folder = mkdtempSync(join("node_modules", ".bench-"));
  const figures: Record<string, BundleFigures> = {};
  try {
    for (const [name, { entry, memoryMb, timeoutSeconds }] of serviceRows) {
      const { file, bytes } = await bundle(name, entry, folder);
      const inits: number[] = [];
      for (let run = 0; run < 3; run += 1) {
        const worker = await startFunctionWorker(file, { name, env: environment, memoryMb, timeoutSeconds });
        inits.push(worker.coldStart.initMs);
        await worker.stop();
      }
      figures[name] = { kilobytes: Math.round(bytes / 1000), initMs: Math.round(Math.min(...inits)) };
    }
    return figures;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
