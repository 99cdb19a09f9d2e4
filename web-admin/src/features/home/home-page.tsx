import { useMe } from "../../lib/me.ts";
import { PageHeader } from "../../ui/page-header.tsx";
import { ExceptionsPanel } from "./exceptions-panel.tsx";
import { ImportsPanel } from "./imports-panel.tsx";
import { LowStockPanel } from "./low-stock-panel.tsx";
import { RecentOrdersPanel } from "./recent-orders-panel.tsx";
import { ScheduledPanel } from "./scheduled-panel.tsx";
import { OnHoldPanel, ToProcessPanel } from "./to-process-panel.tsx";

/** What needs doing, by what the person may do. */
export function HomePage() {
  const { may } = useMe();
  const sells = may("orders.read");
  const stocks = may("inventory.read");
  const lists = may("catalog.read");
  return (
    <div className="page">
      <PageHeader title="What needs doing" />
      {sells || stocks || lists ? (
        <div className="home">
          <div className="home-stack">
            {sells ? <ExceptionsPanel /> : null}
            {sells ? <ToProcessPanel /> : null}
            {sells ? <OnHoldPanel /> : null}
          </div>
          <div className="home-stack">
            <ImportsPanel />
            {stocks ? <LowStockPanel /> : null}
            {lists ? <ScheduledPanel /> : null}
            {sells ? <RecentOrdersPanel /> : null}
          </div>
        </div>
      ) : (
        <p className="soft">Nothing here is within your role. The sections in the menu are.</p>
      )}
    </div>
  );
}
