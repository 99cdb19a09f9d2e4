import { getRouteApi } from "@tanstack/react-router";
import { useOperation } from "../../lib/query.ts";
import { Loaded } from "../../ui/detail/loaded.tsx";
import { NewPromotion, PromotionEditor } from "./promotion-editor.tsx";

const route = getRouteApi("/staff/promotions/$promotionId");

export function PromotionPage() {
  const { promotionId } = route.useParams();
  const query = useOperation("promotions.get", { params: { promotionId } });
  return <Loaded query={query}>{(promotion) => <PromotionEditor key={promotion.id} promotion={promotion} />}</Loaded>;
}

export function NewPromotionPage() {
  return <NewPromotion />;
}
