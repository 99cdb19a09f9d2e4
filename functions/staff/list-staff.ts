import type { staffOperations } from "@quayside/shared/staff/contract.ts";
import type { Verb } from "../http/route.ts";
import { everybody, memberView, type StaffDeps } from "./roster.ts";

export const listStaff: Verb<StaffDeps, typeof staffOperations.list> = async (deps, ctx) => {
  const { roster, users } = await everybody(deps, ctx);
  return roster.members
    .map((member) => memberView(member, users.get(member.id)))
    .toSorted((one, other) => one.name.localeCompare(other.name));
};
