import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bundleOptions } from "@quayside/functions/bundle-options.ts";
import { serviceRows } from "@quayside/functions/services.ts";
import { type BuildOptions, build as bundle } from "esbuild";
import { build as buildApp } from "vite";
import { describe, expect, it } from "vitest";

/** Words that only stand-ins and their twins contain. */
const localOnly =
  /quayside-local-stripe|scripts\/local|\/_local\/|\/_control\/|dynoxide|fauxqs|\b4242 ?4242 ?4242 ?4242\b/;

const options = bundleOptions as unknown as BuildOptions;

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(js|html|css|json)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

async function built(app: string, mode: string): Promise<string[]> {
  const outDir = mkdtempSync(join(tmpdir(), "quayside-bundle-"));
  await buildApp({ root: app, mode, logLevel: "error", build: { outDir, emptyOutDir: true } });
  return filesBelow(outDir).filter((file) => localOnly.test(readFileSync(file, "utf8")));
}

describe("no local-only code reaches production", () => {
  it.each(serviceRows)("function %s", async (name, { entry }) => {
    // It draws pages with the store's own components.
    const own = name === "pages" ? /^(scripts|e2e|web-(?!store\/src\/))/ : /^(scripts|e2e|web-)/;
    const { metafile, outputFiles = [] } = await bundle({
      ...options,
      entryPoints: [entry],
      write: false,
      metafile: true,
      logLevel: "silent",
    });
    const foreign = Object.keys(metafile?.inputs ?? {}).filter((path) => own.test(path));
    expect(foreign).toEqual([]);
    expect(outputFiles.filter(({ text }) => localOnly.test(text))).toEqual([]);
  });

  it.each(["web-store", "web-admin"])("app %s", async (app) => {
    expect(await built(app, "production")).toEqual([]);
  });

  it("and the test would notice: the local build of the store does hold the twin", async () => {
    expect(await built("web-store", "local-platform")).not.toEqual([]);
  });
});
