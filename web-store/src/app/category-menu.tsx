import { Link, useLocation } from "wouter";
import { useCategories } from "../features/catalog/use-categories.ts";
import { MenuIcon } from "../ui/icons.tsx";
import { CategoryPanel } from "./category-panel.tsx";

const shownInline = 7;

/** The categories: the first few in a row where there is room, and the whole tree in a popover. */
export function CategoryMenu() {
  const { data: categories = [], isError } = useCategories();
  const [path] = useLocation();
  if (isError && categories.length === 0) return null;
  return (
    <nav className="category-menu" aria-label="Shop">
      <button type="button" className="category-menu-all" popoverTarget="all-categories">
        <MenuIcon /> All departments
      </button>
      <ul className="category-menu-row">
        {categories.slice(0, shownInline).map(({ slug, name }) => (
          <li key={slug}>
            <Link href={`/c/${slug}`} {...(path === `/c/${slug}` ? { "aria-current": "page" } : {})}>
              {name}
            </Link>
          </li>
        ))}
      </ul>
      <CategoryPanel id="all-categories" categories={categories} />
    </nav>
  );
}
