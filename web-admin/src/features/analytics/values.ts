import { type ValueFormats, valueFormatsOf } from "@quayside/shared/metrics/values.ts";
import { useMemo } from "react";
import { useStore } from "../../lib/format.ts";

/** How figures read in the store's language and currency. */
export function useValues(): ValueFormats {
  const { locale, currency } = useStore();
  return useMemo(() => valueFormatsOf(locale, currency), [locale, currency]);
}
