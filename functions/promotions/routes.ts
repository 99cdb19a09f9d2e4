import { promotionOperations as operations } from "@quayside/shared/promotions/contract.ts";
import { route } from "../http/route.ts";
import { createPromotion } from "./create-promotion.ts";
import { getPromotion } from "./get-promotion.ts";
import { listPromotions } from "./list-promotions.ts";
import { previewPromotion } from "./preview-promotion.ts";
import { updatePromotion } from "./update-promotion.ts";

export const promotionRoutes = [
  route(operations.list, listPromotions),
  route(operations.get, getPromotion),
  route(operations.create, createPromotion),
  route(operations.update, updatePromotion),
  route(operations.preview, previewPromotion),
];
