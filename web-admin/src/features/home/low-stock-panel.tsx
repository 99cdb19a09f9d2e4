import { Link } from "@tanstack/react-router";
import { useOperation } from "../../lib/query.ts";
import { Available } from "../inventory/available.tsx";
import { useLocations } from "../inventory/use-locations.ts";
import { Panel } from "./panel.tsx";

export function LowStockPanel() {
  const query = useOperation("inventory.list", { query: { state: "low", per_page: 100 } }, { staleTime: 60_000 });
  const { nameOf } = useLocations();
  return (
    <Panel
      title="Running low"
      query={query}
      link={{ to: "/inventory", search: { state: "low" } }}
      linkText="All running low"
      nothing="Nothing is at its reorder point."
      pick={(levels) => levels.toSorted((one, other) => one.available - other.available)}
    >
      {(level) => (
        <li key={`${level.sku} ${level.location}`}>
          <div>
            <Link to="/inventory/$sku/stock" params={{ sku: level.sku }} className="to-do-title">
              {level.goods?.title ?? level.sku}
            </Link>
            <p className="small soft">
              {nameOf(level.location)}
              {level.incoming > 0 ? `, ${level.incoming} on the way` : ""}
            </p>
          </div>
          <Available level={level} />
        </li>
      )}
    </Panel>
  );
}
