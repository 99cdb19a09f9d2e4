import { getRouteApi } from "@tanstack/react-router";
import { useOperation } from "../../lib/query.ts";
import { DetailPage } from "../../ui/detail/detail-page.tsx";
import { Loaded } from "../../ui/detail/loaded.tsx";
import { ListedPrices } from "./listed-prices.tsx";
import { PastePrices } from "./paste-prices.tsx";
import { PriceListBadge } from "./price-list-list.tsx";
import { PriceListTerms } from "./price-list-terms.tsx";

const route = getRouteApi("/staff/price-lists/$priceListId");

export function PriceListPage() {
  const { priceListId } = route.useParams();
  const query = useOperation("pricing.list", { params: { priceListId } });
  return (
    <Loaded query={query}>
      {(list) => (
        <DetailPage
          title={list.name}
          trail={[{ label: "Price lists", link: { to: "/price-lists" } }]}
          status={<PriceListBadge active={list.active} />}
          actions={<PastePrices priceListId={priceListId} />}
          aside={<PriceListTerms key={list.id} list={list} />}
        >
          <ListedPrices priceListId={priceListId} />
        </DetailPage>
      )}
    </Loaded>
  );
}
