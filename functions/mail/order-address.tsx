import type { Address } from "@quayside/shared/store/schema.ts";
import { Text } from "@react-email/components";
import { Soft } from "./frame.tsx";
import { styles } from "./styles.ts";

export function OrderAddress({ address, locale }: { address: Address; locale: string }) {
  const { name, line1, line2, postcode, city, region, country } = address;
  const inWords = new Intl.DisplayNames(locale, { type: "region" }).of(country);
  const lines = [name, line1, line2, [postcode, city].filter(Boolean).join(" "), region, inWords].filter(Boolean);
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
