import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { HistoryLink } from "../../ui/history-link.tsx";
import { PageHeader } from "../../ui/page-header.tsx";

const parts = [
  { path: "/settings", label: "Store" },
  { path: "/settings/locations", label: "Locations" },
  { path: "/settings/tax", label: "Tax" },
  { path: "/settings/delivery", label: "Delivery" },
  { path: "/settings/payments", label: "Payments" },
  { path: "/settings/notifications", label: "Notifications" },
  { path: "/settings/visits", label: "Visits" },
  { path: "/settings/texts", label: "Texts" },
  { path: "/settings/forecasts", label: "Forecasts" },
] as const;
export type SettingsPath = (typeof parts)[number]["path"];

/** Around every part of the settings: their name, and the way to the other parts. */
export function SettingsFrame({ path, children }: { path: SettingsPath; children: ReactNode }) {
  return (
    <div className="page settings">
      <PageHeader
        title={path === "/settings" ? "Settings" : (parts.find((part) => part.path === path)?.label ?? "Settings")}
        trail={path === "/settings" ? [] : [{ label: "Settings", link: { to: "/settings" } }]}
        actions={<HistoryLink type="settings" id={path === "/settings/forecasts" ? "forecasts" : "store"} />}
      />
      <nav aria-label="Parts of the settings" className="settings-parts">
        <ul>
          {parts.map((part) => (
            <li key={part.path}>
              <Link to={part.path} className="part-link" activeOptions={{ exact: true }}>
                {part.label}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {children}
    </div>
  );
}
