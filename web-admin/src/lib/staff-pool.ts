import {
  browserStorage,
  openPool,
  type PoolContext,
  type PoolSession,
  type PoolStorage,
} from "@quayside/shared/client/user-pool.ts";
import { signOut } from "aws-amplify/auth";
import type { AppConfig } from "./app-config.ts";
import { memoryStorage } from "./memory-storage.ts";

let pool: AppConfig["staffPool"] | undefined;
let kept: PoolSession | undefined;

export function configurePool(config: AppConfig["staffPool"]): void {
  pool = config;
  kept = open(browserStorage);
}

function open(storage: PoolStorage): PoolSession {
  if (!pool) throw new Error("The staff pool is not configured yet.");
  return openPool(pool, storage);
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
