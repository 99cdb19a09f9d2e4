import { type ReactNode, useContext, useEffect, useRef } from "react";
import { env } from "../lib/env.ts";
import { useStoreName } from "../lib/store-config.ts";
import { fullTitle, type Head, HeadNote } from "./head.ts";

interface PageProps extends Head {
  /** The page's `h1`, unless `children` bring their own. */
  heading?: ReactNode;
  className?: string;
  children: ReactNode;
}

let isFirstPage = true;

function useCanonical(path: string | undefined) {
  useEffect(() => {
    // A page made ahead of time brings its own.
    document.querySelector('link[rel="canonical"]')?.remove();
    if (path === undefined) return;
    const link = document.createElement("link");
    link.rel = "canonical";
    link.href = new URL(path, env.origin).href;
    document.head.append(link);
    return () => link.remove();
  }, [path]);
}

/** One page: document title and description, its only `h1`, and focus on it after a navigation. */
export function Page({ heading, className = "", children, ...head }: PageProps) {
  const { title, description, canonical } = head;
  const storeName = useStoreName();
  const root = useRef<HTMLDivElement>(null);
  const note = useContext(HeadNote);
  if (note) note.head = { ...head, title: fullTitle(title, storeName) };
  useCanonical(canonical);

  useEffect(() => {
    document.title = fullTitle(title, storeName);
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
