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

export function PriceFilter({ currency, range, listing, onPrices }: PriceFilterProps) {
  const unit = minorPerUnit(currency);
  const shown = (minor: number | undefined) => (minor === undefined ? "" : String(minor / unit));
  const [low, setLow] = useState(shown(listing.priceMin));
  const [high, setHigh] = useState(shown(listing.priceMax));
  useEffect(() => {
    setLow(listing.priceMin === undefined ? "" : String(listing.priceMin / unit));
    setHigh(listing.priceMax === undefined ? "" : String(listing.priceMax / unit));
  }, [listing.priceMin, listing.priceMax, unit]);

  const minor = (text: string) => {
    const value = Number(text.replace(",", "."));
    return text.trim() === "" || !Number.isFinite(value) || value < 0 ? undefined : Math.round(value * unit);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onPrices(minor(low), minor(high));
  };

  return (
    <details className="disclosure facet" open>
      <summary>Price</summary>
      <form className="price-filter" onSubmit={submit}>
        <TextField
          id="price-min"
          label="From"
          inputMode="decimal"
          value={low}
          placeholder={range ? String(Math.floor(range.min / unit)) : ""}
          onChange={(event) => setLow(event.target.value)}
        />
        <TextField
          id="price-max"
          label="To"
          inputMode="decimal"
          value={high}
          placeholder={range ? String(Math.ceil(range.max / unit)) : ""}
          onChange={(event) => setHigh(event.target.value)}
        />
        <button type="submit" className="button button-quiet button-small">
          Set price
        </button>
      </form>
    </details>
  );
}
