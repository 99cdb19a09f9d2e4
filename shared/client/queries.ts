import {
  keepPreviousData,
  QueryClient,
  type QueryKey,
  queryOptions,
  type UseQueryResult,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query";
import type { CallOptions, RouteFact } from "../contract/client.ts";
import type { AnswerOf, Operation, OperationById, RequestOf } from "../contract/operation.ts";
import type { AppError } from "../kernel/errors.ts";

declare module "@tanstack/react-query" {
  interface Register {
    defaultError: AppError;
  }
}

/** An app's call without its types: one generic signature over a table of them cannot be checked against another. */
export type LooseCall = (id: string, request: unknown, options?: CallOptions) => Promise<unknown>;

interface Api<O extends Operation> {
  routes: Record<O["id"], RouteFact>;
  call: LooseCall;
  /** How long an answer counts as fresh where a read does not say otherwise. */
  staleMilliseconds: number;
}

interface Reading<Answer> {
  enabled?: boolean;
  /** Show the answer before while a changed request is under way. */
  keepPrevious?: boolean;
  staleTime?: number;
  /** Whether a part that appears asks again for what failed before; true unless said. */
  retryOnMount?: boolean;
  /** Milliseconds between two reads, as long as the answer says that there is more to come. */
  refetchInterval?: (answer: Answer | undefined) => number | false;
}

interface Changing<Variables> {
  /** Changes of one scope run one after another. */
  scope?: string;
  /** The read whose answer this change already brings, so that it needs no second trip. */
  fills?: (variables: Variables) => QueryKey;
}

const mayPass = ({ kind }: AppError) => kind === "unavailable" || kind === "too-many";

/** The route table as queries and mutations, for the operations an app may call. */
export function createQueries<O extends Operation>({ routes, call, staleMilliseconds }: Api<O>) {
  type Request<Id extends O["id"]> = RequestOf<OperationById<O, Id>>;
  type Answer<Id extends O["id"]> = AnswerOf<OperationById<O, Id>>;

  function newQueryClient(): QueryClient {
    return new QueryClient({
      defaultOptions: {
        queries: { staleTime: staleMilliseconds, retry: (failures, error) => failures < 2 && mayPass(error) },
        mutations: { retry: false },
      },
    });
  }

  function queryKeyOf<Id extends O["id"]>(id: Id, request?: Request<Id>): QueryKey {
    return request === undefined ? [id] : [id, request];
  }

  /** A read of the route table as a query; its key is the operation's id and the request. */
  function operationQuery<Id extends O["id"]>(id: Id, request: Request<Id>) {
    return queryOptions<Answer<Id>>({
      queryKey: queryKeyOf(id, request),
      queryFn: ({ signal }) => call(id, request, { signal }) as Promise<Answer<Id>>,
    });
  }

  function useOperation<Id extends O["id"]>(
    id: Id,
    request: Request<Id>,
    { keepPrevious, refetchInterval, ...reading }: Reading<Answer<Id>> = {},
  ): UseQueryResult<Answer<Id>> {
    return useQuery({
      ...operationQuery(id, request),
      ...reading,
      ...(keepPrevious ? { placeholderData: keepPreviousData } : {}),
      ...(refetchInterval ? { refetchInterval: (query) => refetchInterval(query.state.data) } : {}),
    } as ReturnType<typeof operationQuery<Id>>);
  }

  /** A change as a mutation; what the manifest says it makes stale is read again, but for what its answer fills. */
  function useChange<Variables, Made>(
    id: O["id"],
    run: (variables: Variables) => Promise<Made>,
    { scope, fills }: Changing<Variables>,
  ) {
    const client = useQueryClient();
    return useMutation<Made, AppError, Variables>({
      mutationFn: run,
      onSuccess: async (answer, variables) => {
        const filled = fills?.(variables);
        if (filled) client.setQueryData(filled, answer);
        const stale = (routes[id].invalidates ?? []).filter((read) => read !== filled?.[0]);
        await Promise.all(stale.map((read) => client.invalidateQueries({ queryKey: [read] })));
      },
      ...(scope ? { scope: { id: scope } } : {}),
    });
  }

  return { newQueryClient, queryKeyOf, operationQuery, useOperation, useChange };
}
