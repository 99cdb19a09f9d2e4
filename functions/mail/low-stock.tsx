import type { LowStockRow } from "@quayside/shared/events.ts";
import { Body, Column, Container, Head, Heading, Hr, Html, Preview, Row, Section, Text } from "@react-email/components";
import { styles } from "./layout.tsx";
import type { LowStockMail } from "./sender.ts";

function words({ available, reorderPoint, incoming }: LowStockRow): string {
  const coming = incoming > 0 ? `, ${incoming} on the way` : "";
  return `${available} left, reorder at ${reorderPoint}${coming}`;
}

/** To the people of the store, so without the frame of mails to shoppers. */
export function LowStock({ rows, storeName, locale }: LowStockMail) {
  return (
    <Html lang={locale}>
      <Head />
      <Preview>{rows.map(({ title }) => title).join(", ")}</Preview>
      <Body style={styles.body}>
        <Container style={styles.container}>
          <Text style={styles.soft}>{storeName}</Text>
          <Heading as="h1" style={styles.heading}>
            Time to order more
          </Heading>
          <Section>
            {rows.map((row) => (
              <Row key={`${row.sku} ${row.location}`}>
                <Column style={styles.cell}>
                  {row.title} ({row.sku}), {row.location}
                </Column>
                <Column style={styles.amount}>{words(row)}</Column>
              </Row>
            ))}
          </Section>
          <Hr />
          <Text style={styles.soft}>
            Each is told once, when it comes down to its reorder point. All that runs low is in the admin under
            Inventory, Running low; who gets this mail is in its settings.
          </Text>
        </Container>
      </Body>
    </Html>
  );
}
