import { AppError } from "@quayside/shared/kernel/errors.ts";

export function cartClosed(): AppError {
  return new AppError("conflict", "CART_CLOSED", "This cart became an order and cannot be changed any more.");
}

/** Another device opened or merged the account's cart at the same moment. */
export function cartMoved(): AppError {
  return new AppError("conflict", "CART_MOVED", "Your basket was opened on another device. Try again.");
}

export function notAddressed(): AppError {
  return new AppError("conflict", "CART_NOT_ADDRESSED", "Enter a delivery address first.");
}

export function deliveryNotOffered(optionId: string): AppError {
  return new AppError("unprocessable", "DELIVERY_NOT_OFFERED", "This cart cannot be delivered that way.", {
    field: "optionId",
    reason: "is not among the delivery options of this cart",
    optionId,
  });
}
