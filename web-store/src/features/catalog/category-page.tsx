import { Link, Redirect, useParams } from "wouter";
import { NotFoundPage } from "../../app/not-found-page.tsx";
import { Page } from "../../ui/page.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { Breadcrumbs } from "./breadcrumbs.tsx";
import { formerly, pathTo } from "./category-tree.ts";
import { Results } from "./results.tsx";
import { useCategories } from "./use-categories.ts";

export function CategoryPage() {
  const { slug = "" } = useParams<{ slug: string }>();
  const { data: categories, error } = useCategories();
  if (!categories && !error) return <Skeleton label="Loading the department" shape="cards" count={8} />;
  const path = pathTo(categories ?? [], slug);
  const category = path?.at(-1);
  const moved = categories && !category ? formerly(categories, slug) : undefined;
  if (moved) return <Redirect to={`/c/${moved.slug}`} replace />;
  if (categories && !category) return <NotFoundPage />;
  const name = category?.name ?? "Department";
  return (
    <Page
      key={slug}
      title={category?.seo?.title ?? name}
      canonical={`/c/${slug}`}
      description={
        category?.seo?.description ??
        category?.description?.slice(0, 160) ??
        `${name}: see all, filter by price, brand and what sets them apart.`
      }
    >
      <Breadcrumbs path={path?.slice(0, -1) ?? []} />
      <h1 className="page-heading" tabIndex={-1}>
        {name}
      </h1>
      {category && category.children.length > 0 ? (
        <ul className="chips" aria-label={`Within ${name}`}>
          {category.children.map((child) => (
            <li key={child.slug}>
              <Link className="chip" href={`/c/${child.slug}`}>
                {child.name}
              </Link>
            </li>
          ))}
        </ul>
      ) : null}
      <Results category={slug} categoryHref={(child) => `/c/${child}`} />
    </Page>
  );
}
