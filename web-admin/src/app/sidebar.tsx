import { Link } from "@tanstack/react-router";
import { Icon } from "../ui/icons.tsx";
import { useSections } from "./use-sections.ts";

export function Sidebar({ onChosen }: { onChosen?: () => void }) {
  const groups = useSections();
  return (
    <nav aria-label="Sections" className="sections">
      {groups.map(({ label, sections }) => (
        <div key={label ?? ""} className="section-group">
          {label ? <p className="section-label">{label}</p> : null}
          <ul>
            {sections.map(({ to, label: name, icon }) => (
              <li key={to}>
                <Link to={to} className="section-link" activeOptions={{ exact: to === "/" }} onClick={onChosen}>
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
