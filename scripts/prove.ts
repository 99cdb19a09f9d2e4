/**
 * Proves what must never happen: `npm run prove -- <name> [--small] [--seed N] [--only beginning]`; without a name everything.
 */
import { spawn } from "node:child_process";
import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import { openChecks, type Proof, type Size } from "./prove/proof.ts";
import { proofs } from "./prove/proofs.ts";

interface Counts {
  passed: number;
  failed: number;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    small: { type: "boolean", default: false },
    seed: { type: "string", default: "1" },
    only: { type: "string" },
  },
});

async function prove(proof: Proof, size: Size): Promise<Counts> {
  const checks = openChecks();
  const started = performance.now();
  console.log(`${proof.name}: ${proof.summary}`);
  let figures = {};
  try {
    figures = await proof.run(checks, size);
  } catch (error) {
    checks.that("the proof ran to its end", false, () => (error instanceof Error ? `${error.stack}` : String(error)));
  }
  const { passed, failed } = checks;
  const seconds = Number(((performance.now() - started) / 1000).toFixed(1));
  for (const line of checks.report()) console.log(line);
  console.log(
    JSON.stringify({ proof: proof.name, ...size, ...figures, seconds, checks: passed + failed, failures: failed }),
  );
  return { passed, failed };
}

/** A proof in a process of its own; what it prints is printed when it is done. */
function proveApart({ name }: Proof): Promise<Counts> {
  const [, script = ""] = process.argv;
  const options = process.argv.slice(2).filter((argument) => !positionals.includes(argument));
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [...process.execArgv, script, name, ...options]);
    let output = "";
    const keep = (chunk: Buffer) => {
      output += chunk;
    };
    child.stdout.on("data", keep);
    child.stderr.on("data", keep);
    child.on("close", () => {
      const [all = "", passed, failed] = /^(\d+) passed, (\d+) failed\n$/m.exec(output) ?? [];
      console.log(output.replace(all, "").trimEnd());
      resolve(passed === undefined ? { passed: 0, failed: 1 } : { passed: Number(passed), failed: Number(failed) });
    });
  });
}

/** Several proofs, as many at a time as there are processors, the longest first. */
async function proveAll(chosen: readonly Proof[]): Promise<Counts> {
  const queue = [...chosen];
  const total = { passed: 0, failed: 0 };
  const work = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const { passed, failed } = await proveApart(next);
      total.passed += passed;
      total.failed += failed;
    }
  };
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), chosen.length) }, work));
  return total;
}

const unknown = positionals.filter((name) => !proofs.some((proof) => proof.name === name));
if (unknown.length > 0) {
  console.error(
    `There is no proof called ${unknown.join(", ")}. There are: ${proofs.map((each) => each.name).join(", ")}.`,
  );
  process.exit(2);
}
const chosen = positionals.length > 0 ? proofs.filter(({ name }) => positionals.includes(name)) : proofs;
const [first] = chosen;
const size: Size = { small: values.small, seed: Number(values.seed), only: values.only };
const { passed, failed } = first && chosen.length === 1 ? await prove(first, size) : await proveAll(chosen);
console.log(`${passed} passed, ${failed} failed`);
// A proof that broke down may have left a server listening.
process.exit(failed > 0 ? 1 : 0);
