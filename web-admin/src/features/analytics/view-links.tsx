import { Link } from "@tanstack/react-router";
import { usePresentShown } from "../../ui/use-present-shown.ts";

interface ViewLinksProps<View extends string> {
  label: string;
  views: readonly { value: View; label: string }[];
  present: View;
  /** The state of the page that shows a view. */
  searchOf: (view: View) => object;
}

/** The parts of a page that is too much for one screen, each with an address. */
export function ViewLinks<View extends string>({ label, views, present, searchOf }: ViewLinksProps<View>) {
  const row = usePresentShown<HTMLUListElement>(present);
  return (
    <nav aria-label={label} className="view-links">
      <ul ref={row}>
        {views.map(({ value, label: name }) => (
          <li key={value}>
            <Link
              to="."
              search={searchOf(value) as never}
              className="view-link"
              data-present={value === present || undefined}
              aria-current={value === present ? "page" : undefined}
              activeProps={{}}
              resetScroll={false}
            >
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
