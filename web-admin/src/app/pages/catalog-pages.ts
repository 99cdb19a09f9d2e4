import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { ProductSearch } from "../../features/catalog/product-search.ts";
import { CollectionSearch } from "../../features/collections/collection-search.ts";
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

const categories = createRoute({
  getParentRoute: () => staff,
  path: "/categories",
  staticData: {
    permission: "catalog.read",
    navigation: { group: "catalogue", label: "Categories", icon: "columns", keywords: "tree shelves navigation" },
  },
  component: lazyRouteComponent(() => import("../../features/catalog/categories-page.tsx"), "CategoriesPage"),
});

const collections = createRoute({
  getParentRoute: () => staff,
  path: "/collections",
  staticData: {
    permission: "catalog.read",
    navigation: { group: "catalogue", label: "Collections", icon: "bookmark", keywords: "sets edits seasons rules" },
  },
  validateSearch: CollectionSearch,
  component: lazyRouteComponent(() => import("../../features/collections/collections-page.tsx"), "CollectionsPage"),
});

const collection = createRoute({
  getParentRoute: () => staff,
  path: "/collections/$collectionId",
  staticData: { permission: "catalog.read" },
  component: lazyRouteComponent(() => import("../../features/collections/collection-page.tsx"), "CollectionPage"),
});

export const catalogPages = [products, product, categories, collections, collection] as const;
