import type { PublicProduct } from "@quayside/shared/catalog/schema.ts";
import { Link, Redirect, useLocation, useParams, useSearch } from "wouter";
import { NotFoundPage } from "../../app/not-found-page.tsx";
import { useOperation } from "../../lib/query.ts";
import { Failure } from "../../ui/failure.tsx";
import { Page } from "../../ui/page.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { Breadcrumbs } from "./breadcrumbs.tsx";
import { BuyBox } from "./buy-box.tsx";
import { facetLabel } from "./facet-label.ts";
import { Gallery } from "./gallery.tsx";
import { MoreFrom } from "./more-from.tsx";
import { Stars } from "./stars.tsx";
import { StructuredData } from "./structured-data.tsx";
import { variantFor } from "./variant-choice.ts";
import "./product.css";

function Description({ text }: { text: string }) {
  return text
    .split(/\n+/)
    .filter((paragraph) => paragraph.trim() !== "")
    .map((paragraph) => <p key={paragraph}>{paragraph}</p>);
}

const isOption = ({ options }: PublicProduct, name: string) =>
  options.some((option) => option.name.toLowerCase() === name.toLowerCase());

function Details({ product }: { product: PublicProduct }) {
  // What it comes in, the picker says: "Colour: Blue" would be wrong beside the one in sand.
  const attributes = Object.entries(product.attributes).filter(([name]) => !isOption(product, name));
  return (
    <div className="product-details">
      {product.description ? (
        <section aria-labelledby="about-heading">
          <h2 id="about-heading">About it</h2>
          <Description text={product.description} />
        </section>
      ) : null}
      {attributes.length > 0 ? (
        <section aria-labelledby="details-heading">
          <h2 id="details-heading">Details</h2>
          <dl className="attributes">
            {attributes.map(([name, value]) => (
              <div key={name}>
                <dt>{facetLabel(name)}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </section>
      ) : null}
    </div>
  );
}

function Product({ product }: { product: PublicProduct }) {
  const [path, navigate] = useLocation();
  const sku = new URLSearchParams(useSearch()).get("sku");
  const variant = variantFor(product.variants, sku);
  return (
    <Page
      title={product.seo?.title ?? product.title}
      description={product.seo?.description ?? product.description.slice(0, 160)}
      canonical={`/p/${product.slug}`}
      className="product"
    >
      <StructuredData product={product} />
      <Breadcrumbs path={product.category.path} />
      <div className="product-top">
        <Gallery images={product.images} title={product.title} own={variant?.imageKey} />
        <div>
          {product.brand ? (
            <p className="product-brand">
              <Link href={`/search?brand=${encodeURIComponent(product.brand.toLowerCase())}`}>{product.brand}</Link>
            </p>
          ) : null}
          <h1 className="page-heading" tabIndex={-1}>
            {product.title}
          </h1>
          <Stars rating={product.rating} />
          {variant ? (
            <BuyBox
              product={product}
              variant={variant}
              onVariant={(next) => navigate(`${path}?sku=${encodeURIComponent(next.sku)}`, { replace: true })}
            />
          ) : null}
        </div>
      </div>
      <Details product={product} />
      <MoreFrom category={product.category} except={product.id} />
    </Page>
  );
}

export function ProductPage() {
  const { slug = "" } = useParams<{ slug: string }>();
  const { data: product, error, refetch } = useOperation("catalog.product", { params: { slug } });
  // It has moved: the store knows it by its former address too.
  if (product && product.slug !== slug) return <Redirect to={`/p/${product.slug}`} replace />;
  if (product) return <Product key={slug} product={product} />;
  if (error?.kind === "not-found" || error?.kind === "invalid") return <NotFoundPage />;
  if (!error) return <Skeleton label="Loading the product" shape="product" count={5} />;
  return (
    <Page title="Product" heading="We could not show this product" className="page-message">
      <Failure error={error} kept="Your basket is kept." onRetry={() => refetch()} />
    </Page>
  );
}
