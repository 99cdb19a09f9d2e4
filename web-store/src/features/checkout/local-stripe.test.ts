// @vitest-environment node
import { build } from "esbuild";
import { expect, it } from "vitest";

it("carries its marker through minification, so that a search of a bundle finds it", async () => {
  const entry = decodeURIComponent(new URL("./local-stripe.ts", import.meta.url).pathname);
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    format: "esm",
    write: false,
  });
  expect(outputFiles[0]?.text).toContain("quayside-local-stripe");
});
