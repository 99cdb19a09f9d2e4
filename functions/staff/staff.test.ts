import { permissionsOf } from "@quayside/shared/access.ts";
import type { StaffRights } from "@quayside/shared/staff/schema.ts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startTestDynamo, type TestDynamo } from "../../scripts/local/aws/test-dynamo.ts";
import { STAFF, startTestIdentity, type TestIdentity } from "../../scripts/local/identity/test-identity.ts";
import { auditOfObject } from "../audit/store.ts";
import type { Ctx } from "../platform/ctx.ts";
import { testClock } from "../platform/test-clock.ts";
import { createDb } from "../store/db.ts";
import { documentClient } from "../store/document-client.ts";
import { tableDefinition } from "../store/table.ts";
import { resendInvitation, resetSecondFactor, signOutMember } from "./account-acts.ts";
import { getMember } from "./get-member.ts";
import { inviteMember } from "./invite-member.ts";
import { listStaff } from "./list-staff.ts";
import { createStaffPool } from "./pool.ts";
import type { StaffDeps } from "./roster.ts";
import { disableMember, enableMember } from "./set-disabled.ts";
import { updateMember } from "./update-member.ts";

let dynamo: TestDynamo;
let identity: TestIdentity;
let deps: StaffDeps;
let ada: string;
let ctx: Ctx;

const seed = (email: string, groups: string[]) =>
  identity.identity.seedUser({
    poolId: STAFF.id,
    email,
    password: "Harbour-Light-77",
    groups,
    totpSecret: "JBSWY3DPEHPK3PXP",
  });

beforeAll(async () => {
  [dynamo, identity] = await Promise.all([
    startTestDynamo(tableDefinition("shop"), { stream: false }),
    startTestIdentity(),
  ]);
  const clock = testClock();
  const client = documentClient(dynamo.client);
  deps = {
    db: createDb({ client, tableName: "shop", clock }),
    clock,
    staffPool: createStaffPool(identity.admin, STAFF.id),
  };
  ada = seed("ada@example.test", ["admin"]);
  const actor = {
    kind: "staff",
    staffId: ada,
    email: "ada@example.test",
    permissions: permissionsOf(["admin"]),
    signedInAt: 0,
  } as const;
  ctx = { storeId: "shop", actor, requestId: "r", now: clock.now().toISOString() };
});
afterAll(async () => {
  await dynamo.stop();
  await identity.close();
});

const nothing = { params: undefined, query: undefined, body: undefined };
const named = (staffId: string) => ({ ...nothing, params: { staffId } });
const list = () => listStaff(deps, ctx, nothing);
const get = (staffId: string) => getMember(deps, ctx, named(staffId));
const invite = (email: string, rights: Partial<StaffRights>) =>
  inviteMember(deps, ctx, { ...nothing, body: { email, name: "Grace", roles: [], modules: [], ...rights } });
const update = async (staffId: string, rights: Partial<StaffRights>) => {
  const { version, name, roles, modules } = await get(staffId);
  return updateMember(deps, ctx, { ...named(staffId), body: { version, name, roles, modules, ...rights } });
};
const actionsOf = async (staffId: string) => {
  const { items } = await auditOfObject(deps.db, "shop", `staff:${staffId}`, {});
  return items.map(({ action }) => action).toReversed();
};

test("who was made in the user pool itself is there with their groups", async () => {
  expect(await list()).toMatchObject([{ id: ada, version: 0, roles: ["admin"], modules: [], state: "active" }]);
  expect(await get(ada)).toMatchObject({ secondFactor: true, inEffect: true });
});

test("the invited get a mail, rights in the pool, and a line in the audit", async () => {
  const grace = await invite("grace@example.test", { roles: ["content"], modules: ["orders"] });
  expect(grace).toMatchObject({ version: 1, state: "invited", secondFactor: false, inEffect: true });
  expect(await deps.staffPool.groupsOf(grace.id)).toEqual(expect.arrayContaining(["content", "module:orders"]));
  expect(identity.messages.at(-1)).toMatchObject({ to: "grace@example.test", subject: "Your temporary password" });
  expect(await actionsOf(grace.id)).toEqual(["staff.invited"]);
  await expect(invite("GRACE@example.test", { roles: ["analyst"] })).rejects.toMatchObject({
    code: "STAFF_MEMBER_EXISTS",
  });

  const mails = identity.messages.length;
  await resendInvitation(deps, ctx, named(grace.id));
  expect(identity.messages).toHaveLength(mails + 1);
  await expect(resendInvitation(deps, ctx, named(ada))).rejects.toMatchObject({ code: "STAFF_MEMBER_NOT_INVITED" });
});

