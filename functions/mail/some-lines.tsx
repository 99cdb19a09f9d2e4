import type { Order } from "@quayside/shared/orders/schema.ts";
import type { ShipmentLine } from "@quayside/shared/orders/shipment.ts";
import { Text } from "@react-email/components";
import { styles } from "./layout.tsx";
import { titleOf } from "./order-lines.tsx";

/** Units of some of an order's lines, one under the other. */
export function SomeLines({ order, lines }: { order: Order; lines: readonly ShipmentLine[] }) {
  return lines.map(({ lineId, quantity }) => {
    const line = order.lines.find((each) => each.lineId === lineId);
    return (
      line && (
        <Text key={lineId} style={styles.cell}>
          {quantity} × {titleOf(line)}
        </Text>
      )
    );
  });
}
