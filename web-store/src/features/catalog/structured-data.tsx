import type { PublicProduct, Rating } from "@quayside/shared/catalog/schema.ts";
import { env } from "../../lib/env.ts";
import { minorPerUnit } from "../../lib/format.ts";

type Json = Record<string, unknown>;

function offer({ slug, variants }: PublicProduct): Json {
  const prices = variants.map(({ price }) => price.amount);
  const currency = variants[0]?.price.currency ?? "";
  const decimal = (amount: number) => (amount / minorPerUnit(currency)).toFixed(Math.log10(minorPerUnit(currency)));
  const isThere = variants.some(({ available }) => available > 0);
  return {
    "@type": "AggregateOffer",
    url: `${env.origin}/p/${slug}`,
    priceCurrency: currency,
    lowPrice: decimal(Math.min(...prices)),
    highPrice: decimal(Math.max(...prices)),
    offerCount: variants.length,
    availability: `https://schema.org/${isThere ? "InStock" : "OutOfStock"}`,
  };
}

function aggregateRating({ average, count }: Rating): Json {
  return { "@type": "AggregateRating", ratingValue: average / 100, bestRating: 5, worstRating: 1, ratingCount: count };
}

/** Product and BreadcrumbList of schema.org, as search engines read them. */
export function structuredData(product: PublicProduct): Json[] {
  const { title, description, brand, images, variants, category, rating } = product;
  const crumbs = category.path.map(({ slug, name }, index) => ({
    "@type": "ListItem",
    position: index + 1,
    name,
    item: `${env.origin}/c/${slug}`,
  }));
  return [
    {
      "@context": "https://schema.org",
      "@type": "Product",
      name: title,
      description,
      sku: variants[0]?.sku,
      ...(brand ? { brand: { "@type": "Brand", name: brand } } : {}),
      image: images.map(({ key }) => `${env.origin}/media/${key}/1280.webp`),
      ...(rating ? { aggregateRating: aggregateRating(rating) } : {}),
      offers: offer(product),
    },
    { "@context": "https://schema.org", "@type": "BreadcrumbList", itemListElement: crumbs },
  ];
}

export function StructuredData({ product }: { product: PublicProduct }) {
  // A data block is never run; `<` is escaped so that no text can end it.
  const json = JSON.stringify(structuredData(product)).replaceAll("<", "\\u003c");
  // biome-ignore lint/security/noDangerouslySetInnerHtml: React would escape quotes, which JSON-LD readers do not undo.
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}
