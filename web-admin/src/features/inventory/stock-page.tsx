import type { StockLevel } from "@quayside/shared/inventory/schema.ts";
import { getRouteApi } from "@tanstack/react-router";
import { useOperation } from "../../lib/query.ts";
import { DetailPage } from "../../ui/detail/detail-page.tsx";
import { Loaded } from "../../ui/detail/loaded.tsx";
import { Section } from "../../ui/detail/section.tsx";
import { AdjustStock } from "./adjust-stock.tsx";
import { Movements } from "./movements.tsx";
import { Available } from "./stock-list.tsx";

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

const counters = ["onHand", "reserved", "unavailable", "incoming"] as const;

function LevelTable({ levels }: { levels: readonly StockLevel[] }) {
  const sum = (name: (typeof counters)[number] | "available") =>
    levels.reduce((total, level) => total + level[name], 0);
  return (
    <div className="table-scroll">
      <table className="table plain-table">
        <thead>
          <tr>
            <th>Location</th>
            <th data-end>On hand</th>
            <th data-end>Reserved</th>
            <th data-end>Unavailable</th>
            <th data-end>Incoming</th>
            <th data-end>Available</th>
          </tr>
        </thead>
        <tbody>
          {levels.map((level) => (
            <tr key={level.location}>
              <td>{level.location}</td>
              {counters.map((name) => (
                <td key={name} data-end>
                  {level[name]}
                </td>
              ))}
              <td data-end>
                <Available available={level.available} />
              </td>
            </tr>
          ))}
        </tbody>
        {levels.length > 1 ? (
          <tfoot>
            <tr>
              <th scope="row">Together</th>
              {counters.map((name) => (
                <td key={name} data-end>
                  {sum(name)}
                </td>
              ))}
              <td data-end>{sum("available")}</td>
            </tr>
          </tfoot>
        ) : null}
      </table>
    </div>
  );
}
