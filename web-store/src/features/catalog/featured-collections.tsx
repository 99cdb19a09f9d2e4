import { Link } from "wouter";
import { counted } from "../../lib/format.ts";
import { useOperation } from "../../lib/query.ts";
import { Picture } from "../../ui/picture.tsx";

/** What the shop puts forward just now; nothing where there is none, or where it cannot be read. */
export function FeaturedCollections() {
  const { data: collections = [] } = useOperation("catalog.collections", {});
  if (collections.length === 0) return null;
  return (
    <section aria-labelledby="collections-heading">
      <h2 id="collections-heading">Put together for you</h2>
      <ul className="departments">
        {collections.slice(0, 8).map(({ slug, title, products, image }) => (
          <li key={slug}>
            <Link href={`/collections/${slug}`}>
              <Picture image={image} sizes="(min-width: 60rem) 16rem, 44vw" decorative />
              <span className="department-name">{title}</span>
              <span className="department-count">{counted(products, "product")}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
