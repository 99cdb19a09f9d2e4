import type { staffOperations } from "@quayside/shared/staff/contract.ts";
import type { Verb } from "../http/route.ts";
import { versionConflict } from "../store/document.ts";
import { rightsMissing } from "./errors.ts";
import { apply, changeMember, memberDetail, type StaffDeps } from "./roster.ts";

/** The roster first, then the user pool: an answer that was lost in between is made good by saving again. */
export const updateMember: Verb<StaffDeps, typeof staffOperations.update> = async (deps, ctx, { params, body }) => {
  const { name, roles, modules, version } = body;
  if (roles.length + modules.length === 0) throw rightsMissing();
  const member = await changeMember(deps, ctx, params.staffId, {
    action: "staff.changed",
    change(before) {
      if (before.version !== version) throw versionConflict("member")({ version: before.version });
      return { ...before, name, roles, modules };
    },
  });
  await apply(deps, member);
  return memberDetail(deps, ctx, params.staffId);
};
