/** Format, lint, import rules, types, dead code, fresh generated files: no network, seconds. */
import { runStep, type Step, summarise } from "./steps.ts";

export const verifySteps: readonly Step[] = [
  { name: "format, lint, imports", command: ["biome", "ci", "--error-on-warnings", "."] },
  { name: "types: server", command: ["tsc", "-p", "tsconfig.json"] },
  { name: "types: store", command: ["tsc", "-p", "web-store/tsconfig.json"] },
  { name: "types: admin", command: ["tsc", "-p", "web-admin/tsconfig.json"] },
  { name: "types: journeys", command: ["tsc", "-p", "e2e/tsconfig.json"] },
  { name: "dead code", command: ["knip", "--no-progress"] },
  { name: "generated files are fresh", command: ["node", "scripts/generate.ts", "--check"] },
];

if (import.meta.main) {
  const [first, ...rest] = verifySteps;
  const outcomes = await Promise.all([first, ...rest].filter((step) => step !== undefined).map(runStep));
  summarise(outcomes);
}
