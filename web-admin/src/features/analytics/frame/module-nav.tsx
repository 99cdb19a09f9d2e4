import type { Permission } from "@quayside/shared/access.ts";
import { Link, type LinkProps } from "@tanstack/react-router";
import { useMe } from "../../../lib/me.ts";
import { usePresentShown } from "../../../ui/use-present-shown.ts";

export interface ModulePage {
  to: LinkProps["to"];
  label: string;
  /** Where it is another one than the module's. */
  permission?: Permission;
}

/** The pages of one module that one may open; what the address holds for all of them goes along. */
export function ModuleNav({ pages, search }: { pages: readonly ModulePage[]; search: object }) {
  const { may } = useMe();
  const row = usePresentShown<HTMLUListElement>();
  return (
    <nav aria-label="Pages of the module" className="module-nav">
      <ul ref={row}>
        {pages
          .filter(({ permission }) => !permission || may(permission))
          .map(({ to, label }) => (
            <li key={to}>
              <Link
                to={to}
                search={search as never}
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
