import type { StockOfSku } from "@quayside/shared/inventory/schema.ts";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useOperation } from "../../lib/query.ts";
import { DetailPage } from "../../ui/detail/detail-page.tsx";
import { Loaded } from "../../ui/detail/loaded.tsx";
import { Section } from "../../ui/detail/section.tsx";
import { LevelTable } from "./level-table.tsx";
import { Movements } from "./movements.tsx";
import { PartTable } from "./part-table.tsx";
import { useLocations } from "./use-locations.ts";

const route = getRouteApi("/staff/inventory/$sku/stock");

export function StockPage() {
  const { sku } = route.useParams();
  const query = useOperation("inventory.get", { params: { sku } });
  const { nameOf } = useLocations();
  return (
    <Loaded query={query}>
      {(stock) => (
        <DetailPage title={sku} trail={[{ label: "Inventory", link: { to: "/inventory" } }]}>
          <Goods stock={stock} />
          {stock.components.length > 0 ? (
            <Section title="Made of" flush>
              <PartTable stock={stock} />
            </Section>
          ) : (
            <Section title="Stock by location" flush>
              <LevelTable stock={stock} nameOf={nameOf} />
            </Section>
          )}
          <Movements sku={sku} />
        </DetailPage>
      )}
    </Loaded>
  );
}

function Goods({ stock: { goods } }: { stock: StockOfSku }) {
  if (!goods) return <p className="soft">No product has this SKU any more.</p>;
  const chosen = Object.values(goods.options).join(", ");
  return (
    <p>
      <Link to="/products/$productId" params={{ productId: goods.productId }}>
        {goods.title}
      </Link>
      {chosen ? <span className="soft">, {chosen}</span> : null}
    </p>
  );
}
