import type { InputOf } from "@quayside/shared/contract/operation.ts";
import { OrderAddressEdited } from "@quayside/shared/events.ts";
import { AppError } from "@quayside/shared/kernel/errors.ts";
import type { orderOperations } from "@quayside/shared/orders/contract.ts";
import type { Order, OrderDetail } from "@quayside/shared/orders/schema.ts";
import { assertPostcodes, tidyAddress } from "../customers/postcodes.ts";
import { emit } from "../events/store.ts";
import type { Ctx } from "../platform/ctx.ts";
import { notPossible } from "./errors.ts";
import { staffStep } from "./staff-step.ts";
import { changed, type StepDeps } from "./step.ts";

type Edit = typeof orderOperations.editAddress;
type Body = InputOf<Edit>["body"];

/** Tax and delivery were charged for a country, and stay: what goes elsewhere is another order. */
export function editAddress(deps: StepDeps, ctx: Ctx, { params, body }: InputOf<Edit>): Promise<OrderDetail> {
  return staffStep(deps, ctx, params.orderId, (record) => {
    const { order } = record;
    assertPostcodes(body);
    const edited = Object.entries(body).flatMap(([name, address]) => (address ? [[name, tidyAddress(address)]] : []));
    const next = changed(record, Object.fromEntries(edited));
    const { id: orderId, number } = order;
    const told = emit(deps.clock, ctx, OrderAddressEdited, { orderId, number });
    return refusal(order, body) ?? { action: "order.address-edited", next, writes: [told] };
  });
}

function refusal(order: Order, { shippingAddress }: Body): AppError | undefined {
  const { state, shipments } = order;
  const refused = (message: string, from: string) => notPossible("ADDRESS_NOT_EDITABLE", message, from, "edited");
  if (state !== "open") return refused(`The order is ${state}.`, state);
  if (shipments.some((parcel) => parcel.state === "shipped" || parcel.state === "delivered"))
    return refused("A parcel has left already.", "shipped");
  const { country, region } = order.shippingAddress;
  if (!shippingAddress) return undefined;
  const moved =
    (shippingAddress.country !== country && "country") || (shippingAddress.region !== region && region && "region");
  if (!moved) return undefined;
  const reason = "tax and delivery were charged for another; cancel the order and place it anew";
  return new AppError("unprocessable", "ADDRESS_NOT_EDITABLE", `The ${moved} cannot change.`, {
    field: `shippingAddress.${moved}`,
    reason,
  });
}
