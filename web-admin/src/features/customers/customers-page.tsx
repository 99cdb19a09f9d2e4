import { getRouteApi } from "@tanstack/react-router";
import { useMemo } from "react";
import { useFormats, useStore } from "../../lib/format.ts";
import { useOperation } from "../../lib/query.ts";
import { useCountryOptions } from "../../ui/form/country-options.ts";
import { ListPage } from "../../ui/list/list-page.tsx";
import { rowsPerPage } from "../../ui/list/page-range.ts";
import { customerList } from "./customer-list.tsx";
import { NewCustomer } from "./new-customer.tsx";
import { useGroups } from "./use-groups.ts";

const route = getRouteApi("/staff/customers");

export function CustomersPage() {
  const search = route.useSearch();
  const { q, state, group, country, spentFrom, cursor } = search;
  const sort = search.sort === "spent" ? "spent" : "newest";
  const wanted = {
    q: q && q.length > 1 ? q : undefined,
    state,
    group,
    country,
    sort,
    cursor,
    per_page: rowsPerPage,
  } as const;
  const request = { query: { ...wanted, ...(spentFrom ? { spentFrom: Number(spentFrom) } : {}) } };
  const query = useOperation("customers.list", request, { keepPrevious: true });
  const groups = useGroups();
  const countries = useCountryOptions();
  const { currency } = useStore();
  const { money } = useFormats();
  const spec = useMemo(
    () => customerList({ groups, countries, currency, money }),
    [groups, countries, currency, money],
  );
  return <ListPage title="Customers" spec={spec} search={search} query={query} actions={<NewCustomer />} />;
}
