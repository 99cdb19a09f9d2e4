import { Link, Text } from "@react-email/components";
import { Soft } from "./frame.tsx";
import { Layout } from "./layout.tsx";
import { OrderAddress } from "./order-address.tsx";
import type { OrderMail } from "./sender.ts";
import { SomeLines } from "./some-lines.tsx";
import { styles } from "./styles.ts";

/** One parcel; an order may leave in several. */
export function Shipped({ order, shipment, storeName, contact, locale, statusUrl }: OrderMail) {
  const { carrier, trackingNumber, trackingUrl, lines = [] } = shipment ?? {};
  const how = [carrier, trackingNumber].filter(Boolean).join(", ");
  return (
    <Layout
      storeName={storeName}
      contact={contact}
      preview={how || `Order ${order.number}`}
      title={`A parcel of your order ${order.number} is on its way.`}
      statusUrl={statusUrl}
      lang={locale}
    >
      {how && <Text style={styles.text}>It travels with {how}.</Text>}
      {trackingUrl && (
        <Text style={styles.text}>
          <Link href={trackingUrl}>Follow your parcel</Link>
        </Text>
      )}
      <Soft>In this parcel</Soft>
      <SomeLines order={order} lines={lines} />
      <OrderAddress address={order.shippingAddress} locale={locale} />
    </Layout>
  );
}
