import { Button } from "@mantine/core";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useMemo } from "react";
import { useOperation } from "../../lib/query.ts";
import { DataTable } from "../../ui/detail/data-table.tsx";
import { Section } from "../../ui/detail/section.tsx";
import { ListFilter } from "../../ui/list/list-filter.tsx";
import { asText } from "../../ui/list/list-search.ts";
import type { Filter } from "../../ui/list/list-spec.ts";
import { ListFailed, ListLoading, NothingYet } from "../../ui/list/list-states.tsx";
import { rowsPerPage } from "../../ui/list/page-range.ts";
import { useListAddress } from "../../ui/list/use-list-address.ts";
import { ExportMovements } from "./export-movements.tsx";
import { movementColumns } from "./movement-columns.tsx";
import type { MovementSearch } from "./stock-search.ts";
import { useLocations } from "./use-locations.ts";
import { kindWords } from "./words.ts";

const route = getRouteApi("/staff/inventory/$sku/stock");

const kinds = Object.entries(kindWords).map(([value, label]) => ({ value, label }));

/** Every change of the counters, newest first. The counters are the sums of these. */
export function Movements({ sku }: { sku: string }) {
  const search = route.useSearch();
  const { options, nameOf } = useLocations();
  const { cursor, kind, location, from, to } = search;
  const wanted = { sku, kind, location, from, to };
  const request = { query: { ...wanted, cursor, per_page: rowsPerPage } };
  const { data, error, refetch } = useOperation("inventory.movements", request, { keepPrevious: true });
  const columns = useMemo(() => movementColumns(nameOf), [nameOf]);
  return (
    <Section title="Movements" flush actions={<ExportMovements wanted={wanted} columns={columns} />}>
      <MovementFilters search={search} locations={options} />
      {data ? null : error ? <ListFailed error={error} onRetry={refetch} /> : <ListLoading columns={5} />}
      {data?.items.length === 0 ? (
        <NothingYet
          title={data.nextCursor ? "None on this page" : "No movements"}
          text={data.nextCursor ? "Older ones may match: go on." : "Sales, deliveries and adjustments appear here."}
        />
      ) : null}
      {data?.items.length ? <DataTable columns={columns} rows={data.items} idOf={({ id }) => id} /> : null}
      <Pager search={search} next={data?.nextCursor} />
    </Section>
  );
}

interface MovementFiltersProps {
  search: MovementSearch;
  locations: readonly { value: string; label: string }[];
}

function MovementFilters({ search, locations }: MovementFiltersProps) {
  const { change } = useListAddress(search);
  const filters: Filter[] = [
    { kind: "choice", name: "kind", label: "What", options: kinds },
    { kind: "choice", name: "location", label: "Location", options: locations },
    { kind: "days", label: "Days", from: "from", to: "to" },
  ];
  return (
    <div className="list-toolbar">
      {filters.map((filter) => (
        <ListFilter
          key={filter.label}
          filter={filter}
          values={asText(search)}
          onChange={(changed) => change(changed as Partial<MovementSearch>)}
        />
      ))}
    </div>
  );
}

function Pager({ search, next }: { search: MovementSearch; next: string | undefined }) {
  if (!search.cursor && !next) return null;
  const { cursor, ...newest } = search;
  return (
    <div className="pager">
      {cursor ? (
        <Button variant="default" size="compact-md" renderRoot={(props) => <Link to="." search={newest} {...props} />}>
          Newest
        </Button>
      ) : (
        <span />
      )}
      {next ? (
        <Button
          variant="default"
          size="compact-md"
          renderRoot={(props) => <Link to="." search={{ ...search, cursor: next }} {...props} />}
        >
          Older
        </Button>
      ) : null}
    </div>
  );
}
