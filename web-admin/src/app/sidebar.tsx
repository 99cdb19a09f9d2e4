import { Link, useLocation } from "@tanstack/react-router";
import { Icon } from "../ui/icons.tsx";
import { useSections } from "./use-sections.ts";

export function Sidebar({ onChosen }: { onChosen?: () => void }) {
  const groups = useSections();
  const path = useLocation({ select: ({ pathname }) => pathname });
  const here = innermost(
    groups.flatMap(({ sections }) => sections.map(({ to }) => to)),
    path,
  );
  return (
    <nav aria-label="Sections" className="sections">
      {groups.map(({ label, sections }) => (
        <div key={label ?? ""} className="section-group">
          {label ? <p className="section-label">{label}</p> : null}
          <ul>
            {sections.map(({ to, label: name, icon }) => (
              <li key={to}>
                <Link to={to} className="section-link" activeOptions={{ exact: to !== here }} onClick={onChosen}>
                  <Icon name={icon} />
                  {name}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}

/** Of sections within each other the one that a page belongs to: `/sales/visits`, not `/sales` too. */
function innermost(sections: readonly string[], path: string): string | undefined {
  const around = sections.filter((to) => path === to || path.startsWith(`${to}/`));
  return around.toSorted((one, other) => other.length - one.length)[0];
}
