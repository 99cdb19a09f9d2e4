import { staffRoutes } from "@quayside/shared/contract/routes.generated.ts";
import type { AppError } from "@quayside/shared/kernel/errors.ts";
import {
  keepPreviousData,
  QueryClient,
  queryOptions,
  type UseQueryResult,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query";
import { useState } from "react";
import { type AnswerFor, call, type OperationId, type RequestFor } from "./api.ts";
import { newIntention } from "./intention.ts";

declare module "@tanstack/react-query" {
  interface Register {
    defaultError: AppError;
  }
}

const mayPass = ({ kind }: AppError) => kind === "unavailable" || kind === "too-many";

export function newQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { staleTime: 15_000, retry: (failures, error) => failures < 2 && mayPass(error) },
      mutations: { retry: false },
    },
  });
}

export function queryKeyOf<Id extends OperationId>(id: Id, request?: RequestFor<Id>) {
  return request === undefined ? ([id] as const) : ([id, request] as const);
}

/** A read of the route table as a query; its key is the operation's id and the request. */
export function operationQuery<Id extends OperationId>(id: Id, request: RequestFor<Id>) {
  return queryOptions<AnswerFor<Id>>({
    queryKey: queryKeyOf(id, request),
    queryFn: ({ signal }) => call(id, request, { signal }),
  });
}

interface Reading<Answer> {
  enabled?: boolean;
  /** Show the answer before while a changed request is under way. */
  keepPrevious?: boolean;
  staleTime?: number;
  /** Milliseconds between two reads, as long as the answer says that there is more to come. */
  refetchInterval?: (answer: Answer | undefined) => number | false;
}

export function useOperation<Id extends OperationId>(
  id: Id,
  request: RequestFor<Id>,
  { keepPrevious, refetchInterval, ...reading }: Reading<AnswerFor<Id>> = {},
): UseQueryResult<AnswerFor<Id>> {
  return useQuery({
    ...operationQuery(id, request),
    ...reading,
    ...(keepPrevious ? { placeholderData: keepPreviousData } : {}),
    ...(refetchInterval ? { refetchInterval: (query) => refetchInterval(query.state.data) } : {}),
  } as ReturnType<typeof operationQuery<Id>>);
}

interface Acting<Id extends OperationId> {
  /** The read whose answer this change already brings, so that it needs no second trip. */
  fills?: { id: OperationId; request: (request: RequestFor<Id>) => unknown };
}

/**
 * A change as a mutation; what the manifest says it makes stale is read again. A second try of the same request goes under
 * the same idempotency key until the API has answered for good.
 */
export function useAct<Id extends OperationId>(id: Id, { fills }: Acting<Id> = {}) {
  const client = useQueryClient();
  const [intention] = useState(newIntention);
  return useMutation<AnswerFor<Id>, AppError, RequestFor<Id>>({
    mutationFn: async (request) => {
      try {
        const answer = await call(id, request, { idempotencyKey: intention.keyFor(request) });
        intention.answered();
        return answer;
      } catch (error) {
        intention.failed(error);
        throw error;
      }
    },
    onSuccess: async (answer, request) => {
      if (fills) client.setQueryData([fills.id, fills.request(request)], answer);
      const stale = (staffRoutes[id].invalidates ?? []).filter((read) => read !== fills?.id);
      await Promise.all(stale.map((read) => client.invalidateQueries({ queryKey: [read] })));
    },
  });
}