test("an invitation that crashed half way is gone on with, and grants nothing until then", async () => {
  const half = await deps.staffPool.invite("half@example.test", "Half");
  expect(await get(half.id)).toMatchObject({ roles: [], modules: [], version: 0 });
  const whole = await invite("half@example.test", { roles: ["fulfilment"] });
  expect(whole).toMatchObject({ id: half.id, roles: ["fulfilment"], inEffect: true });
});

test("changed rights reach the pool; nobody is left without any", async () => {
  const { id } = await invite("mary@example.test", { roles: ["manager"] });
  expect(await update(id, { roles: ["analyst"], modules: ["settings"] })).toMatchObject({ version: 2, inEffect: true });
  expect((await deps.staffPool.groupsOf(id)).toSorted()).toEqual(["analyst", "module:settings"]);
  await expect(update(id, { roles: [], modules: [] })).rejects.toMatchObject({ code: "RIGHTS_MISSING" });
  const body = { version: 1, name: "Mary", roles: ["admin" as const], modules: [] };
  await expect(updateMember(deps, ctx, { ...named(id), body })).rejects.toMatchObject({ code: "VERSION_CONFLICT" });
  await deps.staffPool.setGroups(id, ["analyst"]);
  expect(await get(id)).toMatchObject({ inEffect: false });
});

describe("an admin is left, always", () => {
  test("the last one keeps the role, and nobody shuts themselves out", async () => {
    await expect(update(ada, { roles: ["analyst"] })).rejects.toMatchObject({ code: "LAST_ADMIN" });
    await expect(disableMember(deps, ctx, named(ada))).rejects.toMatchObject({ code: "OWN_ACCOUNT" });
    const { id } = await invite("unborn@example.test", { roles: ["admin"] });
    await expect(update(ada, { roles: ["analyst"] })).rejects.toMatchObject({ code: "LAST_ADMIN" });
    await disableMember(deps, ctx, named(id));
  });

  test("two who take it from each other at once: one of them is refused", async () => {
    const joan = seed("joan@example.test", ["admin"]);
    const outcomes = await Promise.allSettled([
      update(ada, { roles: ["analyst"] }),
      update(joan, { roles: ["analyst"] }),
    ]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(outcomes.find((each) => each.status === "rejected")?.reason).toMatchObject({ code: "LAST_ADMIN" });
    const admins = (await list()).filter(({ roles, state }) => roles.includes("admin") && state === "active");
    expect(admins).toHaveLength(1);
  });
});

test("the disabled do not sign in; enabled again they do, and doing it twice is one entry", async () => {
  const { id } = await invite("kay@example.test", { roles: ["content"] });
  await disableMember(deps, ctx, named(id));
  expect(await disableMember(deps, ctx, named(id))).toMatchObject({ state: "disabled", inEffect: true });
  expect((await deps.staffPool.find(id))?.enabled).toBe(false);
  expect(await enableMember(deps, ctx, named(id))).toMatchObject({ state: "invited" });
  expect(await actionsOf(id)).toEqual(["staff.invited", "staff.disabled", "staff.enabled"]);
});

test("a lost authenticator is forgotten, a session ended, both in the audit", async () => {
  const ruth = seed("ruth@example.test", ["content"]);
  expect(await get(ruth)).toMatchObject({ secondFactor: true });
  expect(await resetSecondFactor(deps, ctx, named(ruth))).toMatchObject({ secondFactor: false });
  await signOutMember(deps, ctx, named(ruth));
  expect(await actionsOf(ruth)).toEqual(["staff.second-factor-reset", "staff.signed-out"]);
});

test("strangers are not found", async () => {
  await expect(get("00000000-0000-4000-8000-000000000000")).rejects.toMatchObject({ code: "STAFF_MEMBER_NOT_FOUND" });
});
