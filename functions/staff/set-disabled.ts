import type { staffOperations } from "@quayside/shared/staff/contract.ts";
import type { StaffDetail } from "@quayside/shared/staff/schema.ts";
import type { Verb } from "../http/route.ts";
import type { Ctx } from "../platform/ctx.ts";
import { ownAccount } from "./errors.ts";
import { apply, changeMember, everybody, memberDetail, memberOf, type StaffDeps } from "./roster.ts";

export const disableMember: Verb<StaffDeps, typeof staffOperations.disable> = async (deps, ctx, { params }) => {
  if (ctx.actor.kind === "staff" && ctx.actor.staffId === params.staffId) throw ownAccount();
  return setDisabled(deps, ctx, params.staffId, true);
};

export const enableMember: Verb<StaffDeps, typeof staffOperations.enable> = (deps, ctx, { params }) =>
  setDisabled(deps, ctx, params.staffId, false);

/** Who already is as wanted is only brought into effect again, without another entry in the audit. */
async function setDisabled(deps: StaffDeps, ctx: Ctx, id: string, disabled: boolean): Promise<StaffDetail> {
  const present = memberOf(await everybody(deps, ctx), id);
  const action = disabled ? "staff.disabled" : "staff.enabled";
  const change = (before: typeof present) => ({ ...before, disabled });
  const member = present.disabled === disabled ? present : await changeMember(deps, ctx, id, { action, change });
  await apply(deps, member);
  return memberDetail(deps, ctx, id);
}
