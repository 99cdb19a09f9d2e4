import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { bundleOptions } from "@quayside/functions/bundle-options.ts";
import { build, type Plugin } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));

/** One file, because a worker is started hundreds of times. */
export async function bundleWorker(plugins: Plugin[]): Promise<{ file: string; remove(): void }> {
  const folder = mkdtempSync(join(tmpdir(), "quayside-prove-"));
  const file = join(folder, "worker.mjs");
  await build({
    ...bundleOptions,
    mainFields: [...bundleOptions.mainFields],
    external: [...bundleOptions.external],
    minify: false,
    entryPoints: [join(here, "worker.ts")],
    outfile: file,
    logLevel: "error",
    plugins,
  });
  return { file, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
