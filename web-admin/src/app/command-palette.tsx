import { useDebouncedValue } from "@mantine/hooks";
import { Spotlight } from "@mantine/spotlight";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useFormats } from "../lib/format.ts";
import { useMe } from "../lib/me.ts";
import { useOperation } from "../lib/query.ts";
import { Icon } from "../ui/icons.tsx";
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
        placeholder="A page, an order number or e-mail, a product or SKU"
        aria-label="Search pages, orders and products"
        leftSection={<Icon name="search" />}
      />
      <Spotlight.ActionsList>
        <Pages query={query} />
        {query.length >= 2 ? (
          <>
            <Orders query={query} />
            <Products query={query} />
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
  const navigate = useNavigate();
  const { money, day } = useFormats();
  const [q] = useDebouncedValue(query, 200);
  const enabled = useMe().may("orders.read");
  const { data, isFetching, error } = useOperation("orders.list", { query: { q, per_page: 5 } }, { enabled });
  if (!enabled) return null;
  return (
    <Spotlight.ActionsGroup label="Orders">
      {data?.items.map(({ id, number, name, total, placedAt }) => (
        <Spotlight.Action
          key={id}
          label={`${number} · ${name}`}
          description={`${money(total)}, ${day(placedAt)}`}
          leftSection={<Icon name="orders" />}
          onClick={() => navigate({ to: "/orders/$orderId", params: { orderId: id } })}
        />
      ))}
      {data?.items.length ? null : <Outcome found="order" failed={Boolean(error)} searching={isFetching} />}
    </Spotlight.ActionsGroup>
  );
}

function Products({ query }: { query: string }) {
  const navigate = useNavigate();
  const [q] = useDebouncedValue(query, 200);
  const enabled = useMe().may("catalog.read");
  const { data, isFetching, error } = useOperation("products.list", { query: { q, per_page: 5 } }, { enabled });
  if (!enabled) return null;
  return (
    <Spotlight.ActionsGroup label="Products">
      {data?.items.map(({ id, title, skus }) => (
        <Spotlight.Action
          key={id}
          label={title}
          description={skus.slice(0, 3).join(", ")}
          leftSection={<Icon name="products" />}
          onClick={() => navigate({ to: "/products/$productId", params: { productId: id } })}
        />
      ))}
      {data?.items.length ? null : <Outcome found="product" failed={Boolean(error)} searching={isFetching} />}
    </Spotlight.ActionsGroup>
  );
}

function Outcome({ found, failed, searching }: { found: string; failed: boolean; searching: boolean }) {
  const text = searching ? "Searching…" : `No ${found} found`;
  return <p className="palette-outcome">{failed ? "The search did not work. Type on to try again." : text}</p>;
}
