import { Link } from "@tanstack/react-router";
import { useOperation } from "../../lib/query.ts";
import { Available, lowStock } from "../inventory/stock-list.tsx";
import { Panel } from "./panel.tsx";

export function LowStockPanel() {
  const query = useOperation("inventory.list", { query: { below: lowStock, per_page: 100 } }, { staleTime: 60_000 });
  return (
    <Panel
      title="Running low"
      query={query}
      link={{ to: "/inventory", search: { below: String(lowStock) } }}
      linkText="All running low"
      nothing={`No SKU has fewer than ${lowStock} available.`}
      pick={(levels) => levels.toSorted((one, other) => one.available - other.available)}
    >
      {({ sku, location, available, incoming }) => (
        <li key={`${sku} ${location}`}>
          <div>
            <Link to="/inventory/$sku/stock" params={{ sku }} className="to-do-title mono">
              {sku}
            </Link>
            <p className="small soft">
              {location}
              {incoming > 0 ? `, ${incoming} on the way` : ""}
            </p>
          </div>
          <Available available={available} />
        </li>
      )}
    </Panel>
  );
}
