/** The measured process: the shop's handlers, and whoever sends them events. Its stdout, the shop's log, goes nowhere. */

import { arrange } from "./arrange.ts";
import { openOutside } from "./ask-outside.ts";
import { openHandlers } from "./handlers.ts";
import { cpuOf } from "./process-cpu.ts";
import { type Prepare, type Requests, requestsOf } from "./requests.ts";
import { countUnits, type Units, unitsOf } from "./units.ts";

export interface MeasureOptions {
  products: number;
  databasePid: number;
  /** Names of the requests to measure. */
  which: readonly (keyof Requests)[];
}

/** CPU milliseconds of one request. */
export interface Cpu {
  shop: number;
  database: number;
}

export type Measured = Partial<Record<keyof Requests, { cpu: Cpu; units: Units }>>;

const { products, databasePid, which } = JSON.parse(process.argv[2] ?? "") as MeasureOptions;
const ownCpu = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** Requests are made ready in bunches, so that only sending them lies between two looks at the clocks. */
async function cpuOfRequest(prepare: Prepare, times: number): Promise<Cpu> {
  const total = { shop: 0, database: 0 };
  const bunch = Math.min(times, 50);
  for (let done = 0; done < times; done += bunch) {
    const sends: (() => Promise<void>)[] = [];
    for (let each = 0; each < bunch; each += 1) sends.push(await prepare());
    const before = { shop: ownCpu(), database: cpuOf(databasePid) };
    for (const send of sends) await send();
    total.shop += ownCpu() - before.shop;
    total.database += cpuOf(databasePid) - before.database;
  }
  return { shop: total.shop / times, database: total.database / times };
}

/** Quick ones, whose time is only seen over many. */
const often: ReadonlySet<keyof Requests> = new Set(["productDetail", "categoryPage", "search", "addToCart"]);

const outside = await openOutside();
const { objects, control, stripe } = outside.addresses;
Object.assign(process.env, {
  AWS_ENDPOINT_URL_S3: objects,
  AWS_ENDPOINT_URL_SECRETS_MANAGER: control,
  STRIPE_API_BASE: stripe,
});
const shop = await arrange(outside, products);
countUnits();
const requests = requestsOf(await openHandlers(), shop, outside);
const measured: Measured = {};
for (const name of which) {
  const prepare = requests[name];
  const times = often.has(name) ? 1000 : 100;
  await cpuOfRequest(prepare, times / 2);
  measured[name] = { cpu: await cpuOfRequest(prepare, times), units: await unitsOf(prepare, 20) };
}
process.send?.(measured);
outside.stop();
process.disconnect();
