import type { DayRange } from "@quayside/shared/analytics/query.ts";
import type { ReactNode } from "react";
import { useFormats } from "../../../lib/format.ts";
import { PageHeader } from "../../../ui/page-header.tsx";
import { DrillDrawer } from "../drill/drill-drawer.tsx";
import { AddFilter } from "./add-filter.tsx";
import { CompareChoice } from "./compare-choice.tsx";
import { FilterChips } from "./filter-chips.tsx";
import { askedOf, carriedOver, type FrameSearch } from "./frame-search.ts";
import { FrameViews, KeepView, type OwnView } from "./frame-views.tsx";
import { ModuleNav, type ModulePage } from "./module-nav.tsx";
import { NoDataYet } from "./no-data-yet.tsx";
import { RangePicker } from "./range-picker.tsx";
import type { Frame } from "./use-frame.ts";

/** What every answer of the figures says of itself. */
export interface Told {
  range: DayRange;
  asOf?: string;
}

interface AnalyticsPageProps<Search extends FrameSearch> {
  title: string;
  /** Names its saved views. */
  id: string;
  frame: Frame<Search>;
  /** The pages of the module, this one among them. */
  pages: readonly ModulePage[];
  /** The page's main answer, once it is read. */
  told?: Told;
  views?: readonly OwnView<Search>[];
  actions?: ReactNode;
  /** Pages about one moment, or about plans, have no days to choose. */
  hasDays?: boolean;
  hasCompare?: boolean;
  children: ReactNode;
}

/** The frame of every analytics page: where one is, the days, the comparison, the filters, views, freshness, the drawer. */
export function AnalyticsPage<Search extends FrameSearch>(props: AnalyticsPageProps<Search>) {
  const { title, id, frame, pages, told, views = [], actions, hasDays = true, hasCompare = true, children } = props;
  const plain = frame as unknown as Frame<FrameSearch>;
  const { filters } = askedOf(plain.search);
  return (
    <div className="page analytics">
      <PageHeader title={title} status={<Freshness told={told} />} actions={actions} />
      <ModuleNav pages={pages} search={carriedOver(frame.search)} />
      {hasDays ? (
        <div className="analytics-bar">
          <FrameViews id={id} views={views} frame={frame} />
          <div className="analytics-tools">
            <RangePicker frame={plain} range={told?.range} />
            {hasCompare ? <CompareChoice frame={plain} /> : null}
            <FilterChips filters={filters} onFilter={plain.filter} />
            <AddFilter taken={filters.map(({ dimension }) => dimension)} onAdd={plain.filter} />
            <KeepView id={id} views={views} frame={frame} />
          </div>
        </div>
      ) : null}
      {told && !told.asOf ? <NoDataYet /> : children}
      <DrillDrawer frame={plain} />
    </div>
  );
}

function Freshness({ told }: { told?: Told }) {
  const { instant } = useFormats();
  if (!told?.asOf) return null;
  return <p className="small soft freshness">Data as of {instant(told.asOf)}</p>;
}
