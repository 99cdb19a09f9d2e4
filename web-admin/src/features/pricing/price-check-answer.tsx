import { Stack } from "@mantine/core";
import type { AnswerOf } from "@quayside/shared/contract/operation.ts";
import type { pricingOperations } from "@quayside/shared/pricing/contract.ts";
import { Amount } from "../../ui/amount.tsx";
import { DataTable } from "../../ui/detail/data-table.tsx";
import { Fact, Facts } from "../../ui/detail/facts.tsx";
import { Section } from "../../ui/detail/section.tsx";
import type { CellColumn } from "../../ui/row-cards.tsx";
import { Status } from "../../ui/status.tsx";
import { When } from "../../ui/when.tsx";

type Answer = AnswerOf<typeof pricingOperations.preview>;
type Line = Answer["lines"][number];

/** Where a unit price is from, in plain words. */
function fromWords({ gift, source, list }: Line): string {
  if (gift) return "A gift";
  if (source === "catalogue" || !list) return "Catalogue";
  return source === "sale" ? `Sale: ${list}` : list;
}

const columns: CellColumn<Line>[] = [
  { id: "title", label: "Item", card: "title", cell: ({ title, sku }) => `${title} (${sku})` },
  { id: "quantity", label: "Units", end: true, card: "line", cell: ({ quantity }) => quantity },
  { id: "catalogue", label: "Catalogue", end: true, cell: ({ cataloguePrice }) => <Amount money={cataloguePrice} /> },
  { id: "unit", label: "Each", end: true, card: "line", cell: ({ unitPrice }) => <Amount money={unitPrice} /> },
  { id: "from", label: "Price from", card: "line", cell: fromWords },
  { id: "discount", label: "Off", end: true, card: "line", cell: ({ discount }) => <Amount money={discount} /> },
  { id: "total", label: "Total", end: true, card: "value", cell: ({ total }) => <Amount money={total} /> },
];

interface Why {
  id?: string | undefined;
  code?: string | undefined;
  name: string;
  applied: boolean;
  reason: string;
}

function Reasons({ rows, none }: { rows: readonly Why[]; none: string }) {
  if (rows.length === 0) return <p className="soft">{none}</p>;
  return (
    <ul className="plain-list">
      {rows.map(({ id, code, name, applied, reason }) => (
        <li key={id ?? code ?? name}>
          <Status tone={applied ? "good" : "plain"}>{applied ? "Applies" : "Does not apply"}</Status>{" "}
          <strong>{name}</strong>: {reason}
        </li>
      ))}
    </ul>
  );
}

function Sums({ answer: { totals, deliveries, delivery } }: { answer: Answer }) {
  const chosen = deliveries.find(({ id }) => id === delivery);
  return (
    <Facts>
      <Fact name="Items">
        <Amount money={totals.subtotal} />
      </Fact>
      <Fact name="Discount">
        <Amount money={totals.discount} />
      </Fact>
      <Fact name={chosen ? `Delivery, ${chosen.name}` : "Delivery"}>
        {chosen ? <Amount money={totals.delivery} /> : "Not reckoned"}
      </Fact>
      <Fact name={totals.taxIncluded ? "Tax in it" : "Tax"}>
        <Amount money={totals.tax} />
      </Fact>
      <Fact name="To pay">
        <strong>
          <Amount money={totals.total} />
        </strong>
      </Fact>
    </Facts>
  );
}

export function PriceCheckAnswer({ answer }: { answer: Answer }) {
  const { at, customer, lines, lists, promotions } = answer;
  return (
    <Section title="It would pay">
      <Stack gap="md">
        <p className="soft">
          Worked out for <When at={at} />
          {customer ? `, for ${customer.name || "the customer"} with ${customer.ordersPlaced} orders before` : ""}.
          Nothing was kept.
        </p>
        <DataTable columns={columns} rows={lines} idOf={({ sku, gift }) => `${sku}${gift ? " gift" : ""}`} />
        <Sums answer={answer} />
        <h3>Price lists</h3>
        <Reasons rows={lists} none="No price list is on." />
        <h3>Promotions</h3>
        <Reasons rows={promotions} none="No promotion is on, and no code that exists was entered." />
      </Stack>
    </Section>
  );
}
