import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { testImportWorld } from "../imports/test-import-world.ts";
import { multipartIn } from "../platform/multipart.ts";
import type { ExporterDeps } from "./run-export.ts";

type World = Pick<ReturnType<typeof testImportWorld>, "deps" | "bucket">;

/** The exporter's deps in a test's world, in which there is no lake. */
export function testExporter({ deps, bucket }: World): ExporterDeps {
  return {
    ...deps,
    multipart: multipartIn("import", bucket),
    lake: {
      async download() {
        throw new Error("there is no lake");
      },
    },
    figures: { open: async () => undefined },
    scratchDir: mkdtempSync(join(tmpdir(), "exports-")),
  };
}
