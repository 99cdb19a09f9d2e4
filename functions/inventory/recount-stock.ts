import type { Movement } from "@quayside/shared/inventory/schema.ts";
import { addSeconds, type Instant } from "@quayside/shared/kernel/day.ts";
import { auditEntry } from "../audit/store.ts";
import { exceptionWrite } from "../exceptions/store.ts";
import type { JobResult } from "../jobs/handler.ts";
import type { Ctx } from "../platform/ctx.ts";
import type { StockDeps } from "./places.ts";
import { type Checkpoint, checkpointsOf, keepCheckpoint, type Sums } from "./recount/store.ts";
import type { StockCounters } from "./stock-counters.ts";
import { allMovementsOf, stockedSkus, stockOf } from "./store.ts";

const none: Sums = { onHand: 0, reserved: 0, unavailable: 0, incoming: 0 };
const sumNames = Object.keys(none) as (keyof Sums)[];

/** What a location's counters ought to be, by its movements, on top of what earlier ones added up to. */
export function countedFrom(movements: readonly Movement[], earlier: Record<string, Sums> = {}): Map<string, Sums> {
  const sums = new Map(Object.entries(earlier).map(([location, sum]) => [location, { ...sum }]));
  for (const movement of movements) {
    const sum = sums.get(movement.location) ?? { ...none };
    for (const name of sumNames) sum[name] += movement[name];
    sums.set(movement.location, sum);
  }
  return sums;
}

/** One sentence per location whose counters are not the sums of its movements. */
export function differences(
  levels: readonly StockCounters[],
  movements: readonly Movement[],
  earlier: Record<string, Sums> = {},
): string[] {
  const counted = countedFrom(movements, earlier);
  const told = (sums: Sums) => sumNames.map((name) => `${name} ${sums[name]}`).join(", ");
  return levels.flatMap((level) => {
    const { location, onHand, reserved, unavailable, free } = level;
    const sum = counted.get(location) ?? none;
    if (sumNames.every((name) => sum[name] === level[name]) && free === onHand - reserved - unavailable) return [];
    return [`${location}: ${told(level)}, free ${free}; movements say ${told(sum)}`];
  });
}

/** Longer than any transaction may take between its clock and its commit; younger movements may still get company. */
const settleSeconds = 3600;
/** Every SKU's movements are read from the first one on again after so long, so that a changed old one is found too. */
const readAllEverySeconds = 28 * 86_400;

interface Proof {
  found: string[];
  checkpoint: Checkpoint;
}

/**
 * Reads counters and movements as of one moment: again, while a change came in between. With a checkpoint only what came
 * after it is read; a difference is believed only when all movements say so.
 */
async function recount({ db, clock }: StockDeps, storeId: string, sku: string, known?: Checkpoint) {
  const read = async () => (await stockOf(db, storeId, [sku], { consistent: true })).get(sku) ?? [];
  const now = clock.now().toISOString();
  const until = addSeconds(now, -settleSeconds);
  let levels = await read();
  for (let tries = 0; tries < 3; tries += 1) {
    const movements = await allMovementsOf(db, storeId, sku, known?.until);
    const after = await read();
    if (after[0]?.version === levels[0]?.version) return proofOf({ sku, levels, movements, until, now, known });
    levels = after;
  }
  return undefined;
}

interface Counted {
  sku: string;
  levels: readonly StockCounters[];
  movements: readonly Movement[];
  until: Instant;
  now: Instant;
  known: Checkpoint | undefined;
}

/** Equal texts are equal counters: nothing moved, and nothing was changed behind the movements. */
function printOf(levels: readonly StockCounters[]): string {
  const told = ({ location, onHand, reserved, unavailable, incoming, free, version }: StockCounters) =>
    [location, onHand, reserved, unavailable, incoming, free, version].join(" ");
  return levels.map(told).join(", ");
}

function proofOf({ sku, levels, movements, until, now, known }: Counted): Proof {
  const settled = movements.filter(({ at }) => at <= until);
  const sums = Object.fromEntries(countedFrom(settled, known?.sums));
  const kept = known && known.until > until ? { until: known.until, sums: known.sums } : { until, sums };
  const checkpoint = { sku, ...kept, proven: printOf(levels), readAll: known?.readAll ?? now };
  return { found: differences(levels, movements, known?.sums), checkpoint };
}

/** SKUs counted at a time. */
const atOnce = 8;

/** The job `inventory.recount`: proves every counter from its movements; a difference becomes an exception. */
export async function recountStock(deps: StockDeps, ctx: Ctx): Promise<JobResult> {
  const result = { skus: 0, unmoved: 0, different: 0, busy: 0 };
  let cursor: string | undefined;
  do {
    const page = await stockedSkus(deps.db, ctx.storeId, { limit: 100, cursor });
    const [stock, checkpoints] = await Promise.all([
      stockOf(deps.db, ctx.storeId, page.items),
      checkpointsOf(deps.db, ctx.storeId, page.items),
    ]);
    for (let from = 0; from < page.items.length; from += atOnce) {
      const proofs = page.items.slice(from, from + atOnce).map((sku) => {
        const known = checkpoints.get(sku);
        return prove(deps, ctx, sku, { print: printOf(stock.get(sku) ?? []), known });
      });
      for (const proof of await Promise.all(proofs)) {
        result.skus += 1;
        if (proof !== "equal") result[proof] += 1;
      }
    }
    cursor = page.nextCursor;
  } while (cursor);
  return result;
}

interface Known {
  print: string;
  known: Checkpoint | undefined;
}

async function prove(deps: StockDeps, ctx: Ctx, sku: string, { print, known }: Known) {
  const oldest = addSeconds(deps.clock.now().toISOString(), -readAllEverySeconds);
  const fresh = known && known.readAll > oldest ? known : undefined;
  if (fresh && fresh.proven === print) return "unmoved";
  const quick = await recount(deps, ctx.storeId, sku, fresh);
  const proof = quick && quick.found.length > 0 && fresh ? await recount(deps, ctx.storeId, sku) : quick;
  if (!proof) return "busy";
  if (proof.found.length === 0) {
    await keepCheckpoint(deps.db, ctx.storeId, proof.checkpoint);
    return "equal";
  }
  await raise(deps, ctx, sku, proof.found);
  return "different";
}

async function raise({ db, clock }: StockDeps, ctx: Ctx, sku: string, found: readonly string[]): Promise<void> {
  const message = `Stock of ${sku} differs from its movements. ${found.join(". ")}.`;
  const object = { type: "sku", id: sku };
  const audit = auditEntry(clock, ctx, { action: "stock.differs", object, after: { found } });
  await db.transact(audit, [exceptionWrite(clock, ctx, { kind: "stock-differs", reference: sku, message })]);
}
