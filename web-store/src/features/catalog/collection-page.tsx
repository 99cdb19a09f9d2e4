import { Redirect, useParams } from "wouter";
import { NotFoundPage } from "../../app/not-found-page.tsx";
import { useOperation } from "../../lib/query.ts";
import { Failure } from "../../ui/failure.tsx";
import { Page } from "../../ui/page.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { Breadcrumbs } from "./breadcrumbs.tsx";
import { Results } from "./results.tsx";

export function CollectionPage() {
  const { slug = "" } = useParams<{ slug: string }>();
  const { data: collection, error, refetch } = useOperation("catalog.collection", { params: { slug } });
  if (error?.kind === "not-found" || error?.kind === "invalid") return <NotFoundPage />;
  if (!collection && !error) return <Skeleton label="Loading the collection" shape="cards" count={8} />;
  if (!collection)
    return (
      <Page title="Collection" heading="We could not show this collection" className="page-message">
        <Failure error={error} kept="Your basket is kept." onRetry={() => refetch()} />
      </Page>
    );
  // It has moved: the store knows it by its former address too.
  if (collection.slug !== slug) return <Redirect to={`/collections/${collection.slug}`} replace />;
  const { title, description, seo } = collection;
  return (
    <Page
      key={slug}
      title={seo?.title ?? title}
      canonical={`/collections/${slug}`}
      description={seo?.description ?? description?.slice(0, 160) ?? `${title}: see all, and filter them.`}
    >
      <Breadcrumbs path={[]} />
      <h1 className="page-heading" tabIndex={-1}>
        {title}
      </h1>
      {description ? <p className="listing-lead">{description}</p> : null}
      <Results collection={slug} />
    </Page>
  );
}
