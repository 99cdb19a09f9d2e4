import { getRouteApi } from "@tanstack/react-router";
import { useOperation } from "../../lib/query.ts";
import { Loaded } from "../../ui/detail/loaded.tsx";
import { ProductForm } from "./product-form.tsx";

const route = getRouteApi("/staff/products/$productId");

export function ProductPage() {
  const { productId } = route.useParams();
  const query = useOperation("products.get", { params: { productId } });
  return <Loaded query={query}>{(product) => <ProductForm key={product.id} product={product} />}</Loaded>;
}
