import type { DayRange } from "@quayside/shared/analytics/query.ts";
import type { BiasAlarm } from "@quayside/shared/forecasts/schema.ts";
import { addDays, type Day } from "@quayside/shared/kernel/day.ts";
import type { Objects } from "../../platform/objects.ts";
import type { StoreEvent } from "../calendar/event-days.ts";
import { daysAhead, type Made, type MadeForecast } from "../make-forecast.ts";
import { type DaySeries, type ForecastScope, learnedUntil } from "../series.ts";
import type { Kept } from "./kept.ts";
import type { KeptSku } from "./kept-skus.ts";
import { forecastsPrefix } from "./prefix.ts";

/** A SKU as the lake knew it when the run was planned. */
export interface PlannedSku {
  sku: string;
  title: string;
  category: string | null;
  department: string | null;
  supplier: string | null;
  /** Of one unit, minor units. */
  cost: number | null;
  /** Nothing lies in stock for it. */
  isFee: boolean;
  /** A bundle: what is taken from stock for one of it. */
  components?: { sku: string; quantity: number }[];
}

/** What a run is made from, written down when it is planned: whatever it is interrupted by, it goes on from the same. */
export interface NightPlan {
  day: Day;
  knownUntil: Day;
  scopes: ForecastScope[];
  events: StoreEvent[];
  skus: PlannedSku[];
  /** Prefix of the run before, whose kept forecasts go on in this one's. */
  before?: string;
}

/** Days whose events a run of a day knows: those that it learns from, and those ahead. */
export const plannedDays = (day: Day): DayRange => ({ from: learnedUntil(day).from, to: addDays(day, daysAhead) });

export interface SkuForecast {
  made: MadeForecast;
  outOfStock: { days: Day[]; knownSince: Day | null };
}

/** What is answered from of a SKU. */
export interface StockIndexRow extends PlannedSku {
  /** Units sold by itself; they add up to its category's. */
  point: number[];
  /** Units that go out in bundles, on top of these; empty for what is in none. */
  inBundles: number[];
  /** Of both together. */
  errors: number[][];
  shares: Made["shares"];
  accuracy: Made["accuracy"];
  outOfStock: { days: number; knownSince: Day | null };
}

/** Each kind of file of a run by its name; those of parts have a number. */
interface Files {
  plan: NightPlan;
  /** By the number of the scope. */
  series: DaySeries[];
  "series-of-skus": DaySeries[];
  "raw-scope": MadeForecast;
  "raw-skus": SkuForecast[];
  scope: MadeForecast;
  stock: StockIndexRow[];
  kept: Kept[];
  "kept-skus": KeptSku[];
  alarms: BiasAlarm[];
}
export type FileName = keyof Files;

const keyOf = (prefix: string, name: FileName, part?: number) =>
  `${prefix}/${name}${part === undefined ? "" : `-${String(part).padStart(4, "0")}`}.json`;

const headers = { contentType: "application/json", cacheControl: "private, no-store" };

/** Written again it is the same: keys come from the run and the part, contents from the plan. */
export function writeNightFile<N extends FileName>(
  { objects }: { objects: Pick<Objects, "put"> },
  prefix: string,
  [name, part]: readonly [N, number?],
  content: Files[N],
): Promise<void> {
  return objects.put(keyOf(prefix, name, part), JSON.stringify(content), headers);
}

/** A cast: we wrote it. */
export async function nightFile<N extends FileName>(
  { objects }: { objects: Pick<Objects, "text"> },
  prefix: string,
  [name, part]: readonly [N, number?],
): Promise<Files[N]> {
  return JSON.parse(await objects.text(keyOf(prefix, name, part))) as Files[N];
}

export const prefixOf = (storeId: string, day: Day, mark: string): string =>
  `${forecastsPrefix(storeId)}${day}/${mark}`;
