import { isAppError } from "@quayside/shared/kernel/errors.ts";
import type { QueryClient } from "@tanstack/react-query";
import { signedInAs } from "../../lib/session.ts";
import { bringCart } from "./enter-account.ts";

/** On a later visit: the account's basket may have been changed, or ordered, on another device. */
export async function resumeAccount(client: QueryClient): Promise<void> {
  try {
    await bringCart(client);
  } catch (error) {
    // Signed out everywhere meanwhile: a guest from now on. Anything else shows where it is needed.
    if (isAppError(error) && error.kind === "unauthenticated") signedInAs.write(undefined);
  }
}
