import type { Address } from "@quayside/shared/store/schema.ts";
import { useFormats } from "../lib/format.ts";

export function AddressLines({ address }: { address: Address }) {
  const { country } = useFormats();
  const { name, line1, line2, city, region, postcode, phone } = address;
  const lines = [
    name,
    line1,
    line2,
    [city, region].filter(Boolean).join(", "),
    postcode,
    country(address.country),
    phone,
  ];
  return (
    <address className="address">
      {lines.filter(Boolean).map((line) => (
        <span key={line}>{line}</span>
      ))}
    </address>
  );
}
