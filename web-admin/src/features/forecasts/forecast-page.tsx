import type { ReactNode } from "react";
import { PageHeader } from "../../ui/page-header.tsx";
import { ModuleNav, type ModulePage } from "../analytics/frame/module-nav.tsx";
import type { ForecastScope } from "./forecasts-search.ts";

const pages: readonly ModulePage[] = [
  { to: "/forecasts", label: "Sales", permission: "analytics.read" },
  { to: "/forecasts/stock", label: "Stock", permission: "inventory.read" },
  { to: "/forecasts/calendar", label: "Calendar", permission: "analytics.read" },
  { to: "/forecasts/accuracy", label: "Accuracy", permission: "analytics.read" },
];

interface ForecastPageProps {
  title: string;
  status?: ReactNode;
  actions?: ReactNode;
  /** What goes along from page to page. */
  scope?: ForecastScope;
  children: ReactNode;
}

/** The frame of every page about what is to come. */
export function ForecastPage({ title, status, actions, scope, children }: ForecastPageProps) {
  return (
    <div className="page analytics">
      <PageHeader title={title} status={status} actions={actions} />
      <ForecastNav scope={scope} />
      {children}
    </div>
  );
}

export function ForecastNav({ scope = {} }: { scope?: ForecastScope }) {
  const { metric, category, department } = scope;
  return <ModuleNav pages={pages} search={{ metric, category, department }} />;
}
