import { cartOperations } from "@quayside/shared/cart/contract.ts";
import { route } from "../http/route.ts";
import { adoptCart } from "./adopt-cart.ts";
import { applyCode } from "./apply-code.ts";
import { chooseDelivery } from "./choose-delivery.ts";
import { createCart } from "./create-cart.ts";
import { deliveryOptions } from "./delivery-options.ts";
import { myCart } from "./my-cart.ts";
import { removeCode } from "./remove-code.ts";
import { setAddress } from "./set-address.ts";
import { setLine } from "./set-line.ts";
import { viewCart } from "./view-cart.ts";

export const cartRoutes = [
  route(cartOperations.create, createCart),
  route(cartOperations.mine, myCart),
  route(cartOperations.adopt, adoptCart),
  route(cartOperations.get, viewCart),
  route(cartOperations.setLine, setLine),
  route(cartOperations.applyCode, applyCode),
  route(cartOperations.removeCode, removeCode),
  route(cartOperations.setAddress, setAddress),
  route(cartOperations.deliveryOptions, deliveryOptions),
  route(cartOperations.chooseDelivery, chooseDelivery),
];
