/** Format, lint, import rules, types, dead code, import circles, fresh generated files: no network, seconds. */
import { availableParallelism } from "node:os";
import { type Outcome, runStep, type Step, summarise } from "./steps.ts";

export const verifySteps: readonly Step[] = [
  { name: "format, lint", command: ["biome", "ci", "--error-on-warnings", "."] },
  { name: "types: server", command: ["tsc", "-p", "tsconfig.json"] },
  { name: "types: store", command: ["tsc", "-p", "web-store/tsconfig.json"] },
  { name: "types: admin", command: ["tsc", "-p", "web-admin/tsconfig.json"] },
  { name: "types: journeys", command: ["tsc", "-p", "e2e/tsconfig.json"] },
  { name: "dead code, import circles", command: ["knip", "--no-progress", "--cache"] },
  { name: "generated files are fresh", command: ["node", "scripts/generate.ts", "--check"] },
];

if (import.meta.main) {
  // As many at a time as there are cores: more would only wait for each other. The dearest begin.
  const waiting = [...verifySteps];
  const outcomes: Outcome[] = [];
  const lanes = Array.from({ length: availableParallelism() }, async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) outcomes.push(await runStep(step));
  });
  await Promise.all(lanes);
  summarise(outcomes);
}
