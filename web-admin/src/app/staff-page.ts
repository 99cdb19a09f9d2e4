import type { QueryClient } from "@tanstack/react-query";
import { createRootRouteWithContext, createRoute, Outlet, redirect } from "@tanstack/react-router";
import { operationQuery } from "../lib/query.ts";
import { idToken } from "../lib/staff-pool.ts";
import { CrashPage } from "./crash-page.tsx";
import { Frame } from "./frame.tsx";
import { FrameSkeleton } from "./frame-skeleton.tsx";
import type { PageFacts } from "./navigation.ts";
import { NotFoundPage } from "./not-found-page.tsx";

interface RouterContext {
  queryClient: QueryClient;
}

declare module "@tanstack/react-router" {
  interface StaticDataRouteOption extends PageFacts {}
}

export const root = createRootRouteWithContext<RouterContext>()({
  component: Outlet,
  notFoundComponent: NotFoundPage,
  errorComponent: CrashPage,
});

/** Around every page of staff: who is signed in and which store it is are known before one shows. */
export const staff = createRoute({
  getParentRoute: () => root,
  id: "staff",
  component: Frame,
  pendingComponent: FrameSkeleton,
  errorComponent: CrashPage,
  beforeLoad: async ({ location }) => {
    if (!(await idToken())) throw redirect({ to: "/sign-in", search: { next: location.href }, replace: true });
  },
  loader: ({ context: { queryClient } }) =>
    Promise.all([
      queryClient.ensureQueryData(operationQuery("staff.me", {})),
      queryClient.ensureQueryData(operationQuery("store.config", {})),
    ]),
});
