import type { staffOperations } from "@quayside/shared/staff/contract.ts";
import type { StaffDetail } from "@quayside/shared/staff/schema.ts";
import { auditEntry } from "../audit/store.ts";
import type { Verb } from "../http/route.ts";
import type { Ctx } from "../platform/ctx.ts";
import { notInvited } from "./errors.ts";
import { everybody, memberDetail, memberOf, memberView, type StaffDeps } from "./roster.ts";
import type { RosterMember } from "./store.ts";

/** What is done to somebody's account at the sign-in service alone; the audit has it before it is tried. */
async function actOn(
  deps: StaffDeps,
  ctx: Ctx,
  id: string,
  action: string,
  act: (member: RosterMember) => Promise<void>,
): Promise<StaffDetail> {
  const member = memberOf(await everybody(deps, ctx), id);
  const object = { type: "staff", id };
  await deps.db.transact(auditEntry(deps.clock, ctx, { action, object, after: { email: member.email } }), []);
  await act(member);
  return memberDetail(deps, ctx, id);
}

export const resendInvitation: Verb<StaffDeps, typeof staffOperations.resendInvitation> = async (
  deps,
  ctx,
  { params: { staffId } },
) => {
  const all = await everybody(deps, ctx);
  const { state } = memberView(memberOf(all, staffId), all.users.get(staffId));
  if (state !== "invited") throw notInvited();
  return actOn(deps, ctx, staffId, "staff.invited-again", ({ email }) => deps.staffPool.resendInvitation(email));
};

export const resetSecondFactor: Verb<StaffDeps, typeof staffOperations.resetSecondFactor> = (deps, ctx, { params }) =>
  actOn(deps, ctx, params.staffId, "staff.second-factor-reset", async ({ id }) => {
    await deps.staffPool.resetSecondFactor(id);
    await deps.staffPool.signOut(id);
  });

export const signOutMember: Verb<StaffDeps, typeof staffOperations.signOut> = (deps, ctx, { params }) =>
  actOn(deps, ctx, params.staffId, "staff.signed-out", ({ id }) => deps.staffPool.signOut(id));
