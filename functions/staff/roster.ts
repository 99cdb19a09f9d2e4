import { type Module, modules, Role } from "@quayside/shared/access.ts";
import { isAppError } from "@quayside/shared/kernel/errors.ts";
import type { StaffDetail, StaffMember, StaffRights, StaffState } from "@quayside/shared/staff/schema.ts";
import { auditEntry } from "../audit/store.ts";
import type { Clock } from "../platform/clock.ts";
import type { Ctx } from "../platform/ctx.ts";
import type { Db } from "../store/db.ts";
import type { Write } from "../store/write.ts";
import { lastAdmin, memberNotFound } from "./errors.ts";
import type { PoolUser, StaffPool } from "./pool.ts";
import { type Roster, type RosterMember, rosterWrite, storedRoster } from "./store.ts";

export interface StaffDeps {
  db: Db;
  clock: Clock;
  staffPool: StaffPool;
}

/** The user pool's groups that give these rights; tokens carry them. */
export function groupsOfRights({ roles, modules: granted }: StaffRights): string[] {
  return [...roles, ...granted.map((module) => `module:${module}`)];
}

function rightsOfGroups(groups: readonly string[]): StaffRights {
  const granted = groups.flatMap((group) => (group.startsWith("module:") ? [group.slice("module:".length)] : []));
  return {
    roles: groups.filter((group): group is Role => Role.safeParse(group).success),
    modules: modules.filter((module): module is Module => granted.includes(module)),
  };
}

/** Who was made in the user pool itself, as the first admin is, is taken up with the groups they have there. */
async function adopted(pool: StaffPool, user: PoolUser): Promise<RosterMember> {
  const rights = rightsOfGroups(await pool.groupsOf(user.id));
  const { id, email, name, enabled } = user;
  return { id, version: 0, email, name: name || email, disabled: !enabled, ...rights };
}

export interface Everybody {
  roster: Roster;
  users: ReadonlyMap<string, PoolUser>;
}

/** The roster, with those whom only the user pool knows. */
export async function everybody({ db, staffPool }: Pick<StaffDeps, "db" | "staffPool">, ctx: Ctx): Promise<Everybody> {
  const [stored, users] = await Promise.all([storedRoster(db, ctx.storeId), staffPool.all()]);
  const known = new Set(stored.members.map(({ id }) => id));
  const strangers = users.filter(({ id }) => !known.has(id));
  const members = [...stored.members, ...(await Promise.all(strangers.map((user) => adopted(staffPool, user))))];
  return { roster: { ...stored, members }, users: new Map(users.map((user) => [user.id, user])) };
}

export function memberOf({ roster }: Everybody, id: string): RosterMember {
  const member = roster.members.find((each) => each.id === id);
  if (!member) throw memberNotFound(id);
  return member;
}

function stateOf(member: RosterMember, user: PoolUser | undefined): StaffState {
  if (member.disabled || !user) return "disabled";
  return user.invited ? "invited" : "active";
}

export function memberView(member: RosterMember, user: PoolUser | undefined): StaffMember {
  const { disabled, ...rest } = member;
  return { ...rest, state: stateOf(member, user), createdAt: user?.createdAt };
}

export async function memberDetail(deps: StaffDeps, ctx: Ctx, id: string): Promise<StaffDetail> {
  const all = await everybody(deps, ctx);
  const member = memberOf(all, id);
  const [user, groups] = await Promise.all([deps.staffPool.find(id), deps.staffPool.groupsOf(id)]);
  if (!user) throw memberNotFound(id);
  const wanted = new Set(groupsOfRights(member));
  const sameGroups = groups.length === wanted.size && groups.every((group) => wanted.has(group));
  return {
    ...memberView(member, user),
    secondFactor: user.secondFactor,
    inEffect: sameGroups && user.enabled === !member.disabled,
  };
}

function canAdminister({ users }: Everybody, members: readonly RosterMember[]): boolean {
  return members.some(
    ({ id, roles, disabled }) => roles.includes("admin") && !disabled && users.get(id)?.invited === false,
  );
}

interface Change {
  action: string;
  /** Refuses by throwing; a new version is given by the change itself. */
  change: (member: RosterMember) => RosterMember;
  writes?: readonly Write[];
}

const tries = 4;

/**
 * Changes one member in the roster: the audit entry and the check that an admin is left are one with it. What came between
 * is looked at again.
 */
export async function changeMember(deps: StaffDeps, ctx: Ctx, id: string, change: Change): Promise<RosterMember> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await changeOnce(deps, ctx, id, change);
    } catch (error) {
      if (attempt === tries || !isAppError(error, "ROSTER_CHANGED")) throw error;
    }
  }
}

async function changeOnce(deps: StaffDeps, ctx: Ctx, id: string, { action, change, writes = [] }: Change) {
  const all = await everybody(deps, ctx);
  const before = memberOf(all, id);
  const after = { ...change(before), version: before.version + 1 };
  const members = all.roster.members.map((member) => (member.id === id ? after : member));
  if (canAdminister(all, all.roster.members) && !canAdminister(all, members)) throw lastAdmin();
  const audit = auditEntry(deps.clock, ctx, {
    ...{ action, object: { type: "staff", id } },
    ...{ before: shown(before), after: shown(after) },
  });
  const roster = { version: all.roster.version + 1, members };
  await deps.db.transact(audit, [rosterWrite(ctx.storeId, roster), ...writes]);
  return after;
}

/** What the audit keeps of a member. */
export function shown({ email, name, roles, modules: granted, disabled }: RosterMember) {
  return { email, name, roles, modules: granted, disabled };
}

/** Makes the user pool agree with the roster; doing it again changes nothing. */
export async function apply({ staffPool }: StaffDeps, member: RosterMember): Promise<void> {
  await staffPool.setGroups(member.id, groupsOfRights(member));
  await staffPool.setEnabled(member.id, !member.disabled);
  await staffPool.signOut(member.id);
}
