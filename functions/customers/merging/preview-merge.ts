import type { customerOperations } from "@quayside/shared/customers/contract.ts";
import { storeCreditOf } from "../../gift-cards/store.ts";
import type { Verb } from "../../http/route.ts";
import { settingsOf } from "../../settings/store.ts";
import { type CustomerDeps, customerById } from "../customer-detail.ts";
import { notesOf } from "../notes/store.ts";
import { customerOf } from "../record.ts";
import { mergedRecord, mergedStats, mergeObstacles } from "./merged-record.ts";

/** Notes that are counted at most. */
const mostNotes = 1000;

/** Changes nothing. */
export const previewMerge: Verb<CustomerDeps, typeof customerOperations.previewMerge> = async (
  { db, clock },
  ctx,
  { params, query },
) => {
  const { storeId } = ctx;
  const { currency } = await settingsOf(db, storeId, clock);
  const [kept, other] = await Promise.all([
    customerById(db, ctx, params.customerId),
    customerById(db, ctx, params.otherId),
  ]);
  const both = async <T>(read: (customerId: string) => Promise<T>) => {
    const [ofKept, ofOther] = await Promise.all([read(kept.record.id), read(other.record.id)]);
    return { kept: ofKept, other: ofOther };
  };
  const record = mergedRecord(kept.record, other.record, query, ctx.now);
  return {
    kept: customerOf(kept, currency),
    other: customerOf(other, currency),
    result: customerOf({ record, stats: mergedStats(kept.stats, other.stats) }, currency),
    notes: await both(async (id) => (await notesOf(db, storeId, id, mostNotes)).length),
    credit: await both(async (id) => (await storeCreditOf(db, storeId, id, currency, { consistent: true })).balance),
    obstacles: mergeObstacles(kept.record, other.record, record).map(({ code, message }) => ({ code, message })),
  };
};
