import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { GiftCardSearch } from "../../features/gift-cards/gift-card-search.ts";
import { PriceListSearch } from "../../features/pricing/price-list-search.ts";
import { PromotionSearch } from "../../features/promotions/promotion-search.ts";
import { staff } from "../staff-page.ts";

const promotions = createRoute({
  getParentRoute: () => staff,
  path: "/promotions",
  staticData: {
    permission: "promotions.read",
    navigation: {
      group: "pricing",
      label: "Promotions",
      icon: "tag",
      keywords: "discounts codes coupons vouchers sale",
    },
  },
  validateSearch: PromotionSearch,
  component: lazyRouteComponent(() => import("../../features/promotions/promotions-page.tsx"), "PromotionsPage"),
});

const newPromotion = createRoute({
  getParentRoute: () => staff,
  path: "/promotions/new",
  staticData: { permission: "promotions.write" },
  component: lazyRouteComponent(() => import("../../features/promotions/promotion-page.tsx"), "NewPromotionPage"),
});

const promotion = createRoute({
  getParentRoute: () => staff,
  path: "/promotions/$promotionId",
  staticData: { permission: "promotions.read" },
  component: lazyRouteComponent(() => import("../../features/promotions/promotion-page.tsx"), "PromotionPage"),
});

const priceLists = createRoute({
  getParentRoute: () => staff,
  path: "/price-lists",
  staticData: {
    permission: "pricing.read",
    navigation: { group: "pricing", label: "Price lists", icon: "prices", keywords: "sale groups quantity wholesale" },
  },
  validateSearch: PriceListSearch,
  component: lazyRouteComponent(() => import("../../features/pricing/price-lists-page.tsx"), "PriceListsPage"),
});

const priceList = createRoute({
  getParentRoute: () => staff,
  path: "/price-lists/$priceListId",
  staticData: { permission: "pricing.read" },
  validateSearch: PriceListSearch,
  component: lazyRouteComponent(() => import("../../features/pricing/price-list-page.tsx"), "PriceListPage"),
});

const priceCheck = createRoute({
  getParentRoute: () => staff,
  path: "/price-check",
  staticData: {
    permission: "pricing.read",
    navigation: {
      group: "pricing",
      label: "Price check",
      icon: "search",
      keywords: "preview what would this cart pay why promotion",
    },
  },
  component: lazyRouteComponent(() => import("../../features/pricing/price-check-page.tsx"), "PriceCheckPage"),
});

const giftCards = createRoute({
  getParentRoute: () => staff,
  path: "/gift-cards",
  staticData: {
    permission: "credit.read",
    navigation: { group: "pricing", label: "Gift cards", icon: "gift", keywords: "vouchers credit balance" },
  },
  validateSearch: GiftCardSearch,
  component: lazyRouteComponent(() => import("../../features/gift-cards/gift-cards-page.tsx"), "GiftCardsPage"),
});

const giftCard = createRoute({
  getParentRoute: () => staff,
  path: "/gift-cards/$giftCardId",
  staticData: { permission: "credit.read" },
  component: lazyRouteComponent(() => import("../../features/gift-cards/gift-card-page.tsx"), "GiftCardPage"),
});

export const pricingPages = [
  promotions,
  newPromotion,
  promotion,
  priceLists,
  priceList,
  priceCheck,
  giftCards,
  giftCard,
] as const;
