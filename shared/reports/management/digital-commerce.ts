import { figures, ranking } from "../definition.ts";
import { type ManagementFunction, ranked, trend } from "./management-function.ts";

const conversion: ManagementFunction = {
  id: "conversion-rate",
  set: "digital-commerce",
  name: "Conversion rate analysis",
  about: "How many visits end in an order, where the others stop, and where visitors come from.",
  sections: (when) => {
    const funnel = ["visits", "product_view_rate", "basket_rate", "checkout_rate", "conversion_rate"];
    return [
      figures({ title: "From visit to order", metrics: funnel }),
      trend("Visits and conversion up to now", ["visits", "conversion_rate"], when, "bar"),
      ranked("By source", ["traffic_source"], funnel),
      ranked("By device", ["device"], funnel),
    ];
  },
};

const campaigns: ManagementFunction = {
  id: "campaign-performance",
  set: "digital-commerce",
  name: "Digital campaign performance analysis",
  about: "What the visits and orders of each campaign bring. What campaigns cost is not collected yet.",
  sections: (when) => {
    const visits = ["visits", "product_view_rate", "basket_rate", "conversion_rate", "abandoned_basket_value"];
    const sales = ["revenue", "orders", "average_order_value", "new_customers"];
    return [
      figures({ title: "All orders", metrics: sales }),
      ranking({ title: "Campaigns: orders", metrics: sales, dimensions: ["campaign"], compare: "previous-period" }),
      ranking({ title: "Campaigns: visits", metrics: visits, dimensions: ["campaign"], compare: "previous-period" }),
      ranked("Sources: orders", ["traffic_source"], sales),
      ranked("Sources: visits", ["traffic_source"], visits),
      trend("Visits and orders up to now", ["visits", "order_visits"], when, "bar"),
    ];
  },
};

const abandoned: ManagementFunction = {
  id: "abandoned-carts",
  set: "digital-commerce",
  name: "Abandoned cart recovery analytics",
  about: "Baskets and checkouts that visits left, what was in them and where, and how many of them were bought later.",
  sections: (when) => {
    const metrics = ["basket_visits", "abandoned_baskets", "cart_abandonment_rate", "abandoned_basket_value"];
    return [
      figures({ title: "Baskets", metrics: [...metrics, "checkout_abandonment_rate"] }),
      figures({
        title: "How far they came",
        metrics: ["basket_visits", "checkout_visits", "delivery_visits", "payment_visits", "order_visits"],
      }),
      figures({
        title: "Bought later",
        metrics: ["recovered_baskets", "basket_recovery_rate", "recovered_basket_value"],
      }),
      trend(
        "Baskets left up to now",
        ["abandoned_baskets", "recovered_baskets", "abandoned_basket_value"],
        when,
        "bar",
      ),
      ranked("By source", ["traffic_source"], [...metrics, "basket_recovery_rate"]),
      ranked("By device", ["device"], [...metrics, "basket_recovery_rate"]),
      ranked("By first page", ["landing_page"], metrics),
    ];
  },
};

const fulfilment: ManagementFunction = {
  id: "fulfilment-efficiency",
  set: "digital-commerce",
  name: "Fulfillment efficiency monitoring",
  about: "How fast orders leave the house and arrive, by the day they were placed, and what is still under way.",
  sections: (when) => {
    const metrics = [
      "orders",
      "shipped_share",
      "days_to_ship",
      "shipped_in_a_day_rate",
      "split_rate",
      "days_to_deliver",
      "on_time_rate",
    ];
    return [
      figures({ title: "From order to door", metrics }),
      { kind: "insight", insight: "open-orders", title: "Orders under way" },
      ranked("By location", ["location"], metrics),
      ranked("By way of delivery", ["shipping_method"], metrics),
      ranked("By country", ["country"], metrics),
      trend("Days to ship up to now", ["days_to_ship", "shipped_in_a_day_rate"], when),
    ];
  },
};

const later = (id: string, name: string, about: string, pending: string): ManagementFunction => ({
  ...{ id, set: "digital-commerce", name, about, pending },
  sections: () => [],
});

const pending: readonly ManagementFunction[] = [
  later(
    "acquisition-cost",
    "Customer acquisition cost (CAC) tracking",
    "What a new customer costs, by channel.",
    "Spend on advertising is not collected yet.",
  ),
  later(
    "marketplace-sellers",
    "Marketplace seller performance oversight",
    "How sellers on the marketplace do.",
    "There are no marketplace sellers yet.",
  ),
];

/** Functions of the module of digital commerce; those that wait for facts come last. */
export const digitalCommerce: readonly ManagementFunction[] = [
  ...[conversion, campaigns, abandoned, fulfilment],
  ...pending,
];
