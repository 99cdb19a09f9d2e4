import type { Permission } from "@quayside/shared/access.ts";
import { useMemo } from "react";
import { useOperation } from "./query.ts";

export interface Me {
  staffId: string;
  email: string;
  permissions: ReadonlySet<string>;
  may(permission: Permission): boolean;
}

/** Who is signed in. The frame loads it before any page shows. */
export function useMe(): Me {
  const { data } = useOperation("staff.me", {}, { staleTime: 60_000 });
  return useMemo(() => {
    const permissions = new Set(data?.permissions);
    return {
      staffId: data?.staffId ?? "",
      email: data?.email ?? "",
      permissions,
      may: (permission) => permissions.has(permission),
    };
  }, [data]);
}
