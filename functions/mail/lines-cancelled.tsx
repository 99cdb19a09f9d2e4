import { Text } from "@react-email/components";
import { Layout } from "./layout.tsx";
import type { OrderMail } from "./sender.ts";
import { SomeLines } from "./some-lines.tsx";
import { styles } from "./styles.ts";

export function LinesCancelled({ order, lines = [], reason, storeName, contact, locale, statusUrl }: OrderMail) {
  const wasPaid = order.paidAt !== undefined;
  return (
    <Layout
      storeName={storeName}
      contact={contact}
      preview={`A part of order ${order.number} was cancelled`}
      title={`A part of your order ${order.number} was cancelled.`}
      statusUrl={statusUrl}
      lang={locale}
    >
      {reason && <Text style={styles.text}>{reason}</Text>}
      <SomeLines order={order} lines={lines} />
      <Text style={styles.text}>
        {wasPaid
          ? "What you paid for it is being returned the way you paid. The rest of your order is on."
          : "You are not charged for it. The rest of your order is on."}
      </Text>
    </Layout>
  );
}
