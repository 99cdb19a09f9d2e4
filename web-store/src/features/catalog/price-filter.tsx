import { type FormEvent, useEffect, useState } from "react";
import { minorPerUnit } from "../../lib/format.ts";
import { TextField } from "../../ui/field.tsx";
import type { Listing } from "./listing.ts";

interface PriceFilterProps {
  currency: string;
  /** Cheapest and dearest of what was found, in minor units. */
  range: { min: number; max: number } | undefined;
  listing: Listing;
  onPrices: (priceMin: number | undefined, priceMax: number | undefined) => void;
}

const toUnits = (minor: number | undefined, unit: number) => (minor === undefined ? "" : String(minor / unit));

/** `9.50` or `9,50` in minor units; nothing for what is no price. */
function toMinor(text: string, unit: number): number | undefined {
  const value = Number(text.replace(",", "."));
  return text.trim() === "" || !Number.isFinite(value) || value < 0 ? undefined : Math.round(value * unit);
}

/** Text that follows the URL until it is typed over. */
function useTyped(shown: string) {
  const [typed, setTyped] = useState(shown);
  useEffect(() => setTyped(shown), [shown]);
  return [typed, setTyped] as const;
}

export function PriceFilter({ currency, range, listing, onPrices }: PriceFilterProps) {
  const unit = minorPerUnit(currency);
  const [low, setLow] = useTyped(toUnits(listing.priceMin, unit));
  const [high, setHigh] = useTyped(toUnits(listing.priceMax, unit));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onPrices(toMinor(low, unit), toMinor(high, unit));
  };
  const field = (id: string, label: string, value: string, set: (text: string) => void, bound: number | undefined) => (
    <TextField
      {...{ id, label, value }}
      inputMode="decimal"
      placeholder={bound === undefined ? "" : String(bound)}
      onChange={(event) => set(event.target.value)}
    />
  );
  return (
    <details className="disclosure facet" open>
      <summary>Price</summary>
      <form className="price-filter" onSubmit={submit}>
        {field("price-min", "From", low, setLow, range && Math.floor(range.min / unit))}
        {field("price-max", "To", high, setHigh, range && Math.ceil(range.max / unit))}
        <button type="submit" className="button button-quiet button-small">
          Set price
        </button>
      </form>
    </details>
  );
}
