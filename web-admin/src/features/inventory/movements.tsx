import { Button } from "@mantine/core";
import type { Movement } from "@quayside/shared/inventory/schema.ts";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useOperation } from "../../lib/query.ts";
import { DataTable } from "../../ui/detail/data-table.tsx";
import { Section } from "../../ui/detail/section.tsx";
import { ListFailed, ListLoading, NothingYet } from "../../ui/list/list-states.tsx";
import { rowsPerPage } from "../../ui/list/page-range.ts";
import { Principal } from "../../ui/principal.tsx";
import type { CellColumn } from "../../ui/row-cards.tsx";
import { When } from "../../ui/when.tsx";

const route = getRouteApi("/staff/inventory/$sku/stock");

const kinds: Record<Movement["kind"], string> = {
  purchase: "Purchase",
  sale: "Sale",
  return: "Return",
  transfer: "Transfer",
  adjustment: "Adjustment",
  hold: "Hold",
  reservation: "Reservation",
  release: "Release",
};

const signed = new Intl.NumberFormat("en-GB", { signDisplay: "exceptZero" });

const change = (units: number) => (units === 0 ? "–" : signed.format(units));

const columns: CellColumn<Movement>[] = [
  { id: "at", label: "When", card: "line", cell: ({ at }) => <When at={at} /> },
  { id: "kind", label: "What", card: "title", cell: ({ kind }) => kinds[kind] },
  { id: "location", label: "Location", card: "line", cell: ({ location }) => location },
  { id: "onHand", label: "On hand", end: true, card: "line", cell: ({ onHand }) => change(onHand) },
  { id: "reserved", label: "Reserved", end: true, card: "line", cell: ({ reserved }) => change(reserved) },
  {
    id: "cause",
    label: "Cause",
    card: "line",
    cell: ({ reason, reference }) => reason ?? <span className="mono">{reference}</span>,
  },
  { id: "by", label: "By", cell: ({ by }) => <Principal name={by} /> },
];

/** Every change of the counters, newest first. The counters are the sums of these. */
export function Movements({ sku }: { sku: string }) {
  const { cursor } = route.useSearch();
  const request = { query: { sku, cursor, per_page: rowsPerPage } };
  const { data, error, refetch } = useOperation("inventory.movements", request, { keepPrevious: true });
  return (
    <Section title="Movements" flush>
      {data ? null : error ? <ListFailed error={error} onRetry={refetch} /> : <ListLoading columns={5} />}
      {data?.items.length === 0 ? (
        <NothingYet title="No movements yet" text="Sales, deliveries and adjustments appear here." />
      ) : null}
      {data?.items.length ? <DataTable columns={columns} rows={data.items} idOf={({ id }) => id} /> : null}
      {cursor || data?.nextCursor ? (
        <div className="pager">
          {cursor ? (
            <Button variant="default" size="compact-md" renderRoot={(props) => <Link to="." search={{}} {...props} />}>
              Newest
            </Button>
          ) : (
            <span />
          )}
          {data?.nextCursor ? (
            <Button
              variant="default"
              size="compact-md"
              renderRoot={(props) => <Link to="." search={{ cursor: data.nextCursor }} {...props} />}
            >
              Older
            </Button>
          ) : null}
        </div>
      ) : null}
    </Section>
  );
}
