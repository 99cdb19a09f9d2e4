import { storefrontRoutes } from "@quayside/shared/contract/routes.generated.ts";
import type { AppError } from "@quayside/shared/kernel/errors.ts";
import {
  QueryClient,
  type QueryKey,
  queryOptions,
  type UseQueryResult,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query";
import { type AnswerFor, call, type OperationId, type RequestFor } from "./api.ts";

declare module "@tanstack/react-query" {
  interface Register {
    defaultError: AppError;
  }
}

const mayPass = ({ kind }: AppError) => kind === "unavailable" || kind === "too-many";

export function newQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { staleTime: 30_000, retry: (failures, error) => failures < 2 && mayPass(error) },
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

interface Reading<Id extends OperationId> {
  enabled?: boolean;
  /** Show the answer before while a changed request is under way. */
  keepPrevious?: boolean;
  staleTime?: number;
  /** Whether a part that appears asks again for what failed before; true unless said. */
  retryOnMount?: boolean;
  /** Read again every few seconds as long as the answer says so. */
  pollWhile?: (answer: AnswerFor<Id>) => boolean;
}

const pollMilliseconds = 5_000;

export function useOperation<Id extends OperationId>(
  id: Id,
  request: RequestFor<Id>,
  { keepPrevious, pollWhile, ...reading }: Reading<Id> = {},
): UseQueryResult<AnswerFor<Id>> {
  return useQuery<AnswerFor<Id>>({
    ...operationQuery(id, request),
    ...reading,
    ...(keepPrevious ? { placeholderData: (previous) => previous } : {}),
    ...(pollWhile
      ? { refetchInterval: ({ state }) => state.data !== undefined && pollWhile(state.data) && pollMilliseconds }
      : {}),
  });
}

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

/** A change as a mutation; what the manifest says it makes stale is read again. */
export function useAct<Id extends OperationId>(id: Id, { scope, fills }: Acting<Id> = {}) {
  const client = useQueryClient();
  return useMutation<AnswerFor<Id>, AppError, Act<Id>>({
    mutationFn: ({ request, ...options }) => call(id, request, options),
    onSuccess: (answer, { request }) => {
      const filled = fills?.(request);
      if (filled) client.setQueryData(filled, answer);
      const stale = (storefrontRoutes[id].invalidates ?? []).filter((read) => read !== filled?.[0]);
      return Promise.all(stale.map((read) => client.invalidateQueries({ queryKey: [read] })));
    },
    ...(scope ? { scope: { id: scope } } : {}),
  });
}
