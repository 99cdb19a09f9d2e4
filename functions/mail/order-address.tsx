import type { Address } from "@quayside/shared/store/schema.ts";
import { Text } from "@react-email/components";
import { writtenCountry } from "../platform/written.ts";
import { Soft } from "./frame.tsx";
import { styles } from "./styles.ts";

export function OrderAddress({ address, locale }: { address: Address; locale: string }) {
  const { name, line1, line2, postcode, city, region, country } = address;
  const lines = [
    name,
    line1,
    line2,
    [postcode, city].filter(Boolean).join(" "),
    region,
    writtenCountry(country, locale),
  ].filter(Boolean);
  return (
    <>
      <Soft style={{ marginTop: "16px" }}>Delivery to</Soft>
      <Text style={styles.text}>
        {lines.map((line, index) => (
          <span key={line}>
            {index > 0 && <br />}
            {line}
          </span>
        ))}
      </Text>
    </>
  );
}
