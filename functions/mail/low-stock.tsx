import type { LowStockRow } from "@quayside/shared/events.ts";
import { Hr, Section, Text } from "@react-email/components";
import { Frame, Soft } from "./frame.tsx";
import type { LowStockMail } from "./sender.ts";
import { styles } from "./styles.ts";

function words({ available, reorderPoint, incoming }: LowStockRow): string {
  const coming = incoming > 0 ? `, ${incoming} on the way` : "";
  return `${available} left, reorder at ${reorderPoint}${coming}`;
}

/** To the people of the store, so without what shoppers are told. */
export function LowStock({ rows, storeName, locale }: LowStockMail) {
  return (
    <Frame
      lang={locale}
      preview={rows.map(({ title }) => title).join(", ")}
      storeName={storeName}
      title="Time to order more"
    >
      {rows.map((row) => (
        <Section key={`${row.sku} ${row.location}`} style={{ padding: "6px 0" }}>
          <Text style={{ ...styles.cell, padding: 0 }}>
            <strong>{row.title}</strong>: {words(row)}
          </Text>
          <Soft>
            {row.sku}, {row.location}
          </Soft>
        </Section>
      ))}
      <Hr />
      <Soft>
        Each is told once, when it comes down to its reorder point. All that runs low is in the admin under Inventory,
        Running low; who gets this mail is in its settings under Notifications.
      </Soft>
    </Frame>
  );
}
