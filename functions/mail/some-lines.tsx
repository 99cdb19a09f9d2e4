import type { Order } from "@quayside/shared/orders/schema.ts";
import type { ShipmentLine } from "@quayside/shared/orders/shipment.ts";
import { Section, Text } from "@react-email/components";
import { titleOf } from "./order-lines.tsx";
import { styles } from "./styles.ts";

/** Units of some of an order's lines, one under the other. */
export function SomeLines({ order, lines }: { order: Order; lines: readonly ShipmentLine[] }) {
  return (
    <Section style={{ margin: "0 0 16px" }}>
      {lines.map(({ lineId, quantity }) => {
        const line = order.lines.find((each) => each.lineId === lineId);
        return (
          line && (
            <Text key={lineId} style={styles.cell}>
              {quantity} × {titleOf(line)}
            </Text>
          )
        );
      })}
    </Section>
  );
}
