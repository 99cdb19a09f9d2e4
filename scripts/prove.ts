/** Proves what must never happen: `npm run prove -- <name> [--small] [--seed N] [--only beginning]`; without a name everything. */
import { parseArgs } from "node:util";
import { openChecks, type Proof, type Size } from "./prove/proof.ts";
import { proofs } from "./prove/proofs.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    small: { type: "boolean", default: false },
    seed: { type: "string", default: "1" },
    only: { type: "string" },
  },
});
const size: Size = { small: values.small, seed: Number(values.seed), only: values.only };

async function prove(proof: Proof): Promise<{ passed: number; failed: number }> {
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

const unknown = positionals.filter((name) => !proofs.some((proof) => proof.name === name));
if (unknown.length > 0) {
  console.error(
    `There is no proof called ${unknown.join(", ")}. There are: ${proofs.map(({ name }) => name).join(", ")}.`,
  );
  process.exit(2);
}
const chosen = positionals.length > 0 ? proofs.filter(({ name }) => positionals.includes(name)) : proofs;
const total = { passed: 0, failed: 0 };
for (const proof of chosen) {
  const { passed, failed } = await prove(proof);
  total.passed += passed;
  total.failed += failed;
}
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
