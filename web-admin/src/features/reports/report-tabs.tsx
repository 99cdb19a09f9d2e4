import { Link } from "@tanstack/react-router";
import "../analytics/analytics.css";
import { useMe } from "../../lib/me.ts";

const tabs = [
  { to: "/reports", label: "All reports" },
  { to: "/reports/made", label: "Made" },
  { to: "/reports/schedules", label: "Schedules" },
] as const;
const rawData = { to: "/reports/data", label: "Raw data" } as const;

/** The pages about reports, beside each other. */
export function ReportTabs() {
  const { may } = useMe();
  const shown = may("data.export") ? [...tabs, rawData] : tabs;
  return (
    <nav aria-label="Reports" className="module-nav">
      <ul>
        {shown.map(({ to, label }) => (
          <li key={to}>
            <Link to={to} className="module-link" activeOptions={{ exact: true, includeSearch: false }}>
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
