import { newKey } from "@quayside/shared/client/new-key.ts";
import { type CallOptions, createClient } from "@quayside/shared/contract/client.ts";
import type { AnswerOf, OperationById, RequestOf } from "@quayside/shared/contract/operation.ts";
import type { StaffOperation } from "@quayside/shared/contract/route-table.ts";
import { staffRoutes } from "@quayside/shared/contract/routes.generated.ts";
import { AppError, isAppError } from "@quayside/shared/kernel/errors.ts";
import { env } from "./env.ts";
import { freshSignIn } from "./fresh-sign-in.ts";
import { sessionEnded } from "./session-ended.ts";
import { idToken } from "./staff-pool.ts";

export type OperationId = StaffOperation["id"];
type ById<Id extends OperationId> = OperationById<StaffOperation, Id>;
export type RequestFor<Id extends OperationId> = RequestOf<ById<Id>>;
export type AnswerFor<Id extends OperationId> = AnswerOf<ById<Id>>;

type LooseCall = (id: OperationId, request: unknown, options: CallOptions) => Promise<unknown>;

async function bearer(): Promise<Record<string, string>> {
  const token = await idToken().catch((error: unknown) => {
    throw new AppError("unavailable", "NETWORK", "Your sign-in could not be renewed. Nothing was changed.", {}, error);
  });
  return token ? { authorization: `Bearer ${token}` } : {};
}

// One generic signature over the client's overload-like one; the route table still types request and answer.
const client = createClient<StaffOperation>({
  routes: staffRoutes,
  origin: env.apiOrigin,
  headers: bearer,
  newKey,
}) as LooseCall;

/**
 * Calls an operation as the staff member who is signed in. Where the API wants a fresh sign-in, that is asked for and the
 * same request, under the same key, is made again. Throws `AppError`.
 */
export async function call<Id extends OperationId>(
  id: Id,
  request: RequestFor<Id>,
  options: CallOptions = {},
): Promise<AnswerFor<Id>> {
  const sent = { ...options, idempotencyKey: options.idempotencyKey ?? newKey() };
  const attempt = () => client(id, request, sent) as Promise<AnswerFor<Id>>;
  try {
    return await attempt();
  } catch (error) {
    if (isAppError(error, "FRESH_SIGN_IN_REQUIRED")) {
      await freshSignIn.ask();
      return attempt();
    }
    if (isAppError(error) && error.kind === "unauthenticated") sessionEnded();
    throw error;
  }
}
