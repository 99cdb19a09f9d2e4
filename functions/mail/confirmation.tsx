import { formatMoney } from "@quayside/shared/kernel/money.ts";
import { Text } from "@react-email/components";
import { arrivalWords } from "./arrival-words.ts";
import { Layout } from "./layout.tsx";
import { OrderAddress } from "./order-address.tsx";
import { OrderLines } from "./order-lines.tsx";
import type { OrderMail } from "./sender.ts";
import { styles } from "./styles.ts";

export function Confirmation({ order, storeName, contact, locale, statusUrl }: OrderMail) {
  const { due, total } = order.totals;
  const paid = formatMoney(due.amount > 0 ? due : total, locale);
  const isTaken = order.paidAt !== undefined;
  return (
    <Layout
      storeName={storeName}
      contact={contact}
      preview={isTaken ? `${paid} paid. We are getting it ready.` : "We are getting it ready."}
      title={`Thank you. Your order ${order.number} is confirmed.`}
      statusUrl={statusUrl}
      lang={locale}
    >
      <Text style={styles.text}>
        {isTaken
          ? `Your payment of ${paid} has arrived.`
          : `Your payment of ${paid} is authorised; we take it when your order leaves.`}{" "}
        We write again when the parcel is on its way: {order.delivery.name}, {arrivalWords(order, locale)}.
      </Text>
      <OrderLines order={order} locale={locale} />
      <OrderAddress address={order.shippingAddress} locale={locale} />
    </Layout>
  );
}
