import { AppError } from "@quayside/shared/kernel/errors.ts";

type Listener = () => void;

/** Whether someone is being asked to prove who they are, and what becomes of the request that waits for it. */
export interface FreshSignIn {
  /** Resolves once proved; rejects when given up. One dialog serves every request that waits. */
  ask(): Promise<void>;
  settle(outcome: "proved" | "given-up"): void;
  isAsked(): boolean;
  subscribe(listener: Listener): () => void;
}

export function newFreshSignIn(): FreshSignIn {
  const listeners = new Set<Listener>();
  let waiting: PromiseWithResolvers<void> | undefined;
  const tell = () => {
    for (const listener of listeners) listener();
  };
  return {
    ask() {
      if (!waiting) {
        waiting = Promise.withResolvers<void>();
        tell();
      }
      return waiting.promise;
    },
    settle(outcome) {
      const asked = waiting;
      waiting = undefined;
      tell();
      if (outcome === "proved") asked?.resolve();
      else asked?.reject(givenUp());
    },
    isAsked: () => waiting !== undefined,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function givenUp(): AppError {
  return new AppError("unauthenticated", "FRESH_SIGN_IN_DECLINED", "You did not sign in again. Nothing was changed.");
}

export const freshSignIn = newFreshSignIn();
