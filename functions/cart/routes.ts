import { cartOperations } from "@quayside/shared/cart/contract.ts";
import { route } from "../http/route.ts";
import { addGiftCard, checkGiftCard } from "./add-gift-card.ts";
import { adoptCart } from "./adopt-cart.ts";
import { applyCode } from "./apply-code.ts";
import { chooseDelivery } from "./choose-delivery.ts";
import { createCart } from "./create-cart.ts";
import { deliveryOptions } from "./delivery-options.ts";
import { deliveryQuotes } from "./delivery-quotes.ts";
import { myCart } from "./my-cart.ts";
import { removeCode } from "./remove-code.ts";
import { removeGiftCard } from "./remove-gift-card.ts";
import { reviewCart } from "./review-cart.ts";
import { setAddress } from "./set-address.ts";
import { setLine } from "./set-line.ts";
import { useCredit } from "./use-credit.ts";
import { viewCart } from "./view-cart.ts";

export const cartRoutes = [
  route(cartOperations.create, createCart, { leasesLate: true }),
  route(cartOperations.mine, myCart),
  route(cartOperations.adopt, adoptCart),
  route(cartOperations.get, viewCart),
  route(cartOperations.review, reviewCart),
  route(cartOperations.setLine, setLine),
  route(cartOperations.applyCode, applyCode),
  route(cartOperations.removeCode, removeCode),
  route(cartOperations.addGiftCard, addGiftCard),
  route(cartOperations.checkGiftCard, checkGiftCard),
  route(cartOperations.removeGiftCard, removeGiftCard),
  route(cartOperations.useCredit, useCredit),
  route(cartOperations.setAddress, setAddress),
  route(cartOperations.deliveryOptions, deliveryOptions),
  route(cartOperations.deliveryQuotes, deliveryQuotes),
  route(cartOperations.chooseDelivery, chooseDelivery),
];
