import { spawn } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Mutant, mutantVariable } from "./mutants/mutant.ts";
import { stale } from "./mutants/stale.ts";
import { mutants as table } from "./mutants/table.ts";
import type { Checks, Figures, Proof, Size } from "./proof.ts";

const here = dirname(fileURLToPath(import.meta.url));

interface Ran {
  code: number;
  /** Names of the assertions that failed. */
  failed: string[];
  output: string;
}

function run(prove: readonly string[], seed: number, mutant?: Mutant): Promise<Ran> {
  const args = ["--disable-warning=ExperimentalWarning", "--import", join(here, "mutants/register.ts")];
  const command = [...args, join(here, "../prove.ts"), ...prove, "--small", "--seed", String(seed)];
  const env = { ...process.env, ...(mutant ? { [mutantVariable]: mutant.name } : {}) };
  return new Promise((resolve) => {
    const child = spawn(process.execPath, command, { env });
    let output = "";
    const keep = (chunk: Buffer) => {
      output += chunk;
    };
    child.stdout.on("data", keep);
    child.stderr.on("data", keep);
    child.on("close", (code) => {
      const failed = [...output.matchAll(/^ {2}FAILED {2}(.*) \(\d+ of \d+\)$/gm)].map((found) => found[1] ?? "");
      resolve({ code: code ?? 1, failed, output });
    });
  });
}

/** A proof that only broke down has found nothing. */
const brokeDown = new Set([
  "the proof ran to its end",
  "every operation has an example",
  "every operation has a verb",
  "every operation was tried to its end",
]);

async function proveMutant(checks: Checks, mutant: Mutant, seed: number): Promise<string> {
  const { failed, output } = await run(mutant.prove, seed, mutant);
  const catches = failed.filter((name) => !brokeDown.has(name));
  const [first = "nobody"] = catches;
  checks.that("every mutant is caught", catches.length > 0, () => `${mutant.name}: ${output.slice(-1500)}`);
  return `${mutant.prove[0]}: ${first}${catches.length > 1 ? ` and ${catches.length - 1} more` : ""}`;
}

/** That a proof fails under a mutant says something only if it passes without. */
async function proveBaselines(checks: Checks, mutants: readonly Mutant[], seed: number): Promise<void> {
  const commands = new Map(mutants.map(({ prove }) => [prove.join(" "), prove]));
  for (const [name, prove] of commands) {
    const { code, failed } = await run(prove, seed);
    checks.that("without a mutant the same proof passes", code === 0, () => `${name}: ${failed.join("; ")}`);
  }
}

/** Also of those that are not tried now. */
function proveFit(checks: Checks): void {
  for (const mutant of table) {
    const reasons = stale(mutant);
    checks.that("every mutant fits the code as it is", reasons.length === 0, () => reasons.join("; "));
  }
}

async function proveMutants(checks: Checks, { small, seed, only = "" }: Size): Promise<Figures> {
  proveFit(checks);
  const chosen = table.filter(({ name, quick }) => name.startsWith(only) && (quick || !small));
  if (!small) await proveBaselines(checks, chosen, seed);
  const caught: Record<string, string> = {};
  const width = Math.max(...chosen.map(({ name }) => name.length));
  for (const mutant of chosen) {
    caught[mutant.name] = await proveMutant(checks, mutant, seed);
    console.log(`  ${mutant.name.padEnd(width)}  ${caught[mutant.name]}`);
  }
  return { mutants: chosen.length, of: table.length };
}

export const mutants: Proof = {
  name: "mutants",
  summary: "deliberate bugs, each of which the other proofs must find",
  run: proveMutants,
};
