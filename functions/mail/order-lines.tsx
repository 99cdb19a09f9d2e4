import { tenderNames } from "@quayside/shared/gift-cards/schema.ts";
import { formatMoney, type Money } from "@quayside/shared/kernel/money.ts";
import type { Order, OrderLine } from "@quayside/shared/orders/schema.ts";
import { Column, Hr, Row, Section } from "@react-email/components";
import { styles } from "./styles.ts";

export function titleOf({ title, options }: OrderLine): string {
  const chosen = Object.values(options).join(", ");
  return chosen ? `${title} (${chosen})` : title;
}

/** A rate is held as per cent × 10 000. */
function percent(rate: number, locale: string): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 4 }).format(rate / 10_000);
}

interface AmountProps {
  label: string;
  amount: Money;
  locale: string;
}

function Amount({ label, amount, locale }: AmountProps) {
  return (
    <Row>
      <Column style={styles.cell}>{label}</Column>
      <Column style={styles.amount}>{formatMoney(amount, locale)}</Column>
    </Row>
  );
}

export function OrderLines({ order, locale }: { order: Order; locale: string }) {
  const { subtotal, discount, delivery, total, due, taxIncluded, taxes } = order.totals;
  return (
    <Section>
      {order.lines.map((line) => (
        <Amount
          key={line.lineId}
          label={`${line.quantity} × ${titleOf(line)}`}
          amount={line.subtotal}
          locale={locale}
        />
      ))}
      <Hr />
      <Amount label="Subtotal" amount={subtotal} locale={locale} />
      {discount.amount > 0 && (
        <Amount label="Discount" amount={{ ...discount, amount: -discount.amount }} locale={locale} />
      )}
      <Amount label={order.delivery.name} amount={delivery} locale={locale} />
      {taxes.map(({ rate, tax }) => (
        <Amount
          key={rate}
          label={`${taxIncluded ? "Including" : "Plus"} ${percent(rate, locale)}% tax`}
          amount={tax}
          locale={locale}
        />
      ))}
      <Amount label="Total" amount={total} locale={locale} />
      {order.tenders.map(({ kind, reference, amount }) => (
        <Amount
          key={reference}
          label={tenderNames[kind]}
          amount={{ ...amount, amount: -amount.amount }}
          locale={locale}
        />
      ))}
      {order.tenders.length > 0 && <Amount label="By card" amount={due} locale={locale} />}
    </Section>
  );
}
