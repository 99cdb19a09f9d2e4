import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Mutant, mutatedSource } from "./mutant.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));

/** Why a mutant no longer fits the code, file by file: the code moves on, and a mutant must move with it. */
export function stale(mutant: Mutant): string[] {
  const files = new Set(mutant.edits.map(({ file }) => file));
  return [...files].flatMap((file) => {
    try {
      mutatedSource(mutant, join(root, file), readFileSync(join(root, file), "utf8"));
      return [];
    } catch (error) {
      return [(error as Error).message];
    }
  });
}
