import { Text } from "@react-email/components";
import { Layout } from "./layout.tsx";
import { OrderLines } from "./order-lines.tsx";
import type { OrderMail } from "./sender.ts";
import { styles } from "./styles.ts";

export function Cancellation({ order, storeName, contact, locale, statusUrl }: OrderMail) {
  const wasPaid = order.refunds.length > 0;
  return (
    <Layout
      storeName={storeName}
      contact={contact}
      preview={wasPaid ? "What you paid is being returned." : "Nothing was charged."}
      title={`Your order ${order.number} was cancelled.`}
      statusUrl={statusUrl}
      lang={locale}
    >
      {order.cancelReason && <Text style={styles.text}>{order.cancelReason}</Text>}
      <Text style={styles.text}>
        {wasPaid
          ? "What you paid is being returned the way you paid it. We write again when that is done."
          : "Nothing was charged. If your bank shows a reserved amount, it is released by itself."}
      </Text>
      <OrderLines order={order} locale={locale} />
    </Layout>
  );
}
