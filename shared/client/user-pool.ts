import { createAmplifyContext } from "aws-amplify";
import { createUserPoolsTokenProvider } from "aws-amplify/adapter-core";
import { ConsoleLogger } from "aws-amplify/utils";

/** A user pool as a deployment names it. */
export interface UserPool {
  /** `<region>_<name>`. */
  userPoolId: string;
  clientId: string;
  /** Where the stand-in of the user pool listens. On one machine only; AWS has its own. */
  endpoint?: string | undefined;
}

export type PoolContext = ReturnType<typeof createAmplifyContext>;
export type PoolStorage = Parameters<typeof createUserPoolsTokenProvider>[1];

/** One sign-in against a user pool: where its tokens are kept, and the context that Amplify's functions take. */
export interface PoolSession {
  context: PoolContext;
  tokens: ReturnType<typeof createUserPoolsTokenProvider>;
}

/** Keeps tokens through reload and for other tabs. */
export const browserStorage: PoolStorage = {
  getItem: async (key) => localStorage.getItem(key),
  setItem: async (key, value) => localStorage.setItem(key, value),
  removeItem: async (key) => localStorage.removeItem(key),
  clear: async () => localStorage.clear(),
};

export function openPool({ userPoolId, clientId, endpoint }: UserPool, storage: PoolStorage): PoolSession {
  ConsoleLogger.LOG_LEVEL = "ERROR";
  const own = endpoint ? { userPoolEndpoint: endpoint } : {};
  const auth = { Cognito: { userPoolId, userPoolClientId: clientId, ...own } };
  const tokens = createUserPoolsTokenProvider(auth, storage);
  return { tokens, context: createAmplifyContext({ Auth: auth }, { Auth: { tokenProvider: tokens } }) };
}

const loopback = /^(localhost|127\.0\.0\.1|\[::1\])$/;

/** Refuses a sign-in endpoint of its own on any page that is not itself on this machine: passwords would go there. */
export function assertOnThisMachine(endpoint: string | undefined, pageHost: string): void {
  if (endpoint && !(loopback.test(pageHost) && loopback.test(new URL(endpoint).hostname)))
    throw new Error("A sign-in endpoint may only be set, and may only be, on this machine itself.");
}
