import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { expect, it } from "vitest";

it("carries its marker through minification, so that a search of a bundle finds it", async () => {
  const entry = fileURLToPath(new URL("./local-stripe.ts", import.meta.url));
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    format: "esm",
    write: false,
  });
  expect(outputFiles[0]?.text).toContain("quayside-local-stripe");
});
