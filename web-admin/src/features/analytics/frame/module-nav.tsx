import { Link, type LinkProps } from "@tanstack/react-router";
import { carriedOver, type FrameSearch } from "./frame-search.ts";

export interface ModulePage {
  to: LinkProps["to"];
  label: string;
}

/** The pages of one module; days, comparison and filters go along. */
export function ModuleNav({ pages, search }: { pages: readonly ModulePage[]; search: FrameSearch }) {
  return (
    <nav aria-label="Pages of the module" className="module-nav">
      <ul>
        {pages.map(({ to, label }) => (
          <li key={to}>
            <Link
              to={to}
              search={carriedOver(search) as never}
              className="module-link"
              activeOptions={{ exact: true, includeSearch: false }}
            >
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
