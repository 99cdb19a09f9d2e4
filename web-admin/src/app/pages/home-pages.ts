import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { staff } from "../staff-page.ts";

const home = createRoute({
  getParentRoute: () => staff,
  path: "/",
  staticData: { navigation: { group: "start", label: "Home", icon: "home", keywords: "start overview to do" } },
  component: lazyRouteComponent(() => import("../../features/home/home-page.tsx"), "HomePage"),
});

export const homePages = [home] as const;
