import { Skeleton } from "@mantine/core";
import { Link, type LinkProps } from "@tanstack/react-router";
import type { ReactNode } from "react";

interface ForecastCardProps {
  label: string;
  /** Nothing while it is read. */
  value?: string;
  /** Where there is more about it. */
  link?: LinkProps;
  /** What stands beside it. */
  children?: ReactNode;
}

/** One figure of a forecast, with what to lay beside it. */
export function ForecastCard({ label, value, link, children }: ForecastCardProps) {
  return (
    <article className="kpi forecast-card" aria-label={label}>
      <header className="kpi-head">
        <h3>{label}</h3>
      </header>
      {value === undefined ? (
        <Skeleton h={28} w="60%" role="status" aria-label={`Loading ${label}`} />
      ) : (
        <p className="kpi-value numeric">
          {link ? (
            <Link {...link} className="kpi-link">
              {value}
            </Link>
          ) : (
            value
          )}
        </p>
      )}
      <p className="kpi-foot small">{children}</p>
    </article>
  );
}
