import { readFileSync } from "node:fs";
import type { Plugin } from "esbuild";
import { currentMutant } from "./current.ts";
import { mutatedSource, touches } from "./mutant.ts";

/** The same for bundles that a process under a mutant makes. */
export function mutantPlugins(): Plugin[] {
  const mutant = currentMutant();
  if (!mutant) return [];
  return [
    {
      name: "mutant",
      setup(build) {
        build.onLoad({ filter: /\/functions\/.*\.ts$/ }, ({ path }) => {
          if (!touches(mutant, path)) return undefined;
          return { contents: mutatedSource(mutant, path, readFileSync(path, "utf8")), loader: "ts" };
        });
      },
    },
  ];
}
