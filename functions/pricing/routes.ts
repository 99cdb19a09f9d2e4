import { pricingOperations as operations } from "@quayside/shared/pricing/contract.ts";
import { route } from "../http/route.ts";
import { createPriceList } from "./create-price-list.ts";
import { getPriceList } from "./get-price-list.ts";
import { listPriceLists } from "./list-price-lists.ts";
import { listPrices } from "./list-prices.ts";
import { previewCart } from "./preview-cart.ts";
import { setPrices } from "./set-prices.ts";
import { updatePriceList } from "./update-price-list.ts";

export const pricingRoutes = [
  route(operations.list, listPriceLists),
  route(operations.get, getPriceList),
  route(operations.create, createPriceList),
  route(operations.update, updatePriceList),
  route(operations.prices, listPrices),
  route(operations.setPrices, setPrices),
  route(operations.preview, previewCart),
];
