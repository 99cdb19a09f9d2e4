import { Link } from "@tanstack/react-router";
import "../analytics/analytics.css";

const tabs = [
  { to: "/reports", label: "All reports" },
  { to: "/reports/made", label: "Made" },
  { to: "/reports/schedules", label: "Schedules" },
] as const;

/** The pages about reports, beside each other. */
export function ReportTabs() {
  return (
    <nav aria-label="Reports" className="module-nav">
      <ul>
        {tabs.map(({ to, label }) => (
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
