import { createQueries, type LooseCall } from "@quayside/shared/client/queries.ts";
import type { StaffOperation } from "@quayside/shared/contract/route-table.ts";
import { staffRoutes } from "@quayside/shared/contract/routes.generated.ts";
import type { QueryKey } from "@tanstack/react-query";
import { useState } from "react";
import { call, type OperationId, type RequestFor } from "./api.ts";
import { newIntention } from "./intention.ts";

const queries = createQueries<StaffOperation>({
  routes: staffRoutes,
  call: call as LooseCall,
  staleMilliseconds: 15_000,
});
export const { newQueryClient, queryKeyOf, operationQuery, useOperation } = queries;

interface Acting<Id extends OperationId> {
  /** The read whose answer this change already brings, so that it needs no second trip. */
  fills?: (request: RequestFor<Id>) => QueryKey;
}

/** A change; a second try of the same request goes under the same idempotency key until the API has answered for good. */
export function useAct<Id extends OperationId>(id: Id, { fills }: Acting<Id> = {}) {
  const [intention] = useState(newIntention);
  const act = async (request: RequestFor<Id>) => {
    try {
      const answer = await call(id, request, { idempotencyKey: intention.keyFor(request) });
      intention.answered();
      return answer;
    } catch (error) {
      intention.failed(error);
      throw error;
    }
  };
  return queries.useChange(id, act, { fills });
}
