import type { Mutant } from "./mutant.ts";

const crashes = ["crash", "--only", "none"] as const;

/** Bugs in what a store that sells has beside the house: limits, bundles, places, gift cards, credit, refunds. */
export const sellingMutants: readonly Mutant[] = [
  {
    name: "a code's limit is read, then its use is written without condition",
    edits: [
      {
        file: "functions/promotions/store.ts",
        from: "lt(used, limit)",
        to: "lt(used, limit + 1_000_000)",
      },
    ],
    prove: ["rush"],
  },
  {
    name: "a use counts for everyone but not for its customer",
    edits: [
      {
        file: "functions/promotions/store.ts",
        from: "if (perCustomer === undefined || email === undefined) return all;",
        to: "if (perCustomer !== 0) return all;",
      },
    ],
    prove: ["rush"],
  },
  {
    name: "a gift card pays whatever it holds by now",
    edits: [
      {
        file: "functions/gift-cards/store.ts",
        from: "gte(balance, -change)} AND",
        to: "gte(balance, -1_000_000)} AND",
      },
    ],
    prove: ["rush"],
  },
  {
    name: "store credit pays whatever it holds by now",
    edits: [
      {
        file: "functions/gift-cards/store.ts",
        from: "update.where(({ balance }, { gte }) => gte(balance, -change)).params() : update.params();",
        to: "update.params() : update.params();",
      },
    ],
    prove: ["rush"],
  },
  {
    name: "a bundle is taken from the shelf instead of its parts",
    edits: [
      { file: "functions/inventory/demand.ts", from: "of terms.parts ?? [", to: "of (terms.parts && undefined) ?? [" },
    ],
    prove: ["rush"],
  },
  {
    name: "two demands for one SKU count as the second of them",
    edits: [
      {
        file: "functions/inventory/demand.ts",
        from: "const before = demand.get(part.sku)?.quantity ?? 0;",
        to: "const before = 0;",
      },
    ],
    prove: ["rush"],
  },
  {
    name: "what is released goes to the first location",
    edits: [
      {
        file: "functions/inventory/reserve.ts",
        from: '({ sku, location, kind: "release", reference: orderId } as const)',
        to: '({ sku, location: location && "main", kind: "release", reference: orderId } as const)',
      },
    ],
    prove: ["rush"],
  },
  {
    name: "a transfer arrives without leaving",
    edits: [
      {
        file: "functions/inventory/transfers/moves.ts",
        from: "...leaving(transfer, line),\n    { ...cause(transfer), sku: line.sku, location: transfer.to, floors: {}, counters: { onHand: line.quantity } },",
        to: "{ ...cause(transfer), sku: line.sku, location: transfer.to, floors: {}, counters: { onHand: line.quantity } },",
      },
    ],
    prove: ["rush"],
  },
  {
    name: "a transfer takes what orders wait for",
    edits: [
      {
        file: "functions/inventory/transfers/moves.ts",
        from: "const floors = { free: quantity, onHand: quantity };",
        to: "const floors = { onHand: quantity };",
      },
    ],
    prove: ["rush"],
  },
  {
    name: "the card is asked for what gift cards paid",
    edits: [
      {
        file: "functions/payments/ensure-intent.ts",
        from: "amount: payableOf(record.order) }",
        to: "amount: payableOf(record.order) && totals.total.amount }",
      },
    ],
    prove: ["rush"],
  },
  {
    name: "gift cards and credit get back twice what they paid",
    edits: [
      {
        file: "functions/gift-cards/entries.ts",
        from: 'kind: "returned", sign: 1 }',
        to: 'kind: "returned", sign: 2 as 1 }',
      },
    ],
    prove: crashes,
  },
  {
    name: "gift cards and credit get nothing back",
    edits: [
      { file: "functions/orders/owed.ts", from: "...returnTenderWrites(clock, ctx, next.id, refund.tenders),", to: "" },
    ],
    prove: crashes,
  },
  {
    name: "the ledger does not hear what tenders got back",
    edits: [
      {
        file: "functions/orders/owed.ts",
        from: ", tenderReturnPosting(refund.tenders)];",
        to: "];",
      },
    ],
    prove: crashes,
  },
  {
    name: "nobody is told of money that went back to a gift card",
    edits: [
      { file: "functions/orders/owed.ts", from: "...(wasSale ? toldReturn(clock, ctx, next, refund) : []),", to: "" },
    ],
    prove: crashes,
  },
  {
    name: "more may be given back than came in",
    edits: [
      {
        file: "functions/orders/refund-order.ts",
        from: "if (amount > most) return",
        to: "if (amount > most * 9) return",
      },
    ],
    prove: crashes,
  },
  {
    name: "units that come back are on no shelf",
    edits: [
      {
        file: "functions/orders/refund-order.ts",
        from: ", ...restockWrites(deps.clock, ctx, order.id, back)];",
        to: "];",
      },
    ],
    prove: crashes,
  },
  {
    name: "an order on hold is packed",
    edits: [
      {
        file: "functions/orders/create-shipment.ts",
        from: "if (hold) return refused(",
        to: "if (hold && !order) return refused(",
      },
    ],
    prove: crashes,
  },
  {
    name: "parcels leave from the first location whatever they hold",
    edits: [
      {
        file: "functions/orders/move-shipment.ts",
        from: "map(([sku, quantity]) => ({ sku, location, quantity }));",
        to: 'map(([sku, quantity]) => ({ sku, location: location && "main", quantity }));',
      },
    ],
    prove: crashes,
  },
];
