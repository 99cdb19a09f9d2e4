import { useRef } from "react";
import { Link, useLocation } from "wouter";
import { useCategories } from "../features/catalog/use-categories.ts";
import { CloseIcon, MenuIcon } from "../ui/icons.tsx";

const shownInline = 7;

/** The categories: the first few in a row where there is room, and the whole tree in a popover. */
export function CategoryMenu() {
  const { data: categories, error } = useCategories();
  const [path] = useLocation();
  const popover = useRef<HTMLDivElement>(null);
  const close = () => popover.current?.hidePopover();
  const current = (slug: string) => (path === `/c/${slug}` ? ({ "aria-current": "page" } as const) : {});

  if (error && !categories) return null;
  return (
    <nav className="category-menu" aria-label="Shop">
      <button type="button" className="category-menu-all" popoverTarget="all-categories">
        <MenuIcon /> All departments
      </button>
      <ul className="category-menu-row">
        {categories?.slice(0, shownInline).map(({ slug, name }) => (
          <li key={slug}>
            <Link href={`/c/${slug}`} {...current(slug)}>
              {name}
            </Link>
          </li>
        ))}
      </ul>
      <div className="category-panel" id="all-categories" popover="auto" ref={popover}>
        <button
          type="button"
          className="icon-button category-panel-close"
          popoverTarget="all-categories"
          popoverTargetAction="hide"
          aria-label="Close"
        >
          <CloseIcon />
        </button>
        <ul>
          {categories?.map(({ slug, name, children }) => (
            <li key={slug}>
              <Link className="category-panel-top" href={`/c/${slug}`} onClick={close} {...current(slug)}>
                {name}
              </Link>
              <ul>
                {children.map((child) => (
                  <li key={child.slug}>
                    <Link href={`/c/${child.slug}`} onClick={close} {...current(child.slug)}>
                      {child.name}
                    </Link>
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
      </div>
    </nav>
  );
}
