import { type ReactNode, useEffect, useRef } from "react";
import { useStoreName } from "../lib/store-config.ts";

interface PageProps {
  title: string;
  description?: string | undefined;
  /** Path of the page, whatever filters and choices its address holds. */
  canonical?: string;
  /** The page's `h1`, unless `children` bring their own. */
  heading?: ReactNode;
  className?: string;
  children: ReactNode;
}

let isFirstPage = true;

function useCanonical(path: string | undefined) {
  useEffect(() => {
    if (path === undefined) return;
    const link = document.createElement("link");
    link.rel = "canonical";
    link.href = new URL(path, location.origin).href;
    document.head.append(link);
    return () => link.remove();
  }, [path]);
}

/** One page: document title and description, its only `h1`, and focus on it after a navigation. */
export function Page({ title, description, canonical, heading, className = "", children }: PageProps) {
  const storeName = useStoreName();
  const root = useRef<HTMLDivElement>(null);
  useCanonical(canonical);

  useEffect(() => {
    document.title = title === storeName ? title : `${title} – ${storeName}`;
    if (description) document.querySelector('meta[name="description"]')?.setAttribute("content", description);
  }, [title, description, storeName]);

  useEffect(() => {
    if (!isFirstPage) root.current?.querySelector<HTMLElement>("h1")?.focus({ preventScroll: true });
    isFirstPage = false;
  }, []);

  return (
    <div className={`page ${className}`} ref={root}>
      {heading === undefined ? null : (
        <h1 className="page-heading" tabIndex={-1}>
          {heading}
        </h1>
      )}
      {children}
    </div>
  );
}
