import { Button } from "@mantine/core";
import type { AnswerOf } from "@quayside/shared/contract/operation.ts";
import type { pricingOperations } from "@quayside/shared/pricing/contract.ts";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useFormats, useStore } from "../../lib/format.ts";
import { useMe } from "../../lib/me.ts";
import { useAct, useOperation } from "../../lib/query.ts";
import { Amount } from "../../ui/amount.tsx";
import { DataTable } from "../../ui/detail/data-table.tsx";
import { Section } from "../../ui/detail/section.tsx";
import { ListFailed, ListLoading, NothingYet } from "../../ui/list/list-states.tsx";
import { rowsPerPage } from "../../ui/list/page-range.ts";
import type { CellColumn } from "../../ui/row-cards.tsx";

type Row = AnswerOf<typeof pricingOperations.prices>["items"][number];

const route = getRouteApi("/staff/price-lists/$priceListId");

function Tiers({ tiers }: Pick<Row, "tiers">) {
  const { currency } = useStore();
  const { money } = useFormats();
  const text = ({ from, price }: Row["tiers"][number]) =>
    `${from > 1 ? `from ${from}: ` : ""}${money({ amount: price, currency })}`;
  return <>{tiers.map(text).join(", ")}</>;
}

function Remove({ priceListId, sku }: { priceListId: string; sku: string }) {
  const act = useAct("pricing.set-prices");
  const remove = () => act.mutate({ params: { priceListId }, body: { set: [], remove: [sku] } });
  return (
    <Button size="compact-sm" variant="subtle" color="red" loading={act.isPending} onClick={remove}>
      Take out {sku}
    </Button>
  );
}

/** The prices of a list, page by page, in order of SKU. */
export function ListedPrices({ priceListId }: { priceListId: string }) {
  const { cursor } = route.useSearch();
  const mayWrite = useMe().may("pricing.write");
  const request = { params: { priceListId }, query: { cursor, per_page: rowsPerPage } };
  const { data, error, refetch } = useOperation("pricing.prices", request, { keepPrevious: true });
  const columns: CellColumn<Row>[] = [
    { id: "sku", label: "SKU", card: "line", cell: ({ sku }) => <span className="mono">{sku}</span> },
    { id: "title", label: "Article", card: "title", cell: ({ title }) => title },
    {
      id: "catalogue",
      label: "Catalogue",
      end: true,
      card: "line",
      cell: ({ cataloguePrice }) => (cataloguePrice ? <Amount money={cataloguePrice} /> : "not sold"),
    },
    { id: "price", label: "In this list", end: true, card: "value", cell: ({ tiers }) => <Tiers tiers={tiers} /> },
    ...(mayWrite
      ? [
          {
            id: "out",
            label: "",
            card: "line" as const,
            cell: ({ sku }: Row) => <Remove priceListId={priceListId} sku={sku} />,
          },
        ]
      : []),
  ];
  return (
    <Section title="Prices" flush>
      {data ? null : error ? <ListFailed error={error} onRetry={refetch} /> : <ListLoading columns={4} />}
      {data?.items.length === 0 ? (
        <NothingYet title="No prices yet" text="Paste SKUs and prices, from a spreadsheet for instance." />
      ) : null}
      {data?.items.length ? <DataTable columns={columns} rows={data.items} idOf={({ sku }) => sku} /> : null}
      {cursor || data?.nextCursor ? (
        <div className="pager">
          {cursor ? (
            <Button variant="default" size="compact-md" renderRoot={(props) => <Link to="." search={{}} {...props} />}>
              First page
            </Button>
          ) : null}
          {data?.nextCursor ? (
            <Button
              variant="default"
              size="compact-md"
              renderRoot={(props) => <Link to="." search={{ cursor: data.nextCursor }} {...props} />}
            >
              Next page
            </Button>
          ) : null}
        </div>
      ) : null}
    </Section>
  );
}
