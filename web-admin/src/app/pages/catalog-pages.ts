import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { ProductSearch } from "../../features/catalog/product-search.ts";
import { staff } from "../staff-page.ts";

const products = createRoute({
  getParentRoute: () => staff,
  path: "/products",
  staticData: {
    permission: "catalog.read",
    navigation: { group: "catalogue", label: "Products", icon: "products", keywords: "variants prices" },
  },
  validateSearch: ProductSearch,
  component: lazyRouteComponent(() => import("../../features/catalog/products-page.tsx"), "ProductsPage"),
});

const product = createRoute({
  getParentRoute: () => staff,
  path: "/products/$productId",
  staticData: { permission: "catalog.read" },
  component: lazyRouteComponent(() => import("../../features/catalog/product-page.tsx"), "ProductPage"),
});

export const catalogPages = [products, product] as const;
