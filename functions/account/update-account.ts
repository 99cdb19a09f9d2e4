import type { accountOperations } from "@quayside/shared/account/contract.ts";
import { marketingOf } from "../customers/edited-customer.ts";
import type { Verb } from "../http/route.ts";
import { type AccountDeps, editAccount } from "./own-customer.ts";

export const updateAccount: Verb<AccountDeps, typeof accountOperations.update> = (deps, ctx, { body }) =>
  editAccount(deps, ctx, "customer.updated", ({ phone: _, ...record }) => ({
    ...record,
    name: body.name,
    ...(body.phone ? { phone: body.phone } : {}),
    marketing: marketingOf(record, body.acceptsMail, ctx.now),
  }));
