/** Preloaded (`node --import`) into a process that runs under a mutant: its sources are changed as they are loaded. */
import { registerHooks } from "node:module";
import { fileURLToPath } from "node:url";
import { currentMutant } from "./current.ts";
import { mutatedSource, touches } from "./mutant.ts";

const mutant = currentMutant();

if (mutant)
  registerHooks({
    load(url, context, nextLoad) {
      const loaded = nextLoad(url, context);
      if (!url.startsWith("file:") || !loaded.source) return loaded;
      const path = fileURLToPath(url);
      if (!touches(mutant, path)) return loaded;
      const source =
        typeof loaded.source === "string" ? loaded.source : Buffer.from(loaded.source as Uint8Array).toString();
      return { ...loaded, source: mutatedSource(mutant, path, source) };
    },
  });
