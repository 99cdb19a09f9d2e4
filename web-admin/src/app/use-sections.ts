import { useRouter } from "@tanstack/react-router";
import { useMe } from "../lib/me.ts";
import { allowedGroups, type SectionGroup, sectionsOf } from "./navigation.ts";

/** The navigation as who is signed in may use it. */
export function useSections(): SectionGroup[] {
  const { routesById } = useRouter();
  const { permissions } = useMe();
  return allowedGroups(sectionsOf(Object.values(routesById)), permissions);
}
