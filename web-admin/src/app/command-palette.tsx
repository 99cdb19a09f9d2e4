import { useDebouncedValue } from "@mantine/hooks";
import { Spotlight } from "@mantine/spotlight";
import type { Permission } from "@quayside/shared/access.ts";
import type { Page } from "@quayside/shared/kernel/page.ts";
import type { UseQueryResult } from "@tanstack/react-query";
import { type LinkProps, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useFormats } from "../lib/format.ts";
import { useMe } from "../lib/me.ts";
import { useOperation } from "../lib/query.ts";
import { Icon, type IconName } from "../ui/icons.tsx";
import { useSections } from "./use-sections.ts";

/** Pages by name, and orders and products by what the API finds. Opens by Ctrl or Cmd K. */
export function CommandPalette() {
  const [text, setText] = useState("");
  const query = text.trim();
  return (
    <Spotlight.Root
      query={text}
      onQueryChange={setText}
      shortcut={["mod + K"]}
      scrollable
      maxHeight={420}
      attributes={{ content: { "aria-label": "Go to" } }}
    >
      <Spotlight.Search
        placeholder="A page, an order, a product or SKU, a customer"
        aria-label="Search pages, orders, products and customers"
        leftSection={<Icon name="search" />}
      />
      <Spotlight.ActionsList>
        <Pages query={query} />
        {query.length >= 2 ? (
          <>
            <Orders query={query} />
            <Products query={query} />
            <Customers query={query} />
          </>
        ) : null}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}

function Pages({ query }: { query: string }) {
  const navigate = useNavigate();
  const found = useSections()
    .flatMap(({ sections }) => sections)
    .filter(({ label, keywords }) => `${label} ${keywords}`.toLowerCase().includes(query.toLowerCase()));
  if (found.length === 0) return query.length < 2 ? <Spotlight.Empty>No page of that name</Spotlight.Empty> : null;
  return (
    <Spotlight.ActionsGroup label="Pages">
      {found.map(({ to, label, icon }) => (
        <Spotlight.Action key={to} label={label} leftSection={<Icon name={icon} />} onClick={() => navigate({ to })} />
      ))}
    </Spotlight.ActionsGroup>
  );
}

function Orders({ query }: { query: string }) {
  const { money, day } = useFormats();
  const { q, enabled } = useFinding(query, "orders.read");
  const found = useOperation("orders.list", { query: { q, per_page: most } }, { enabled });
  return (
    <Findings label="Orders" one="order" icon="orders" enabled={enabled} found={found}>
      {({ id, number, name, total, placedAt }) => ({
        id,
        label: `${number} · ${name}`,
        description: `${money(total)}, ${day(placedAt)}`,
        link: { to: "/orders/$orderId", params: { orderId: id } },
      })}
    </Findings>
  );
}

function Products({ query }: { query: string }) {
  const { q, enabled } = useFinding(query, "catalog.read");
  const found = useOperation("products.list", { query: { q, per_page: most } }, { enabled });
  return (
    <Findings label="Products" one="product" icon="products" enabled={enabled} found={found}>
      {({ id, title, skus }) => ({
        id,
        label: title,
        description: skus.slice(0, 3).join(", "),
        link: { to: "/products/$productId", params: { productId: id } },
      })}
    </Findings>
  );
}

function Customers({ query }: { query: string }) {
  const { q, enabled } = useFinding(query, "customers.read");
  const found = useOperation("customers.list", { query: { q, per_page: most } }, { enabled });
  return (
    <Findings label="Customers" one="customer" icon="person" enabled={enabled} found={found}>
      {({ id, name, email }) => ({
        id,
        label: name || email,
        description: email,
        link: { to: "/customers/$customerId", params: { customerId: id } },
      })}
    </Findings>
  );
}

const most = 5;

/** What is searched for once typing pauses, and whether the person may search there. */
function useFinding(query: string, permission: Permission) {
  const [q] = useDebouncedValue(query, 200);
  return { q, enabled: useMe().may(permission) };
}

interface Hit {
  id: string;
  label: string;
  description: string;
  link: LinkProps;
}

interface FindingsProps<Row> {
  label: string;
  /** What is looked for: "order". */
  one: string;
  icon: IconName;
  enabled: boolean;
  found: UseQueryResult<Page<Row>>;
  children: (row: Row) => Hit;
}

function Findings<Row>({ label, one, icon, enabled, found, children }: FindingsProps<Row>) {
  const navigate = useNavigate();
  if (!enabled) return null;
  const { data, isFetching, error } = found;
  return (
    <Spotlight.ActionsGroup label={label}>
      {data?.items.map(children).map((hit) => (
        <Spotlight.Action
          key={hit.id}
          label={hit.label}
          description={hit.description}
          leftSection={<Icon name={icon} />}
          onClick={() => navigate(hit.link)}
        />
      ))}
      {data?.items.length ? null : <Outcome found={one} failed={Boolean(error)} searching={isFetching} />}
    </Spotlight.ActionsGroup>
  );
}

function Outcome({ found, failed, searching }: { found: string; failed: boolean; searching: boolean }) {
  const text = searching ? "Searching…" : `No ${found} found`;
  return <p className="palette-outcome">{failed ? "The search did not work. Type on to try again." : text}</p>;
}
