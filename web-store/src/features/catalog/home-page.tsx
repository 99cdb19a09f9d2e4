import type { CategoryNode } from "@quayside/shared/catalog/schema.ts";
import { Link } from "wouter";
import { counted } from "../../lib/format.ts";
import { useOperation } from "../../lib/query.ts";
import { useStoreConfig, useStoreName } from "../../lib/store-config.ts";
import { Failure } from "../../ui/failure.tsx";
import { Page } from "../../ui/page.tsx";
import { Picture } from "../../ui/picture.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { FeaturedCollections } from "./featured-collections.tsx";
import { Harbour } from "./harbour.tsx";
import { ProductGrid } from "./product-card.tsx";
import { useCategories } from "./use-categories.ts";
import "./listing.css";
import "./home.css";

function Hero() {
  const tagline = useStoreConfig().data?.appearance?.tagline;
  return (
    <section className="hero">
      <div className="hero-words">
        <h1 tabIndex={-1}>Good things for the house, fresh off the boat</h1>
        <p>{tagline || "Useful and good-looking pieces for kitchens, tables and quiet corners."}</p>
        <p className="actions">
          <Link className="button" href="/search?sort=newest">
            See what is new
          </Link>
          <Link className="button button-quiet" href="/search">
            Browse everything
          </Link>
        </p>
      </div>
      <Harbour />
    </section>
  );
}

function Departments({ categories }: { categories: readonly CategoryNode[] }) {
  return (
    <ul className="departments">
      {categories.map(({ slug, name, products, image }) => (
        <li key={slug}>
          <Link href={`/c/${slug}`}>
            <Picture image={image} sizes="(min-width: 60rem) 16rem, 44vw" decorative />
            <span className="department-name">{name}</span>
            <span className="department-count">{counted(products, "product")}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

function FeaturedDepartments() {
  const { data, error, refetch } = useCategories();
  if (data) return <Departments categories={data.filter(({ products }) => products > 0).slice(0, 8)} />;
  if (error) return <Failure error={error} onRetry={() => refetch()} />;
  return <Skeleton label="Loading the departments" shape="cards" count={4} />;
}

const newest = { query: { sort: "newest", per_page: "8" } } as const;

function NewProducts() {
  const { data, error, refetch } = useOperation("search.products", newest);
  if (data) return <ProductGrid hits={data.items} />;
  if (error) return <Failure error={error} onRetry={() => refetch()} />;
  return <Skeleton label="Loading new products" shape="cards" count={8} />;
}

export function HomePage() {
  const storeName = useStoreName();
  return (
    <Page
      title={storeName}
      canonical="/"
      description={`${storeName}: useful, good-looking things for kitchens, tables and quiet corners.`}
      className="home"
    >
      <Hero />
      <section aria-labelledby="departments-heading">
        <h2 id="departments-heading">Along the quay</h2>
        <FeaturedDepartments />
      </section>
      <FeaturedCollections />
      <section aria-labelledby="new-heading">
        <h2 id="new-heading">Just unloaded</h2>
        <NewProducts />
        <p className="section-more">
          <Link className="link" href="/search?sort=newest">
            All new things
          </Link>
        </p>
      </section>
    </Page>
  );
}
