const over = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);
const percent = (part: number, whole: number): number | null => (whole === 0 ? null : (part / whole) * 100);
const days = (seconds: number, orders: number) => over(seconds / 86_400, orders);

/** Sums of moves by `source.what`; `returns.count` is of different returns. What there was none of is 0. */
export type MoveSums = (name: string) => number;
export type Values = Record<string, (sum: MoveSums) => number | null>;

/** What metrics of orders, their parcels, returns and payments say of sums, as their definitions have it. */
export const orderMoveValues: Values = {
  orders: (sum) => sum("sales.orders"),
  revenue: (sum) => sum("sales.revenue"),
  returns: (sum) => sum("returns.count"),
  returned_units: (sum) => sum("returns.units"),
  return_value: (sum) => sum("returns.value"),
  return_rate: (sum) => percent(sum("returns.units"), sum("sales.units")),
  net_revenue: (sum) => sum("sales.revenue") - sum("returns.value"),
  captured_payments: (sum) => sum("payments.captured"),
  refunded_payments: (sum) => sum("payments.refunded"),
  refund_amount: (sum) => sum("payments.refunded"),
  shipped_orders: (sum) => sum("sales.shipped"),
  shipped_share: (sum) => percent(sum("sales.shipped"), sum("sales.orders")),
  days_to_ship: (sum) => days(sum("sales.ship_seconds"), sum("sales.shipped")),
  shipped_in_a_day_rate: (sum) => percent(sum("sales.shipped_in_a_day"), sum("sales.shipped")),
  split_rate: (sum) => percent(sum("sales.split"), sum("sales.shipped")),
  days_to_deliver: (sum) => days(sum("sales.delivery_seconds"), sum("sales.delivered")),
  on_time_rate: (sum) => percent(sum("sales.on_time"), sum("sales.promised")),
};

const left = (sum: MoveSums) => sum("sessions.added_to_cart") - sum("sessions.purchased");

/** The same of visits. */
export const visitValues: Values = {
  visits: (sum) => sum("sessions.sessions"),
  page_views: (sum) => sum("sessions.page_views"),
  pages_per_visit: (sum) => over(sum("sessions.page_views"), sum("sessions.sessions")),
  bounce_rate: (sum) => percent(sum("sessions.bounced"), sum("sessions.sessions")),
  product_visits: (sum) => sum("sessions.viewed_product"),
  basket_visits: (sum) => sum("sessions.added_to_cart"),
  checkout_visits: (sum) => sum("sessions.began_checkout"),
  delivery_visits: (sum) => sum("sessions.reached_delivery"),
  payment_visits: (sum) => sum("sessions.reached_payment"),
  order_visits: (sum) => sum("sessions.purchased"),
  product_view_rate: (sum) => percent(sum("sessions.viewed_product"), sum("sessions.sessions")),
  basket_rate: (sum) => percent(sum("sessions.added_to_cart"), sum("sessions.sessions")),
  checkout_rate: (sum) => percent(sum("sessions.began_checkout"), sum("sessions.sessions")),
  conversion_rate: (sum) => percent(sum("sessions.purchased"), sum("sessions.sessions")),
  abandoned_baskets: left,
  abandoned_basket_value: (sum) => sum("sessions.abandoned_value"),
  recovered_baskets: (sum) => sum("sessions.recovered"),
  basket_recovery_rate: (sum) => percent(sum("sessions.recovered"), left(sum)),
  recovered_basket_value: (sum) => sum("sessions.recovered_value"),
  cart_abandonment_rate: (sum) => percent(left(sum), sum("sessions.added_to_cart")),
  checkout_abandonment_rate: (sum) =>
    percent(sum("sessions.began_checkout") - sum("sessions.purchased"), sum("sessions.began_checkout")),
};
