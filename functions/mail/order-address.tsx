import type { Address } from "@quayside/shared/store/schema.ts";
import { Text } from "@react-email/components";
import { styles } from "./layout.tsx";

export function OrderAddress({ address }: { address: Address }) {
  const { name, line1, line2, postcode, city, region, country } = address;
  const lines = [name, line1, line2, [postcode, city].filter(Boolean).join(" "), region, country].filter(Boolean);
  return (
    <Text style={styles.text}>
      {lines.map((line, index) => (
        <span key={line}>
          {index > 0 && <br />}
          {line}
        </span>
      ))}
    </Text>
  );
}
