/** Everything that proves the product without a browser; `--ci` adds the browser journeys and the size budgets. */
import { type Outcome, runStep, type Step, summarise } from "./steps.ts";
import { verifySteps } from "./verify.ts";

/** Vitest's own last lines: `Tests  3 failed | 120 passed (123)`. */
function vitestCounts(output: string) {
  const line = /^\s*Tests\s+(.*)\(\d+\)/m.exec(output)?.[1];
  if (!line) return undefined;
  const count = (word: string) => Number(new RegExp(`(\\d+) ${word}`).exec(line)?.[1] ?? 0);
  return { passed: count("passed"), failed: count("failed") };
}

/** Lines of our own and of Playwright: `12 passed`, `1 failed`. */
function plainCounts(output: string) {
  const count = (word: string) => [...output.matchAll(new RegExp(`(\\d+) ${word}`, "g"))].at(-1)?.[1];
  const passed = count("passed");
  return passed === undefined ? undefined : { passed: Number(passed), failed: Number(count("failed") ?? 0) };
}

const steps: readonly Step[] = [
  ...verifySteps,
  { name: "unit and integration tests", command: ["vitest", "run"], counts: vitestCounts },
  { name: "proofs, small", command: ["node", "scripts/prove.ts", "--small"], counts: plainCounts },
  { name: "deployment synthesises", command: ["npm", "run", "--silent", "synth"] },
];

const ciSteps: readonly Step[] = [
  { name: "size budgets", command: ["node", "scripts/size.ts"], counts: plainCounts },
  { name: "browser journeys", command: ["node", "scripts/e2e.ts"], counts: plainCounts },
];

const isCi = process.argv.includes("--ci");
const outcomes: Outcome[] = [];
for (const step of isCi ? [...steps, ...ciSteps] : steps) outcomes.push(await runStep(step));
summarise(outcomes);
