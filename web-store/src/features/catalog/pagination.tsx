import { Link } from "wouter";
import { pagesToShow } from "./pages-to-show.ts";

interface PaginationProps {
  page: number;
  pages: number;
  hrefOf: (page: number) => string;
  onTurn: () => void;
}

export function Pagination({ page, pages, hrefOf, onTurn }: PaginationProps) {
  if (pages <= 1) return null;
  const step = (to: number, label: string, rel: string) =>
    to < 1 || to > pages ? null : (
      <li>
        <Link className="page-step" href={hrefOf(to)} rel={rel} onClick={onTurn}>
          {label}
        </Link>
      </li>
    );
  return (
    <nav className="pagination" aria-label="Pages">
      <ul>
        {step(page - 1, "Previous", "prev")}
        {pagesToShow(page, pages).map((shown) =>
          typeof shown === "string" ? (
            <li key={shown} aria-hidden="true">
              …
            </li>
          ) : (
            <li key={shown}>
              <Link
                href={hrefOf(shown)}
                onClick={onTurn}
                aria-label={`Page ${shown}`}
                {...(shown === page ? { "aria-current": "page" as const } : {})}
              >
                {shown}
              </Link>
            </li>
          ),
        )}
        {step(page + 1, "Next", "next")}
      </ul>
    </nav>
  );
}
