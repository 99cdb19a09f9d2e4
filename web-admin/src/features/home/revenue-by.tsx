import { Skeleton } from "@mantine/core";
import type { RangePreset } from "@quayside/shared/analytics/query.ts";
import { filterText } from "@quayside/shared/analytics/search.ts";
import { Link } from "@tanstack/react-router";
import { Failure } from "../../ui/failure.tsx";
import { beforeOf, changeOf, figureOf, keyText, nameOf } from "../analytics/answer.ts";
import { only } from "../analytics/drill/drill.ts";
import { Delta } from "../analytics/kpi/delta.tsx";
import { useFigures } from "../analytics/use-figures.ts";
import { useValues } from "../analytics/values.ts";

const shown = 6;

interface RevenueByProps {
  dimension: "category" | "channel" | "location" | "weekday" | "owner";
  range: RangePreset;
}

/** Who brings most, each leading to the figures of it alone. */
export function RevenueBy({ dimension, range }: RevenueByProps) {
  const { data, error, refetch } = useFigures(
    { range },
    { metrics: ["revenue"], dimensions: [dimension], limit: shown + 1 },
  );
  const { full } = useValues();
  if (error) {
    return (
      <div className="section-body">
        <Failure error={error} onRetry={refetch} />
      </div>
    );
  }
  if (!data)
    return (
      <div className="section-body">
        <Skeleton h={160} role="status" aria-label="Loading figures" />
      </div>
    );
  if (data.rows.length === 0) return <p className="section-body soft">Nothing was sold in these days.</p>;
  return (
    <ul className="to-do">
      {data.rows.map((row) => (
        <li key={keyText(row.keys[0])}>
          <Link
            to="/sales"
            search={{ range, [dimension]: filterText(only(row.keys[0] ?? null)) }}
            className="to-do-title"
          >
            {nameOf(row)}
          </Link>
          <span className="to-do-end">
            <Delta change={changeOf(figureOf(data, row, "revenue"), beforeOf(data, row, "revenue"))} better="up" />
            <span className="numeric">{full(figureOf(data, row, "revenue"), "money")}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
