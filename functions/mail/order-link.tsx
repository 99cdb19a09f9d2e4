import { Text } from "@react-email/components";
import { Layout } from "./layout.tsx";
import type { OrderMail } from "./sender.ts";
import { styles } from "./styles.ts";

/** The link that somebody asked for by number and address. */
export function OrderLink({ order, storeName, contact, locale, statusUrl }: OrderMail) {
  return (
    <Layout
      storeName={storeName}
      contact={contact}
      preview="The link you asked for"
      title={`Here is your order ${order.number}.`}
      statusUrl={statusUrl}
      lang={locale}
    >
      <Text style={styles.text}>The button opens its page without signing in: what is in it and where it is now.</Text>
      <Text style={styles.text}>If you did not ask for this, somebody knows its number. Nothing was changed.</Text>
    </Layout>
  );
}
