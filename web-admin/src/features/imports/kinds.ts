import { ImportKind } from "@quayside/shared/imports/schema.ts";
import { useMemo } from "react";
import { useMe } from "../../lib/me.ts";

interface KindWords {
  /** As a tab says it. */
  label: string;
  one: string;
  many: string;
  advice: string;
}

export const kindWords: Record<ImportKind, KindWords> = {
  catalog: {
    label: "Products",
    one: "product",
    many: "products",
    advice: "One line per variant; the lines of a product follow each other. What a cell leaves blank stays as it is.",
  },
};

/** The kinds of files that this person may bring in, in the usual order. */
export function useImportKinds(): ImportKind[] {
  const { may } = useMe();
  return useMemo(() => ImportKind.options.filter((kind) => may(`${kind}.import`)), [may]);
}
