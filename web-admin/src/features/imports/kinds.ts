import { ImportKind } from "@quayside/shared/imports/schema.ts";
import { useMemo } from "react";
import { useMe } from "../../lib/me.ts";

interface KindWords {
  /** As a tab says it. */
  label: string;
  many: string;
  advice: string;
}

export const kindWords: Record<ImportKind, KindWords> = {
  catalog: {
    label: "Products",
    many: "products",
    advice: "One line per variant; the lines of a product follow each other. What a cell leaves blank stays as it is.",
  },
  collections: {
    label: "Collections",
    many: "collections",
    advice:
      "Bring the products in first. One line per product, in the collection's order, or per condition of its rule. The lines of a file are all of its products.",
  },
  customers: {
    label: "Customers",
    many: "customers",
    advice: "One line per customer, known by the e-mail address. What a cell leaves blank stays as it is.",
  },
  orders: {
    label: "Past orders",
    many: "orders",
    advice: "One line per line of an order. They are kept as paid and sent: no stock moves and nobody is written to.",
  },
  returns: {
    label: "Past returns",
    many: "returns",
    advice: "Bring the orders in first. A return becomes a refund on the order it gives back, where that is found.",
  },
};

/** The kinds of files that this person may bring in, in the usual order. */
export function useImportKinds(): ImportKind[] {
  const { may } = useMe();
  return useMemo(() => ImportKind.options.filter((kind) => may(`${kind}.import`)), [may]);
}
