import { Link } from "@tanstack/react-router";
import { useMe } from "../../../lib/me.ts";
import { Thumbnail } from "../../../ui/thumbnail.tsx";

interface ProductNameProps {
  product: { title: string; productId?: string; imageKey?: string; category?: string };
  /** With its picture and category. */
  isFull?: boolean;
}

/** A product by its name, leading to its page where it still is in the catalogue. */
export function ProductName({ product, isFull = false }: ProductNameProps) {
  const { title, productId, imageKey, category } = product;
  const { may } = useMe();
  const name =
    productId && may("catalog.read") ? (
      <Link to="/products/$productId" params={{ productId }} className="product-title">
        {title}
      </Link>
    ) : (
      <span className="product-title">{title}</span>
    );
  if (!isFull) return name;
  return (
    <span className="product-cell">
      <Thumbnail image={imageKey ? { key: imageKey } : undefined} size={36} />
      <span>
        {name}
        {category ? <span className="product-note small soft">{category}</span> : null}
      </span>
    </span>
  );
}
