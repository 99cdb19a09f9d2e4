import { Alert, Button } from "@mantine/core";
import { useFormats } from "../../lib/format.ts";
import { DataTable } from "../../ui/detail/data-table.tsx";
import { Section } from "../../ui/detail/section.tsx";
import { Failure } from "../../ui/failure.tsx";
import type { CellColumn } from "../../ui/row-cards.tsx";
import { Status } from "../../ui/status.tsx";
import type { CheckedRow, StockWay } from "./stock-file.ts";
import type { BulkStockState } from "./use-bulk-stock.ts";
import { useLocations } from "./use-locations.ts";

const shownAtOnce = 200;

interface BulkStockRowsProps {
  rows: readonly CheckedRow[];
  way: StockWay;
  bulk: BulkStockState;
}

/** What each row would do; those with a problem come first and are left out. */
export function BulkStockRows({ rows, way, bulk }: BulkStockRowsProps) {
  const { count } = useFormats();
  const { nameOf } = useLocations();
  const { booked, booking } = bulk;
  const wrong = rows.filter(({ problem }) => problem !== undefined);
  const right = rows.filter(({ problem }) => problem === undefined);
  const open = right.filter(({ row }) => !booked.has(row));
  const shown = [...wrong, ...right].slice(0, shownAtOnce);
  const counted = (number: number) => `${count(number)} ${number === 1 ? "row" : "rows"}`;
  return (
    <Section
      title={
        wrong.length > 0 ? `${counted(right.length)} to book, ${count(wrong.length)} left out` : "What it would change"
      }
      flush
      actions={
        open.length > 0 ? (
          <Button loading={booking.isPending} onClick={() => booking.mutate()}>
            Book {counted(open.length)}
          </Button>
        ) : null
      }
    >
      <div role="status">
        {right.length > 0 && open.length === 0 ? (
          <Alert color="green" title={`${counted(booked.size)} booked`} />
        ) : null}
      </div>
      {booking.error ? (
        <Failure
          error={booking.error}
          kept={`${counted(booked.size)} booked, ${count(open.length)} not. Check them again.`}
        />
      ) : null}
      <DataTable columns={columnsOf(way, booked, nameOf)} rows={shown} idOf={({ row }) => String(row)} />
      {rows.length > shown.length ? (
        <p className="section-note small soft">
          The first {count(shown.length)} of {counted(rows.length)}.
        </p>
      ) : null}
    </Section>
  );
}

function columnsOf(
  way: StockWay,
  booked: ReadonlySet<number>,
  nameOf: (location: string) => string,
): CellColumn<CheckedRow>[] {
  return [
    { id: "row", label: "Row", card: "line", cell: ({ row }) => row },
    { id: "sku", label: "SKU", card: "title", cell: ({ sku }) => <span className="mono">{sku || "–"}</span> },
    { id: "location", label: "Location", card: "line", cell: ({ location }) => nameOf(location) },
    {
      id: "units",
      label: way === "change" ? "Change" : "Counted",
      end: true,
      card: "line",
      cell: ({ units }) => units || "–",
    },
    { id: "onHand", label: "On hand", end: true, card: "line", cell: ({ onHand }) => onHand ?? "–" },
    { id: "becomes", label: "Becomes", end: true, card: "value", cell: ({ becomes }) => becomes ?? "–" },
    {
      id: "state",
      label: "State",
      card: "status",
      cell: ({ row, problem }) => {
        if (problem) return <Status tone="bad">{problem}</Status>;
        return booked.has(row) ? <Status tone="good">Booked</Status> : <Status tone="calm">To book</Status>;
      },
    },
  ];
}
