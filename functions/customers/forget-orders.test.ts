import type { Order } from "@quayside/shared/orders/schema.ts";
import { expect, test } from "vitest";
import { withoutPersonalData } from "./forget-orders.ts";

const address = { name: "Ada", line1: "1 Quay Street", city: "Falmouth", postcode: "TR11 3LH", country: "GB" };
const addresses = { shippingAddress: address, billingAddress: address };

test("of what brought an order, only its kind and the device outlive the person", () => {
  const origin = { utmSource: "letter-to-ada", campaign: "ada", referrer: "ada.example" };
  const kept = withoutPersonalData({ ...addresses, origin: { ...origin, source: "email", device: "mobile" } } as Order);
  expect(kept.origin).toEqual({ source: "email", device: "mobile" });
  expect(JSON.stringify(kept).toLowerCase()).not.toContain("ada");
  expect(withoutPersonalData(addresses as Order).origin).toBeUndefined();
});
