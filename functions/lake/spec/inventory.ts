import type { Movement } from "@quayside/shared/inventory/schema.ts";
import { allMovementsOf, stockedSkus, stockOf } from "../../inventory/store.ts";
import type { Db } from "../../store/db.ts";
import type { SpecRow, SpecTable } from "./spec-table.ts";

const pageSize = 100;

async function* skusOf(db: Db, storeId: string): AsyncGenerator<string[]> {
  let cursor: string | undefined;
  do {
    const page = await stockedSkus(db, storeId, { limit: pageSize, cursor });
    yield page.items;
    cursor = page.nextCursor;
  } while (cursor);
}

/** A row for each SKU at each location that ever had it. */
export const inventory: SpecTable = {
  columns: {
    ...{ inventory_id: "text", sku: "text", warehouse_location: "text", quantity_on_hand: "integer" },
    ...{ quantity_reserved: "integer", quantity_available: "integer", last_updated: "timestamp" },
  },
  async *rows({ db }, { storeId }) {
    for await (const skus of skusOf(db, storeId))
      yield [...(await stockOf(db, storeId, skus)).values()].flat().map((level) => ({
        ...{ inventory_id: `${level.sku}@${level.location}`, sku: level.sku, warehouse_location: level.location },
        ...{ quantity_on_hand: level.onHand, quantity_reserved: level.reserved, quantity_available: level.available },
        last_updated: level.updatedAt ?? null,
      }));
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
  async *rows({ db }, { storeId }) {
    for await (const skus of skusOf(db, storeId))
      for (const sku of skus) {
        const moved = (await allMovementsOf(db, storeId, sku)).filter(({ onHand }) => onHand !== 0);
        if (moved.length > 0) yield moved.map(transactionOf);
      }
  },
};
