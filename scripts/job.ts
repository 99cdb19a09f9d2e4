/**
 * Runs a job of the jobs table now, on the platform that runs on this machine: `npm run job -- checkout.sweep`, or, with what
 * it is to know, `npm run job -- kpi-rollup --day 2026-11-28`.
 */
import { parseArgs } from "node:util";
import { jobs } from "@quayside/functions/jobs/table.ts";
import { dayArgument, orSayWhy } from "./local/arguments.ts";
import { PlatformError } from "./local/platform-error.ts";
import { findRunning } from "./local/running.ts";

/** Which function said it, and what kind of error it was. */
const ofFunction = /^FunctionError: [\w-]+: \w+: /;

await orSayWhy(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { data: { type: "string", default: ".local" }, day: { type: "string" } },
  });
  const [given = ""] = positionals;
  const day = dayArgument(values.day);
  const name = given.includes(".") ? given : given.replace("-", ".");
  const names = jobs.map((job) => `${job.name}: ${job.summary}`).join("\n  ");
  if (!jobs.some((job) => job.name === name))
    throw new PlatformError(`There is no job called "${given}".`, `There are:\n  ${names}`);
  const running = await findRunning(values.data);
  if (!running)
    throw new PlatformError(
      `No platform runs on ${values.data}.`,
      "Start it with npm start, then run the same command again.",
    );
  const { origin } = new URL(running.addresses.inbox);
  const response = await fetch(`${origin}/_local/run/${name}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ day }),
  });
  const answer = await response.text();
  if (!response.ok && day !== undefined)
    throw new PlatformError(`--day ${day} was refused.`, String(JSON.parse(answer).error).replace(ofFunction, ""));
  console.log(answer);
  process.exitCode = response.ok ? 0 : 1;
});
