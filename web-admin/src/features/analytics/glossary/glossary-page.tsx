import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { useRef } from "react";
import { useOperation } from "../../../lib/query.ts";
import { Loaded } from "../../../ui/detail/loaded.tsx";
import { NothingMatches } from "../../../ui/list/list-states.tsx";
import { SearchField } from "../../../ui/list/search-field.tsx";
import { PageHeader } from "../../../ui/page-header.tsx";
import type { MetricFacts } from "../use-metrics.ts";
import { foundMetrics, modulesOf, moduleWords } from "./found-metrics.ts";
import { MetricEntry } from "./metric-entry.tsx";

const route = getRouteApi("/staff/metrics");

/** Every figure there is: what it means and how it is worked out. */
export function GlossaryPage() {
  const query = useOperation("analytics.metrics", {}, { staleTime: 3_600_000 });
  return <Loaded query={query}>{(metrics) => <Glossary metrics={metrics} />}</Loaded>;
}

function Glossary({ metrics }: { metrics: readonly MetricFacts[] }) {
  const search = route.useSearch();
  const navigate = useNavigate();
  const field = useRef<HTMLInputElement>(null);
  const found = foundMetrics(metrics, search);
  return (
    <div className="page">
      <PageHeader
        title="Metrics"
        status={
          <p className="soft small">
            {found.length} of {metrics.length}
          </p>
        }
      />
      <div className="glossary-tools">
        <SearchField
          label="Search metrics"
          placeholder="Name, meaning or formula"
          value={search.q ?? ""}
          onSearch={(q) => navigate({ to: "/metrics", search: { ...search, q: q || undefined }, replace: true })}
          field={field}
        />
        <nav aria-label="Modules" className="module-nav">
          <ul>
            <li>
              <Link to="/metrics" search={{ q: search.q }} className="module-link" activeOptions={{ exact: true }}>
                All
              </Link>
            </li>
            {modulesOf(metrics).map((module) => (
              <li key={module}>
                <Link
                  to="/metrics"
                  search={{ q: search.q, module }}
                  className="module-link"
                  activeOptions={{ exact: true }}
                >
                  {moduleWords[module]}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      </div>
      {found.length === 0 ? (
        <div className="panel">
          <NothingMatches many="metrics" onReset={() => navigate({ to: "/metrics", search: {} })} />
        </div>
      ) : null}
      <dl className="glossary">
        {found.map((metric) => (
          <MetricEntry key={metric.id} metric={metric} />
        ))}
      </dl>
    </div>
  );
}
