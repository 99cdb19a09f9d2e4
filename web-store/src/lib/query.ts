import { createQueries, type LooseCall } from "@quayside/shared/client/queries.ts";
import type { StorefrontOperation } from "@quayside/shared/contract/route-table.ts";
import { storefrontRoutes } from "@quayside/shared/contract/routes.generated.ts";
import type { QueryKey } from "@tanstack/react-query";
import { call, type OperationId, type RequestFor } from "./api.ts";

const queries = createQueries<StorefrontOperation>({
  routes: storefrontRoutes,
  call: call as LooseCall,
  staleMilliseconds: 30_000,
});
export const { newQueryClient, queryKeyOf, operationQuery, useOperation } = queries;

interface Act<Id extends OperationId> {
  request: RequestFor<Id>;
  idempotencyKey?: string;
}

interface Acting<Id extends OperationId> {
  /** Changes of one scope run one after another. */
  scope?: string;
  /** The read whose answer this change already brings, so that it needs no second trip. */
  fills?: (request: RequestFor<Id>) => QueryKey;
}

/** A change; whoever must survive a lost answer brings the key of the intention. */
export function useAct<Id extends OperationId>(id: Id, { scope, fills }: Acting<Id> = {}) {
  const act = ({ request, ...options }: Act<Id>) => call(id, request, options);
  return queries.useChange(id, act, { scope, fills: fills && (({ request }) => fills(request)) });
}
