import type { Visit } from "./admin-visits.ts";

export interface Bought {
  orderId: string;
}

/** Every page of the shop, for somebody who has an account, an order and something in the basket. */
export const storeVisits: readonly Visit<Bought>[] = [
  { route: "/" },
  { route: "/c/:slug", at: () => "/c/kitchen" },
  { route: "/c/:slug", name: "category-missing", at: () => "/c/nothing-of-the-kind" },
  { route: "/collections/:slug", at: () => "/collections/small-gifts" },
  { route: "/search", at: () => "/search?q=mug" },
  { route: "/search", name: "search-none", at: () => "/search?q=zxqwv" },
  { route: "/p/:slug", at: () => "/p/tideline-teapot", opens: ["Add to basket"] },
  { route: "/p/:slug", name: "product-options", at: () => "/p/harbour-stoneware-mug" },
  { route: "/cart" },
  { route: "/checkout/:step?", at: () => "/checkout" },
  { route: "/order/:orderId/:moment?", at: ({ orderId }) => `/order/${orderId}` },
  { route: "/order/:orderId/:moment?", name: "order-thanks", at: ({ orderId }) => `/order/${orderId}/thank-you` },
  { route: "/find-order" },
  { route: "/gift-card" },
  ...["about", "delivery", "returns", "privacy", "terms", "privacy-choices"].map((page) => ({
    route: "/pages/:name",
    name: `pages-${page}`,
    at: () => `/pages/${page}`,
  })),
  ...["orders", "addresses", "cards", "details"].map((part) => ({
    route: "/account/:part?",
    name: `account-${part}`,
    at: () => `/account/${part}`,
  })),
  { route: "*", name: "missing", at: () => "/nowhere" },
];

/** For somebody of whom the shop knows nothing. */
export const guestVisits: readonly Visit<Bought>[] = [
  { route: "/sign-in" },
  { route: "/sign-up" },
  { route: "/forgot-password" },
  { route: "/cart", name: "cart-empty" },
  { route: "/checkout/:step?", name: "checkout-empty", at: () => "/checkout" },
  { route: "/order/:orderId/:moment?", name: "order-locked", at: ({ orderId }) => `/order/${orderId}` },
];
