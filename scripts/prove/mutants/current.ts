import { type Mutant, mutantVariable } from "./mutant.ts";
import { mutants } from "./table.ts";

/** The mutant this process runs under, if any. */
export function currentMutant(): Mutant | undefined {
  const name = process.env[mutantVariable];
  if (!name) return undefined;
  const mutant = mutants.find((each) => each.name === name);
  if (!mutant) throw new Error(`there is no mutant called "${name}"`);
  return mutant;
}
