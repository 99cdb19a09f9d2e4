import type { SearchHit } from "@quayside/shared/search/schema.ts";
import { Link } from "wouter";
import { Picture } from "../../ui/picture.tsx";
import { Price } from "../../ui/price.tsx";
import { Stars } from "./stars.tsx";

const sizes = "(min-width: 75rem) 17rem, (min-width: 48rem) 30vw, 46vw";

function Badge({ hit }: { hit: SearchHit }) {
  if (!hit.inStock) return <span className="badge badge-quiet">Sold out</span>;
  if (hit.listPrice && hit.listPrice.amount > hit.priceFrom.amount) return <span className="badge">Reduced</span>;
  return null;
}

export function ProductCard({ hit, eager = false }: { hit: SearchHit; eager?: boolean }) {
  return (
    <li className="product-card">
      <Link href={`/p/${hit.slug}`}>
        <Picture image={hit.image} sizes={sizes} eager={eager} decorative />
        <Badge hit={hit} />
        <span className="product-card-title">{hit.title}</span>
        {hit.brand ? <span className="product-card-brand">{hit.brand}</span> : null}
        <Stars rating={hit.rating} />
        <Price price={hit.priceFrom} listPrice={hit.listPrice} from={hit.priceVaries} />
      </Link>
    </li>
  );
}

export function ProductGrid({ hits, eager = 0 }: { hits: readonly SearchHit[]; eager?: number }) {
  return (
    <ul className="product-grid">
      {hits.map((hit, index) => (
        <ProductCard key={hit.id} hit={hit} eager={index < eager} />
      ))}
    </ul>
  );
}
