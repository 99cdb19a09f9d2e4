import {
  assertOnThisMachine,
  browserStorage,
  openPool,
  type PoolContext,
  type PoolSession,
  type UserPool,
} from "@quayside/shared/client/user-pool.ts";
import { AppError } from "@quayside/shared/kernel/errors.ts";

/** `/app-config.json`: what this build must learn of the deployment that serves it. */
interface AppConfig {
  customerPool: UserPool;
}

let opened: Promise<PoolSession> | undefined;

async function open(): Promise<PoolSession> {
  const response = await fetch("/app-config.json", { cache: "no-cache" });
  const { customerPool } = (await response.json()) as AppConfig;
  assertOnThisMachine(customerPool.endpoint, location.hostname);
  return openPool(customerPool, browserStorage);
}

function session(): Promise<PoolSession> {
  opened ??= open().catch((error: unknown) => {
    opened = undefined;
    throw unreachable(error);
  });
  return opened;
}

function unreachable(cause: unknown): AppError {
  return new AppError("unavailable", "NETWORK", "The sign-in could not be reached. Nothing was changed.", {}, cause);
}

/** What Amplify's functions take. */
export async function poolContext(): Promise<PoolContext> {
  return (await session()).context;
}

let asking: Promise<string | undefined> | undefined;

/** The id token the API takes, refreshed when it is over; `undefined` when nobody is signed in. Asks once at a time. */
export function idToken(): Promise<string | undefined> {
  asking ??= session()
    .then(({ tokens }) => tokens.getTokens())
    .then((tokens) => tokens?.idToken?.toString())
    .catch((error: unknown) => {
      throw unreachable(error);
    })
    .finally(() => {
      asking = undefined;
    });
  return asking;
}

/** After something the token tells has changed. */
export async function renewToken(): Promise<void> {
  await (await session()).tokens.getTokens({ forceRefresh: true });
}
