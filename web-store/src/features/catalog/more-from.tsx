import { Link } from "wouter";
import { useOperation } from "../../lib/query.ts";
import { ProductGrid } from "./product-card.tsx";
import "./listing.css";

interface MoreFromProps {
  category: { slug: string; name: string };
  /** The product on the page. */
  except: string;
}

export function MoreFrom({ category, except }: MoreFromProps) {
  const { data } = useOperation("search.products", { query: { category: category.slug, per_page: "5" } });
  const hits = data?.items.filter((hit) => hit.id !== except).slice(0, 4) ?? [];
  if (hits.length === 0) return null;
  return (
    <section className="more-from" aria-labelledby="more-heading">
      <h2 id="more-heading">
        More from <Link href={`/c/${category.slug}`}>{category.name}</Link>
      </h2>
      <ProductGrid hits={hits} />
    </section>
  );
}
