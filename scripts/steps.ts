import { spawn } from "node:child_process";
import { performance } from "node:perf_hooks";
import { stripVTControlCharacters } from "node:util";

/** How a step ended: how many checks it made, and what it printed. */
export interface Outcome {
  name: string;
  passed: number;
  failed: number;
  output: string;
}

export interface Step {
  name: string;
  command: readonly string[];
  env?: Record<string, string>;
  /** Reads the counts from what was printed; without it the step is one check. */
  counts?: (output: string) => { passed: number; failed: number } | undefined;
}

function run(command: readonly string[], env: Record<string, string> = {}): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    const [program = "", ...args] = command;
    const child = spawn(program, args, { env: { ...process.env, NO_COLOR: "1", ...env } });
    let output = "";
    const keep = (chunk: Buffer) => {
      output += chunk.toString();
    };
    child.stdout.on("data", keep);
    child.stderr.on("data", keep);
    child.on("error", (error) => resolve({ code: 127, output: String(error) }));
    child.on("close", (code) => resolve({ code: code ?? 1, output: stripVTControlCharacters(output) }));
  });
}

const shownLines = 150;
const lastLines = 40;

/** Runners sum up what failed at their end; what passed before it would push that out of a log with a limit. */
function endOf(output: string, most: number): string {
  const lines = output.trimEnd().split("\n");
  const left = lines.length - most;
  return left > 0 ? [`… ${left} lines before`, ...lines.slice(-most)].join("\n") : lines.join("\n");
}

/** Runs a step and says so; prints the end of its output only when it fails. */
export async function runStep(step: Step): Promise<Outcome> {
  const started = performance.now();
  const { code, output } = await run(step.command, step.env);
  const counted = step.counts?.(output);
  const { passed, failed } = counted ?? { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 };
  // A runner that counts no failure and still exits non-zero has failed all the same.
  const outcome = { name: step.name, passed, failed: code !== 0 && failed === 0 ? 1 : failed, output };
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const mark = outcome.failed === 0 ? "ok" : "FAILED";
  console.log(
    `${mark.padEnd(7)}${step.name.padEnd(28)}${`${outcome.passed} passed`.padStart(14)}${seconds.padStart(8)} s`,
  );
  if (outcome.failed > 0) console.log(endOf(output, shownLines));
  return outcome;
}

/** Adds up; what failed is said once more, since a log may be kept by its end alone. The last line is the one that CI reads. */
export function summarise(outcomes: readonly Outcome[]): void {
  const failing = outcomes.filter((outcome) => outcome.failed > 0);
  for (const { name, output } of failing) console.log(`\nFAILED ${name}, its end:\n${endOf(output, lastLines)}`);
  const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
  const failed = outcomes.reduce((sum, outcome) => sum + outcome.failed, 0);
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}
