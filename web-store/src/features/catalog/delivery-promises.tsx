import type { StoreConfig } from "@quayside/shared/store/schema.ts";
import { counted, countryName, formatDays, formatPrice } from "../../lib/format.ts";
import { useStoreConfig } from "../../lib/store-config.ts";

function reach({ countries, defaultCountry }: StoreConfig): string {
  const abroad = countries.filter((country) => country !== defaultCountry).length;
  const home = countries.length > abroad ? countryName(defaultCountry) : "";
  if (abroad === 0) return `Within ${home}`;
  return home
    ? `${home}, and ${counted(abroad, "more country", "more countries")}`
    : counted(abroad, "country", "countries");
}

/** What delivery takes and costs in the store's own country; nothing is promised that the store has not said. */
export function DeliveryPromises() {
  const { data: config } = useStoreConfig();
  if (!config) return null;
  const price = (amount: number) => formatPrice({ amount, currency: config.currency });
  return (
    <ul className="delivery-promises">
      {config.delivery.map(({ name, days, priceFrom, freeFrom }) => (
        <li key={name}>
          <strong>{name}</strong>: {formatDays(days)}, {priceFrom === 0 ? "free" : `from ${price(priceFrom)}`}
          {freeFrom ? `, free from ${price(freeFrom)}` : ""}
        </li>
      ))}
      <li>{reach(config)}; you see days and price before you pay</li>
    </ul>
  );
}
