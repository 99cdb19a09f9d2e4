import type { QueryClient } from "@tanstack/react-query";
import { endSession } from "../lib/staff-pool.ts";
import type { newRouter } from "./router.tsx";

let returning = false;

/** The sign-in is over: back to its page, which leads on to the same address afterwards. Many requests may find out at once. */
export async function returnToSignIn(router: ReturnType<typeof newRouter>, queryClient: QueryClient): Promise<void> {
  if (returning || router.state.location.pathname === "/sign-in") return;
  returning = true;
  try {
    await endSession().catch(() => undefined);
    await router.navigate({ to: "/sign-in", search: { next: router.state.location.href } });
    queryClient.clear();
  } finally {
    returning = false;
  }
}
