import type { staffOperations } from "@quayside/shared/staff/contract.ts";
import type { Verb } from "../http/route.ts";
import { memberDetail, type StaffDeps } from "./roster.ts";

export const getMember: Verb<StaffDeps, typeof staffOperations.get> = (deps, ctx, { params }) =>
  memberDetail(deps, ctx, params.staffId);
