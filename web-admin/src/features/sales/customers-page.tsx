import { getRouteApi } from "@tanstack/react-router";
import type { ComponentType } from "react";
import { AnalyticsPage } from "../analytics/frame/analytics-page.tsx";
import { carriedOver } from "../analytics/frame/frame-search.ts";
import { useFrame } from "../analytics/frame/use-frame.ts";
import { useFigures } from "../analytics/use-figures.ts";
import { ViewLinks } from "../analytics/view-links.tsx";
import { CohortsView } from "./customers/cohorts-view.tsx";
import type { CustomersPart } from "./customers/customers-frame.ts";
import { PlacesView } from "./customers/places-view.tsx";
import { ReturningView } from "./customers/returning-view.tsx";
import { SegmentsView } from "./customers/segments-view.tsx";
import { ValueView } from "./customers/value-view.tsx";
import { salesPages } from "./sales-pages.ts";
import type { CustomerView } from "./sales-search.ts";

const route = getRouteApi("/staff/sales/customers");

const views: { value: CustomerView; label: string; Part: ComponentType<CustomersPart> }[] = [
  { value: "segments", label: "Segments", Part: SegmentsView },
  { value: "returning", label: "New and returning", Part: ReturningView },
  { value: "cohorts", label: "Cohorts", Part: CohortsView },
  { value: "value", label: "Lifetime value", Part: ValueView },
  { value: "places", label: "Places", Part: PlacesView },
];

/** Who buys: how lately, how often, how much, and whether they come back. */
export function SalesCustomersPage() {
  const frame = useFrame(route.useSearch());
  const { search } = frame;
  const { value: view = "segments", Part = SegmentsView } = views.find(({ value }) => value === search.view) ?? {};
  const told = useFigures(search, { metrics: ["customers"] });
  return (
    <AnalyticsPage title="Customer sales" id="sales.customers" frame={frame} pages={salesPages} told={told.data}>
      <ViewLinks
        label="Parts of customer sales"
        views={views}
        present={view}
        searchOf={(next) => ({ ...carriedOver(search), view: next === "segments" ? undefined : next })}
      />
      <Part frame={frame} />
    </AnalyticsPage>
  );
}
