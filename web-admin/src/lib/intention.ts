import { newKey } from "@quayside/shared/client/new-key.ts";
import { isAppError } from "@quayside/shared/kernel/errors.ts";

/**
 * What someone means to do, under one idempotency key: a second try of the same request after a lost answer keeps the key;
 * another request, or the same one after the API has refused or done it, is a new intention.
 */
export interface Intention {
  keyFor(request: unknown): string;
  answered(): void;
  failed(error: unknown): void;
}

export function newIntention(): Intention {
  let meant: { request: string; key: string } | undefined;
  return {
    keyFor(request) {
      const text = JSON.stringify(request);
      if (meant?.request !== text) meant = { request: text, key: newKey() };
      return meant.key;
    },
    answered() {
      meant = undefined;
    },
    failed(error) {
      const refused = isAppError(error) && error.status < 500 && !error.details.retryAfter;
      if (refused) meant = undefined;
    },
  };
}
