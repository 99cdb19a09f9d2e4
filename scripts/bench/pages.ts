/**
 * How long pages take until everything on them is there, in a browser, of the shop that runs on a folder:
 * `npm run bench -- pages [--data FOLDER] [--from DAY --to DAY] [--rounds N] [--only TEXT]`. Every page is opened anew, as by
 * its address, with warm caches. The days are those of the figures. Ends with one line of JSON.
 */
import { loadavg } from "node:os";
import { parseArgs } from "node:util";
import { chromium } from "@playwright/test";
import { adminVisits } from "../../e2e/look/admin-visits.ts";
import { signIn } from "../../e2e/staff.ts";
import { findChromium } from "../chromium.ts";
import { findRunning } from "../local/running.ts";

const { values } = parseArgs({
  options: {
    data: { type: "string", default: ".local" },
    from: { type: "string", default: "2010-12-01" },
    to: { type: "string", default: "2011-11-30" },
    rounds: { type: "string", default: "5" },
    only: { type: "string", default: "" },
  },
});
/** Milliseconds. */
const bar = 2000;

const running = await findRunning(values.data);
if (!running) {
  console.error(`No shop runs on ${values.data}: npm start, or say where with --data.`);
  process.exit(2);
}
Object.assign(process.env, { E2E_ADMIN: running.addresses.admin });
const browser = await chromium.launch({ executablePath: findChromium(), args: ["--no-sandbox"] });
const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, reducedMotion: "reduce" });
await signIn(page, "ada");

/** Milliseconds since the page was asked for, once it has its heading, and nothing that stands for what is still to come. */
async function whole(address: string): Promise<number> {
  await page.goto(running?.addresses.admin + address, { waitUntil: "commit" });
  const settled = await page.waitForFunction(isWhole, undefined, { polling: "raf", timeout: 60_000 });
  return settled.jsonValue() as Promise<number>;
}

/** In the page; false until it is whole. */
function isWhole(): number | false {
  const isComing = document.querySelector('[class*="Skeleton-root"], [class*="Loader-root"], [aria-busy="true"]');
  return document.querySelector("h1") && !isComing ? performance.now() : false;
}

const days = `from=${values.from}&to=${values.to}&compare=previous-period`;
const isOfFigures = (address: string) => address.startsWith("/sales") && !address.startsWith("/sales/goals");
const addresses = adminVisits
  .filter(({ route, at }) => !route.includes("$") && at?.length !== 1)
  .map(({ route, at }) => (at as (() => string) | undefined)?.() ?? route)
  .map((address) => (isOfFigures(address) ? `${address}${address.includes("?") ? "&" : "?"}${days}` : address))
  .filter((address) => address.includes(values.only));

const figures: Record<string, { p50: number; most: number }> = {};
const before = loadavg()[0];
for (const address of new Set(addresses)) {
  await whole(address);
  const times: number[] = [];
  for (let round = 0; round < Number(values.rounds); round += 1) times.push(await whole(address));
  const sorted = times.toSorted((one, other) => one - other).map(Math.round);
  const [p50 = 0, most = 0] = [sorted[Math.floor(sorted.length / 2)], sorted.at(-1)];
  figures[address] = { p50, most };
  console.log(`${String(p50).padStart(6)} ${String(most).padStart(6)} ms  ${address}`);
}
await browser.close();
const over = Object.entries(figures).flatMap(([address, { p50 }]) => (p50 > bar ? [address] : []));
console.log(JSON.stringify({ bench: "pages", bar, figures, over, load: [before, loadavg()[0]] }));
