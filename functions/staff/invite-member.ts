import type { staffOperations } from "@quayside/shared/staff/contract.ts";
import { auditEntry } from "../audit/store.ts";
import type { ResumingVerb, Verb } from "../http/route.ts";
import type { GoesOn } from "../idempotency/once.ts";
import type { Ctx } from "../platform/ctx.ts";
import { memberExists, rightsMissing } from "./errors.ts";
import { apply, everybody, memberDetail, memberOf, type StaffDeps, shown } from "./roster.ts";
import { type RosterMember, rosterWrite } from "./store.ts";

type Invite = typeof staffOperations.invite;
type Invitation = Parameters<Verb<StaffDeps, Invite>>[2]["body"];

/**
 * The user is made first, without rights, because the pool gives the id; then the roster, which makes it true; then the
 * rights. A crash in between leaves somebody who may do nothing, and the same key goes on from there.
 */
export const inviteMember: ResumingVerb<StaffDeps, Invite> = async (deps, ctx, { body }) => {
  if (body.roles.length + body.modules.length === 0) throw rightsMissing();
  const done = ctx.claim?.effect as { staffId: string } | undefined;
  const staffId = done?.staffId ?? (await enrol(deps, ctx, body));
  await apply(deps, memberOf(await everybody(deps, ctx), staffId));
  return memberDetail(deps, ctx, staffId);
};

async function enrol(deps: StaffDeps, ctx: Ctx<GoesOn>, { email, name, roles, modules }: Invitation): Promise<string> {
  const before = await everybody(deps, ctx);
  const present = before.roster.members.find((member) => member.email.toLowerCase() === email.toLowerCase());
  // Somebody without any right is what a lost attempt left behind.
  if (present && (present.version > 0 || present.roles.length + present.modules.length > 0)) throw memberExists(email);
  const user = await deps.staffPool.invite(email, name);
  const member: RosterMember = { id: user.id, version: 1, email, name, roles, modules, disabled: false };
  const others = before.roster.members.filter(({ id }) => id !== user.id);
  const object = { type: "staff", id: user.id };
  const audit = auditEntry(deps.clock, ctx, { action: "staff.invited", object, after: shown(member) });
  const roster = { version: before.roster.version + 1, members: [...others, member] };
  const remembered = ctx.claim ? [ctx.claim.record({ staffId: user.id })] : [];
  await deps.db.transact(audit, [rosterWrite(ctx.storeId, roster), ...remembered]);
  return user.id;
}
