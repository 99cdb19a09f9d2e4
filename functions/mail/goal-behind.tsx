import { formatMoney } from "@quayside/shared/kernel/money.ts";
import { Column, Hr, Row, Section, Text } from "@react-email/components";
import { Frame, Soft } from "./frame.tsx";
import type { GoalMail } from "./sender.ts";
import { styles } from "./styles.ts";

/** To the people of the store, so without what shoppers are told. */
export function GoalBehind({ goal, storeName, locale }: GoalMail) {
  const shown = (value: number) =>
    goal.metric === "revenue"
      ? formatMoney({ amount: Math.round(value), currency: goal.currency }, locale)
      : new Intl.NumberFormat(locale).format(Math.round(value));
  const day = (text: string) =>
    new Date(`${text}T00:00:00.000Z`).toLocaleDateString(locale, { timeZone: "UTC", dateStyle: "long" });
  const rows = [
    ["So far", shown(goal.actual)],
    ["Expected by now", shown(goal.expected)],
    ["Target", shown(goal.target)],
    ...(goal.projected === null ? [] : [["If it goes on like this", shown(goal.projected)]]),
  ] as const;
  return (
    <Frame
      lang={locale}
      preview={`${shown(goal.actual)} of ${shown(goal.target)}`}
      storeName={storeName}
      title={`${goal.name} is behind`}
    >
      <Text style={styles.text}>{goal.from === goal.to ? day(goal.from) : `${day(goal.from)} to ${day(goal.to)}`}</Text>
      <Section>
        {rows.map(([label, value]) => (
          <Row key={label}>
            <Column style={styles.cell}>{label}</Column>
            <Column style={styles.amount}>{value}</Column>
          </Row>
        ))}
      </Section>
      <Hr />
      <Soft>
        Told once for each period. The goal and its history are in the admin under Sales, Goals; who gets this mail is
        in its settings under Notifications.
      </Soft>
    </Frame>
  );
}
