import { useFormats, useStore } from "../../lib/format.ts";
import type { PromotionFields } from "./promotion-fields.ts";
import { usePromotionNames } from "./use-promotion-names.ts";

const amounts = /(^|\.)(amount|maxAmount|price)$/;

/** How values of a promotion read in a comparison: amounts in the store's currency, per cents, names for ids. */
export function useShownValue(fields: PromotionFields): (path: string, value: unknown) => unknown {
  const { money, country } = useFormats();
  const { currency } = useStore();
  const names = usePromotionNames(fields);
  return (path, value) => {
    if (typeof value === "number" && amounts.test(path)) return money({ amount: value, currency });
    if (typeof value === "number" && path.endsWith("basisPoints")) return `${value / 100}%`;
    if (typeof value === "string" && /\.countries\.\d+$/.test(path)) return country(value);
    return typeof value === "string" ? (names.get(value) ?? value) : value;
  };
}
