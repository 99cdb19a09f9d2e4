import { countryName, formatDays, formatPrice } from "../../lib/format.ts";
import { useStoreConfig } from "../../lib/store-config.ts";

/** What delivery takes and costs in the store's own country; nothing is promised that the store has not said. */
export function DeliveryPromises() {
  const { data: config } = useStoreConfig();
  if (!config) return null;
  const price = (amount: number) => formatPrice({ amount, currency: config.currency });
  const abroad = config.countries.length - 1;
  return (
    <ul className="delivery-promises">
      {config.delivery?.map(({ name, days, priceFrom, freeFrom }) => (
        <li key={name}>
          <strong>{name}</strong>, {countryName(config.defaultCountry)}: {formatDays(days)},{" "}
          {priceFrom === 0 ? "free" : `from ${price(priceFrom)}`}
          {freeFrom ? `, free from ${price(freeFrom)}` : ""}
        </li>
      ))}
      {abroad > 0 ? <li>Delivered to {abroad} more countries; you see days and price before you pay</li> : null}
      {config.delivery || abroad > 0 ? null : <li>You see delivery days and price before you pay</li>}
    </ul>
  );
}
