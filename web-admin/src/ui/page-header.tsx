import { Link, type LinkProps } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { Icon } from "./icons.tsx";
import { usePageTitle } from "./page-title.ts";

export interface Crumb {
  label: string;
  link: LinkProps;
}

interface PageHeaderProps {
  title: string;
  /** The title with parts that must not break, where it has any. */
  heading?: ReactNode;
  trail?: readonly Crumb[];
  /** Beside the title: where the thing stands. */
  status?: ReactNode;
  actions?: ReactNode;
}

export function PageHeader({ title, heading = title, trail = [], status, actions }: PageHeaderProps) {
  usePageTitle(title);
  return (
    <header className="page-header">
      {trail.length > 0 ? (
        <nav aria-label="Breadcrumbs" className="breadcrumbs-nav">
          <ol className="breadcrumbs">
            {trail.map(({ label, link }) => (
              <li key={label}>
                <Link {...link}>{label}</Link>
                <Icon name="chevronRight" size={14} />
              </li>
            ))}
            <li aria-current="page">{heading}</li>
          </ol>
        </nav>
      ) : null}
      <div className="page-heading">
        <h1>{heading}</h1>
        {status}
      </div>
      {actions ? <div className="page-actions">{actions}</div> : null}
    </header>
  );
}
