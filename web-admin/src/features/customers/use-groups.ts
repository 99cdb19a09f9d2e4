import type { CustomerGroup } from "@quayside/shared/customers/schema.ts";
import { useOperation } from "../../lib/query.ts";

const none: CustomerGroup[] = [];

export function useGroups(): CustomerGroup[] {
  return useOperation("customer-groups.list", {}).data ?? none;
}

/** Names of these groups; what was removed meanwhile is left out. */
export function namesOf(groups: readonly CustomerGroup[], ids: readonly string[]): string {
  return groups.flatMap(({ id, name }) => (ids.includes(id) ? [name] : [])).join(", ");
}
