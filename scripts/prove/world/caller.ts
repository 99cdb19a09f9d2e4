import type { Permission } from "@quayside/shared/access.ts";

/** Whoever may stand at the other end of a request. */
export interface Caller {
  name: string;
  /** Sent as `Authorization: Bearer …`. */
  token?: string;
  pool?: "customers" | "staff";
  permissions?: ReadonlySet<Permission>;
  /** Signed in so long ago that what moves money asks again. */
  stale?: true;
}
