import { Link, type LinkProps } from "@tanstack/react-router";
import type { ReactNode } from "react";

/** The way from a row to its page; its target covers the whole row. */
export function RowLink({ link, children }: { link?: LinkProps; children: ReactNode }) {
  if (!link) return <span className="row-title">{children}</span>;
  return (
    <Link {...link} className="row-link" data-row-link="">
      {children}
    </Link>
  );
}
