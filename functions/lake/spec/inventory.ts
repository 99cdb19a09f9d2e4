import type { Movement } from "@quayside/shared/inventory/schema.ts";
import { inParallel } from "../../imports/in-parallel.ts";
import type { StockCounters } from "../../inventory/stock-counters.ts";
import { allMovementsOf, stockedSkus, stockOf } from "../../inventory/store.ts";
import type { Db } from "../../store/db.ts";
import { isWithin, pagesOf, type SpecRow, type SpecTable } from "./spec-table.ts";

const pageSize = 100;
/** SKUs whose movements are read at a time. */
const atOnce = 4;

const skusOf = (db: Db, storeId: string, after: string | undefined) =>
  pagesOf((cursor) => stockedSkus(db, storeId, { limit: pageSize, cursor }), after);

function levelRow({ sku, location, onHand, reserved, available, updatedAt }: StockCounters): SpecRow {
  return {
    ...{ inventory_id: `${sku}@${location}`, sku, warehouse_location: location, quantity_on_hand: onHand },
    ...{ quantity_reserved: reserved, quantity_available: available, last_updated: updatedAt ?? null },
  };
}

/** A row for each SKU at each location that ever had it. */
export const inventory: SpecTable = {
  columns: {
    ...{ inventory_id: "text", sku: "text", warehouse_location: "text", quantity_on_hand: "integer" },
    ...{ quantity_reserved: "integer", quantity_available: "integer", last_updated: "timestamp" },
  },
  async *pages({ db }, { storeId }, { after: from } = {}) {
    for await (const { items, after } of skusOf(db, storeId, from)) {
      const levels = await stockOf(db, storeId, items);
      yield { rows: [...levels.values()].flat().map(levelRow), after };
    }
  },
};

/** The document knows five types: a count that found another number is an adjustment. */
const types: Partial<Record<Movement["kind"], string>> = {
  ...{ purchase: "purchase", sale: "sale", return: "return", transfer: "transfer" },
  ...{ adjustment: "adjustment", count: "adjustment" },
};

function transactionOf({ id, sku, kind, onHand, location, reference, at, reason, code }: Movement): SpecRow {
  return {
    ...{ transaction_id: id, sku, transaction_type: types[kind] ?? kind, quantity: onHand, unit_cost: null },
    ...{ warehouse_location: location, reference_id: reference || null, transaction_date: at },
    notes: [code, reason].filter(Boolean).join(": ") || null,
  };
}

/** A row for each change of what is on hand; what one unit cost then is not recorded. */
export const inventoryTransactions: SpecTable = {
  columns: {
    ...{ transaction_id: "text", sku: "text", transaction_type: "text", quantity: "integer", unit_cost: "decimal" },
    ...{ warehouse_location: "text", reference_id: "text", transaction_date: "timestamp", notes: "text" },
  },
  async *pages({ db }, { storeId }, { span, after: from } = {}) {
    for await (const { items, after } of skusOf(db, storeId, from)) {
      const moved = await inParallel(items, atOnce, (sku) => allMovementsOf(db, storeId, sku));
      const counted = moved.flat().filter(({ onHand, at }) => onHand !== 0 && isWithin(at, span));
      yield { rows: counted.map(transactionOf), after };
    }
  },
};
