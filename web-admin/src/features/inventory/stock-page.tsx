import { getRouteApi } from "@tanstack/react-router";
import { useOperation } from "../../lib/query.ts";
import { DetailPage } from "../../ui/detail/detail-page.tsx";
import { Loaded } from "../../ui/detail/loaded.tsx";
import { Section } from "../../ui/detail/section.tsx";
import { AdjustStock } from "./adjust-stock.tsx";
import { LevelTable } from "./level-table.tsx";
import { Movements } from "./movements.tsx";

const route = getRouteApi("/staff/inventory/$sku/stock");

export function StockPage() {
  const { sku } = route.useParams();
  const query = useOperation("inventory.get", { params: { sku } });
  return (
    <Loaded query={query}>
      {(levels) => (
        <DetailPage
          title={sku}
          trail={[{ label: "Inventory", link: { to: "/inventory" } }]}
          actions={<AdjustStock sku={sku} levels={levels} />}
        >
          <Section title="Stock by location" flush>
            <LevelTable levels={levels} />
          </Section>
          <Movements sku={sku} />
        </DetailPage>
      )}
    </Loaded>
  );
}
