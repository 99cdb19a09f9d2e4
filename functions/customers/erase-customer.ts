import type { customerOperations } from "@quayside/shared/customers/contract.ts";
import type { ResumingVerb } from "../http/route.ts";
import { customerDetail } from "./customer-detail.ts";
import { type EraseDeps, erase } from "./erase.ts";

/** Resumes: the customer is deleted before the sign-in is. */
export const eraseCustomer: ResumingVerb<EraseDeps, typeof customerOperations.erase> = async (
  deps,
  ctx,
  { params, body },
) => {
  const claimed = ctx.claim && ctx.claim.effect === undefined ? [ctx.claim.record(params)] : [];
  await erase(deps, ctx, params.customerId, body.reason, claimed);
  return customerDetail(deps, ctx, params.customerId);
};
