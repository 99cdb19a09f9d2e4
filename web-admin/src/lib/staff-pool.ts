import { createAmplifyContext } from "aws-amplify";
import { createUserPoolsTokenProvider } from "aws-amplify/adapter-core";
import { signOut } from "aws-amplify/auth";
import { ConsoleLogger } from "aws-amplify/utils";
import type { AppConfig } from "./app-config.ts";
import { memoryStorage } from "./memory-storage.ts";

export type PoolContext = ReturnType<typeof createAmplifyContext>;
type Storage = Parameters<typeof createUserPoolsTokenProvider>[1];
type TokenProvider = ReturnType<typeof createUserPoolsTokenProvider>;

/** One sign-in against the staff user pool: where its tokens are kept, and the context that Amplify's functions take. */
interface PoolSession {
  context: PoolContext;
  tokens: TokenProvider;
}

const browserStorage: Storage = {
  getItem: async (key) => localStorage.getItem(key),
  setItem: async (key, value) => localStorage.setItem(key, value),
  removeItem: async (key) => localStorage.removeItem(key),
  clear: async () => localStorage.clear(),
};

let pool: AppConfig["staffPool"] | undefined;
let kept: PoolSession | undefined;

export function configurePool(config: AppConfig["staffPool"]): void {
  ConsoleLogger.LOG_LEVEL = "ERROR";
  pool = config;
  kept = open(browserStorage);
}

function open(storage: Storage): PoolSession {
  if (!pool) throw new Error("The staff pool is not configured yet.");
  const { userPoolId, clientId: userPoolClientId, endpoint: userPoolEndpoint } = pool;
  const auth = { Cognito: { userPoolId, userPoolClientId, ...(userPoolEndpoint ? { userPoolEndpoint } : {}) } };
  const tokens = createUserPoolsTokenProvider(auth, storage);
  return { tokens, context: createAmplifyContext({ Auth: auth }, { Auth: { tokenProvider: tokens } }) };
}

function session(): PoolSession {
  kept ??= open(browserStorage);
  return kept;
}

/** The context of the sign-in that lasts. */
export function poolContext(): PoolContext {
  return session().context;
}

let asking: Promise<string | undefined> | undefined;

/** The id token the API takes, refreshed when it is over; `undefined` when nobody is signed in. Asks once at a time. */
export function idToken(): Promise<string | undefined> {
  asking ??= session()
    .tokens.getTokens()
    .then((tokens) => tokens?.idToken?.toString())
    .finally(() => {
      asking = undefined;
    });
  return asking;
}

export async function endSession(): Promise<void> {
  await signOut(session().context);
}

/**
 * A second sign-in beside the one that lasts, for proving again who is there. Its tokens replace the old ones only by
 * `keep`, so that giving up leaves the old sign-in as it was.
 */
export function signInAside(): { context: PoolContext; keep(): void } {
  const storage = memoryStorage();
  return {
    context: open(storage).context,
    keep() {
      for (const [key, value] of storage.entries()) localStorage.setItem(key, value);
    },
  };
}
