import { mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { bundleOptions } from "@quayside/functions/bundle-options.ts";
import { build } from "esbuild";

export interface Bundle {
  file: string;
  bytes: number;
}

/**
 * Bundles a function exactly as the deployment does. The name carries the content's hash, so that a changed bundle is
 * another module. `folder` must lie in the repository, where the native modules are found.
 */
export async function bundle(name: string, entry: string, folder: string): Promise<Bundle> {
  removeOld(join(folder, name));
  const { metafile } = await build({
    ...bundleOptions,
    mainFields: [...bundleOptions.mainFields],
    external: [...bundleOptions.external],
    loader: { ...bundleOptions.loader },
    define: { ...bundleOptions.define },
    entryPoints: { index: entry },
    outdir: join(folder, name),
    entryNames: "[name]-[hash]",
    outExtension: { ".js": ".mjs" },
    sourcemap: true,
    metafile: true,
    logLevel: "silent",
  });
  const [file, output] = Object.entries(metafile.outputs).find(([path]) => path.endsWith(".mjs")) ?? [];
  if (!file || !output) throw new Error(`esbuild gave no bundle for ${entry}`);
  return { file: resolve(file), bytes: output.bytes };
}

const day = 86_400_000;

/** Bundles of yesterday's code; those of another run that goes on now are younger. */
function removeOld(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const file of readdirSync(folder).map((name) => join(folder, name)))
    if (statSync(file).mtimeMs < Date.now() - day) rmSync(file, { force: true });
}
