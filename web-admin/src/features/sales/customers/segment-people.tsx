import { Select } from "@mantine/core";
import { type CustomerFigures, Segment } from "@quayside/shared/sales/customers.ts";
import { Link } from "@tanstack/react-router";
import { useFormats } from "../../../lib/format.ts";
import { useOperation } from "../../../lib/query.ts";
import { ListPager } from "../../../ui/list/list-pager.tsx";
import type { Column } from "../../../ui/list/list-spec.ts";
import { useListAddress } from "../../../ui/list/use-list-address.ts";
import { Status } from "../../../ui/status.tsx";
import { FigureTable } from "../../analytics/figure-table.tsx";
import { useValues } from "../../analytics/values.ts";
import type { CustomersPart } from "./customers-frame.ts";
import { segmentWords } from "./segment-words.ts";

type People = "revenue" | "orders" | "recency";

const sorts: { value: People; label: string }[] = [
  { value: "revenue", label: "Most revenue" },
  { value: "orders", label: "Most orders" },
  { value: "recency", label: "Longest away" },
];

const rowsAtATime = 25;

/** The customers of a segment; at risk unless another one is chosen. Names are for who may see customers. */
export function SegmentPeople({ frame }: CustomersPart) {
  const { search, change } = frame;
  const { segment = "at-risk", people = "revenue", cursor } = search;
  const request = { query: { segment, sort: people, cursor, per_page: rowsAtATime } };
  const { data, error, refetch } = useOperation("sales.customer-list", request, {
    keepPrevious: true,
    staleTime: 60_000,
  });
  const address = useListAddress(search);
  return (
    <FigureTable
      title={`Customers: ${segmentWords[segment].label.toLowerCase()}`}
      columns={usePeopleColumns()}
      rows={data?.items}
      idOf={({ key }) => key}
      nothing="No customer is in this segment."
      error={error}
      onRetry={refetch}
      actions={
        <>
          <Select
            size="xs"
            w={140}
            aria-label="Segment"
            data={Segment.options.map((value) => ({ value, label: segmentWords[value].label }))}
            value={segment}
            onChange={(value) => change({ segment: value as Segment, cursor: undefined })}
            allowDeselect={false}
          />
          <Select
            size="xs"
            w={140}
            aria-label="Order of the customers"
            data={sorts}
            value={people}
            onChange={(value) => change({ people: value as People, cursor: undefined })}
            allowDeselect={false}
          />
        </>
      }
    >
      {data && data.items.length > 0 ? (
        <ListPager spec={{ one: "customer", many: "customers" }} page={data} address={address} />
      ) : null}
    </FigureTable>
  );
}

function usePeopleColumns(): Column<CustomerFigures>[] {
  const { full, plain } = useValues();
  const { calendarDay } = useFormats();
  const end = true;
  return [
    { id: "name", label: "Customer", card: "title", cell: (row) => <CustomerName customer={row} />, text: nameOf },
    {
      ...{ id: "segment", label: "Segment", card: "status" },
      cell: ({ segment }) => <Status tone={segmentWords[segment].tone}>{segmentWords[segment].label}</Status>,
      text: ({ segment }) => segmentWords[segment].label,
    },
    {
      ...{ id: "scores", label: "R F M", card: "line" },
      cell: ({ scores: { recency, frequency, monetary } }) => (
        <span className="numeric" title="Recency, frequency, monetary value">
          {recency} {frequency} {monetary}
        </span>
      ),
      text: ({ scores: { recency, frequency, monetary } }) => `${recency} ${frequency} ${monetary}`,
    },
    {
      id: "orders",
      label: "Orders",
      end,
      card: "line",
      cell: ({ orders }) => full(orders, "count"),
      text: ({ orders }) => String(orders),
    },
    {
      ...{ id: "revenue", label: "Revenue", end, card: "value" },
      cell: ({ revenue }) => full(revenue, "money"),
      text: ({ revenue }) => plain(revenue, "money"),
    },
    {
      ...{ id: "last", label: "Last order", end, card: "line" },
      cell: ({ lastOrder }) => calendarDay(lastOrder),
      text: ({ lastOrder }) => lastOrder,
    },
    {
      ...{ id: "since", label: "Days since", end, card: "line" },
      cell: ({ daysSince }) => full(daysSince, "count"),
      text: ({ daysSince }) => String(daysSince),
    },
  ];
}

const nameOf = ({ name, email, key }: CustomerFigures) => name ?? email ?? `Customer ${key.slice(-8)}`;

function CustomerName({ customer }: { customer: CustomerFigures }) {
  const { customerId, email, name } = customer;
  return (
    <span>
      {customerId && name ? (
        <Link to="/customers/$customerId" params={{ customerId }} className="product-title">
          {name}
        </Link>
      ) : (
        <span className="product-title">{nameOf(customer)}</span>
      )}
      {email && name ? <span className="product-note small soft">{email}</span> : null}
    </span>
  );
}
