import { formatMoney } from "@quayside/shared/kernel/money.ts";
import { Text } from "@react-email/components";
import { Layout } from "./layout.tsx";
import type { OrderMail } from "./sender.ts";
import { styles } from "./styles.ts";

export function Refund({ order, refund, storeName, contact, locale, statusUrl }: OrderMail) {
  const amount = formatMoney(refund ?? order.totals.total, locale);
  return (
    <Layout
      storeName={storeName}
      contact={contact}
      preview={`${amount} for order ${order.number}`}
      title={`We returned ${amount} to you.`}
      statusUrl={statusUrl}
      lang={locale}
    >
      <Text style={styles.text}>
        The refund for your order {order.number} went out the way you paid. Gift cards and store credit hold it at once;
        banks take up to ten working days to show it.
      </Text>
    </Layout>
  );
}
