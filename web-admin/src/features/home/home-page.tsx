import { useMe } from "../../lib/me.ts";
import { PageHeader } from "../../ui/page-header.tsx";
import { ActivityPanel } from "./activity-panel.tsx";
import { AlertsPanel } from "./alerts-panel.tsx";
import { ExceptionsPanel } from "./exceptions-panel.tsx";
import { FiguresBy } from "./figures-by.tsx";
import { HealthCards } from "./health-cards.tsx";
import { ImportsPanel } from "./imports-panel.tsx";
import { LowStockPanel } from "./low-stock-panel.tsx";
import { QuickActions } from "./quick-actions.tsx";
import { RecentOrdersPanel } from "./recent-orders-panel.tsx";
import { ScheduledPanel } from "./scheduled-panel.tsx";
import { OnHoldPanel, ToProcessPanel } from "./to-process-panel.tsx";

/** How the store is and what needs doing, by what the person may see and do. */
export function HomePage() {
  const { may } = useMe();
  const sells = may("orders.read");
  const stocks = may("inventory.read");
  const lists = may("catalog.read");
  const counts = may("analytics.read");
  const audits = may("audit.read");
  const isAnything = sells || stocks || lists || counts || audits;
  return (
    <div className="page">
      <PageHeader title="What needs doing" actions={<QuickActions />} />
      {isAnything ? null : <p className="soft">Nothing here is within your role. The sections in the menu are.</p>}
      <HealthCards />
      {isAnything ? (
        <div className="home">
          <div className="home-stack">
            {counts ? <AlertsPanel /> : null}
            {sells ? <ExceptionsPanel /> : null}
            {sells ? <ToProcessPanel /> : null}
            {sells ? <OnHoldPanel /> : null}
            {counts ? <FiguresBy /> : null}
          </div>
          <div className="home-stack">
            <ImportsPanel />
            {stocks ? <LowStockPanel /> : null}
            {lists ? <ScheduledPanel /> : null}
            {sells ? <RecentOrdersPanel /> : null}
            {audits ? <ActivityPanel /> : null}
          </div>
        </div>
      ) : null}
    </div>
  );
}
