import type { Mutant } from "./mutant.ts";

/** Bugs in what figures are made of. */
export const figureMutants: readonly Mutant[] = [
  {
    name: "a return that an order knows of is told by its own record, too",
    edits: [
      { file: "functions/lake/facts/returned-lines.ts", from: ".filter(({ of }) => !of)", to: ".filter(() => true)" },
    ],
    prove: ["analytics"],
  },
];
