import type { Difference } from "@quayside/shared/payments/reconciliation.ts";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useFormats } from "../../lib/format.ts";
import { useOperation } from "../../lib/query.ts";
import { Amount } from "../../ui/amount.tsx";
import { DataTable } from "../../ui/detail/data-table.tsx";
import { DetailPage } from "../../ui/detail/detail-page.tsx";
import { Fact, Facts } from "../../ui/detail/facts.tsx";
import { Loaded } from "../../ui/detail/loaded.tsx";
import { Section } from "../../ui/detail/section.tsx";
import type { CellColumn } from "../../ui/row-cards.tsx";
import { When } from "../../ui/when.tsx";

const route = getRouteApi("/staff/reconciliations/$day");

const columns: CellColumn<Difference>[] = [
  {
    id: "reference",
    label: "Reference",
    card: "title",
    cell: ({ reference }) => <span className="mono">{reference}</span>,
  },
  { id: "kind", label: "What", card: "line", cell: ({ kind }) => kind },
  {
    id: "order",
    label: "Order",
    card: "line",
    cell: ({ orderId }) =>
      orderId ? (
        <Link to="/orders/$orderId" params={{ orderId }}>
          See the order
        </Link>
      ) : (
        "–"
      ),
  },
  { id: "ours", label: "Ours", end: true, card: "line", cell: ({ ours }) => (ours ? <Amount money={ours} /> : "–") },
  {
    id: "theirs",
    label: "Theirs",
    end: true,
    card: "value",
    cell: ({ theirs }) => (theirs ? <Amount money={theirs} /> : "–"),
  },
];

export function ReconciliationPage() {
  const { day } = route.useParams();
  const { calendarDay } = useFormats();
  const query = useOperation("reconciliations.get", { params: { day } });
  return (
    <Loaded query={query}>
      {({ matched, onlyOurs, onlyTheirs, differs, fees, ranAt }) => (
        <DetailPage
          title={`Payments of ${calendarDay(day)}`}
          trail={[{ label: "Reconciliation", link: { to: "/reconciliations" } }]}
          aside={
            <Section title="Summary">
              <Facts>
                <Fact name="Matched">{matched}</Fact>
                <Fact name="Fees">
                  {fees.length === 0 ? "None" : fees.map((fee) => <Amount key={fee.currency} money={fee} />)}
                </Fact>
                <Fact name="Compared">
                  <When at={ranAt} />
                </Fact>
              </Facts>
            </Section>
          }
        >
          <Differences title="Only in our books" rows={onlyOurs} none="Everything we recorded is at the provider." />
          <Differences title="Only at the provider" rows={onlyTheirs} none="Everything that moved there is recorded." />
          <Differences title="Other amounts" rows={differs} none="Every amount is the same on both sides." />
        </DetailPage>
      )}
    </Loaded>
  );
}

function Differences({ title, rows, none }: { title: string; rows: readonly Difference[]; none: string }) {
  return (
    <Section title={title} flush>
      {rows.length === 0 ? (
        <p className="section-body soft">{none}</p>
      ) : (
        <DataTable columns={columns} rows={rows} idOf={({ reference, kind }) => `${kind} ${reference}`} />
      )}
    </Section>
  );
}
