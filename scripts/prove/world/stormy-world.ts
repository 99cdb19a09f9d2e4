import { openWorld, type World } from "../world.ts";
import { type FaultCounts, type FaultRates, faulty } from "./faults.ts";
import { seededRandom } from "./random.ts";
import type { WorldOptions } from "./world-options.ts";

/** What befalls the table of a stormy world, as shares of all calls. */
export const stormRates: FaultRates = { conflicts: 0.2, throttles: 0.1, errors: 0.05, lostReplies: 0.15 };

export interface StormyWorld {
  world: World;
  counts: FaultCounts;
  /** Does the work while the table fails; it is well before and afterwards. */
  storm<T>(work: () => Promise<T>): Promise<T>;
}

/** A world whose weather can be turned on and off. */
export async function openStormyWorld(
  seed: number,
  options: Omit<WorldOptions, "layer" | "seed">,
): Promise<StormyWorld> {
  let weather: ReturnType<typeof faulty> | undefined;
  const layer = (client: Parameters<typeof faulty>[0]) => {
    weather = faulty(client, seededRandom(seed), stormRates);
    weather.state.active = false;
    return weather.client;
  };
  const world = await openWorld({ ...options, seed, layer });
  if (!weather) throw new Error("the world was opened without its layer");
  const { state, counts } = weather;
  async function storm<T>(work: () => Promise<T>): Promise<T> {
    state.active = true;
    try {
      return await work();
    } finally {
      state.active = false;
    }
  }
  return { world, counts, storm };
}
