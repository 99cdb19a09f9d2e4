import { Button } from "@mantine/core";
import type { Movement } from "@quayside/shared/inventory/schema.ts";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useOperation } from "../../lib/query.ts";
import { Section } from "../../ui/detail/section.tsx";
import { rowsPerPage } from "../../ui/list/list-pager.tsx";
import { ListFailed, ListLoading, NothingYet } from "../../ui/list/list-states.tsx";
import { When } from "../../ui/when.tsx";

const route = getRouteApi("/staff/inventory/$sku/stock");

const kinds: Record<Movement["kind"], string> = {
  purchase: "Purchase",
  sale: "Sale",
  return: "Return",
  transfer: "Transfer",
  adjustment: "Adjustment",
  reservation: "Reservation",
  release: "Release",
};

const signed = new Intl.NumberFormat("en-GB", { signDisplay: "exceptZero" });

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
      {data?.items.length ? <MovementTable movements={data.items} /> : null}
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

function MovementTable({ movements }: { movements: readonly Movement[] }) {
  return (
    <div className="table-scroll">
      <table className="table">
        <thead>
          <tr>
            <th>When</th>
            <th>What</th>
            <th>Location</th>
            <th data-end>On hand</th>
            <th data-end>Reserved</th>
            <th>Cause</th>
            <th>By</th>
          </tr>
        </thead>
        <tbody>
          {movements.map((movement) => (
            <tr key={movement.id}>
              <td>
                <When at={movement.at} />
              </td>
              <td>{kinds[movement.kind]}</td>
              <td>{movement.location}</td>
              <td data-end>{movement.onHand === 0 ? "" : signed.format(movement.onHand)}</td>
              <td data-end>{movement.reserved === 0 ? "" : signed.format(movement.reserved)}</td>
              <td>{movement.reason ?? <span className="mono">{movement.reference}</span>}</td>
              <td className="soft small">{movement.by}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
