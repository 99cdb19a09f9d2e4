import { newKey } from "@quayside/shared/client/new-key.ts";
import { type CallOptions, createClient } from "@quayside/shared/contract/client.ts";
import type { AnswerOf, OperationById, RequestOf } from "@quayside/shared/contract/operation.ts";
import type { StorefrontOperation } from "@quayside/shared/contract/route-table.ts";
import { storefrontRoutes } from "@quayside/shared/contract/routes.generated.ts";
import { guestHeaders } from "./guest.ts";
import { bearerFor } from "./session.ts";

export type OperationId = StorefrontOperation["id"];
type ById<Id extends OperationId> = OperationById<StorefrontOperation, Id>;
export type RequestFor<Id extends OperationId> = RequestOf<ById<Id>>;
export type AnswerFor<Id extends OperationId> = AnswerOf<ById<Id>>;

type LooseCall = (id: OperationId, request: unknown, options: CallOptions) => Promise<unknown>;

// One generic signature over the client's overload-like one; the route table still types request and answer.
const client = createClient<StorefrontOperation>({
  routes: storefrontRoutes,
  newKey,
}) as LooseCall;

/** Calls an operation with the shopper's own proofs: the guest's tokens, and the sign-in where there is one. */
export async function call<Id extends OperationId>(
  id: Id,
  request: RequestFor<Id>,
  options: CallOptions = {},
): Promise<AnswerFor<Id>> {
  const { params } = request as { params?: Record<string, unknown> };
  const headers = { ...guestHeaders(params), ...(await bearerFor(storefrontRoutes[id].path)), ...options.headers };
  return client(id, request, { ...options, headers }) as Promise<AnswerFor<Id>>;
}
