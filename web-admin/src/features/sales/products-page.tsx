import { getRouteApi } from "@tanstack/react-router";
import type { ComponentType } from "react";
import { AnalyticsPage } from "../analytics/frame/analytics-page.tsx";
import { carriedOver } from "../analytics/frame/frame-search.ts";
import { useFrame } from "../analytics/frame/use-frame.ts";
import { useFigures } from "../analytics/use-figures.ts";
import { ViewLinks } from "../analytics/view-links.tsx";
import { AbcView } from "./products/abc-view.tsx";
import { BundlesView } from "./products/bundles-view.tsx";
import { GroupsView } from "./products/groups-view.tsx";
import { LifeCycleView } from "./products/life-cycle-view.tsx";
import { MarginsView } from "./products/margins-view.tsx";
import { MoversView } from "./products/movers-view.tsx";
import { NewProductsView } from "./products/new-products-view.tsx";
import type { ProductsPart } from "./products/products-frame.ts";
import { RankingView } from "./products/ranking-view.tsx";
import { salesPages } from "./sales-pages.ts";
import type { ProductView } from "./sales-search.ts";

const route = getRouteApi("/staff/sales/products");

const views: { value: ProductView; label: string; Part: ComponentType<ProductsPart> }[] = [
  { value: "ranking", label: "Ranking", Part: RankingView },
  { value: "groups", label: "Categories and brands", Part: GroupsView },
  { value: "abc", label: "ABC", Part: AbcView },
  { value: "movers", label: "Fast and slow", Part: MoversView },
  { value: "margins", label: "Margins", Part: MarginsView },
  { value: "new", label: "New", Part: NewProductsView },
  { value: "life-cycle", label: "Life cycle", Part: LifeCycleView },
  { value: "bundles", label: "Bought together", Part: BundlesView },
];

/** How products sell: ranked, grouped, and told apart in the ways that decide what to do with them. */
export function SalesProductsPage() {
  const frame = useFrame(route.useSearch());
  const { search } = frame;
  const { value: view = "ranking", Part = RankingView } = views.find(({ value }) => value === search.view) ?? {};
  const told = useFigures(search, { metrics: ["revenue"] });
  return (
    <AnalyticsPage title="Product sales" id="sales.products" frame={frame} pages={salesPages} told={told.data}>
      <ViewLinks
        label="Parts of product sales"
        views={views}
        present={view}
        searchOf={(next) => ({ ...carriedOver(search), view: next === "ranking" ? undefined : next })}
      />
      <Part frame={frame} />
    </AnalyticsPage>
  );
}
