/** A place in a source file; it must be there exactly once, so that a mutant which no longer fits is found out. */
export interface Edit {
  file: `functions/${string}.ts`;
  from: string;
  to: string;
}

/** A deliberate bug, and the proofs that must find it. */
export interface Mutant {
  name: string;
  edits: readonly Edit[];
  /** Arguments of `npm run prove`. */
  prove: readonly string[];
  /** Quick enough for `npm test`. */
  quick?: true;
}

/** Names the mutant that a process runs under. */
export const mutantVariable = "QUAYSIDE_MUTANT";

export function mutatedSource({ name, edits }: Mutant, path: string, source: string): string {
  let mutated = source;
  for (const { file, from, to } of edits) {
    if (!path.endsWith(`/${file}`)) continue;
    const [before, after, ...more] = mutated.split(from);
    if (before === undefined || after === undefined || more.length > 0)
      throw new Error(
        `mutant "${name}" is stale: its place in ${file} is there ${more.length > 0 ? "twice" : "no more"}`,
      );
    mutated = before + to + after;
  }
  return mutated;
}

export function touches({ edits }: Mutant, path: string): boolean {
  return edits.some(({ file }) => path.endsWith(`/${file}`));
}
