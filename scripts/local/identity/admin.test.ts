import {
  AdminAddUserToGroupCommand,
  AdminCreateUserCommand,
  AdminDeleteUserCommand,
  AdminDisableUserCommand,
  AdminEnableUserCommand,
  AdminGetUserCommand,
  AdminInitiateAuthCommand,
  AdminListGroupsForUserCommand,
  AdminRemoveUserFromGroupCommand,
  AdminResetUserPasswordCommand,
  AdminSetUserPasswordCommand,
  AdminUpdateUserAttributesCommand,
  AdminUserGlobalSignOutCommand,
  ConfirmForgotPasswordCommand,
  GetTokensFromRefreshTokenCommand,
  GetUserCommand,
  ListGroupsCommand,
  ListUsersCommand,
  ListUsersInGroupCommand,
  paginateListUsers,
} from "@aws-sdk/client-cognito-identity-provider";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CUSTOMERS, STAFF, startTestIdentity, type TestIdentity } from "./test-identity.ts";

const PASSWORD = "Harbour-Light-7";
const UserPoolId = CUSTOMERS.id;

let test: TestIdentity;

beforeAll(async () => {
  test = await startTestIdentity();
});
afterAll(() => test.close());

function named(name: string): unknown {
  return expect.objectContaining({ name });
}

async function shopper(local: string) {
  const user = { UserPoolId, Username: `${local}@example.test` };
  test.identity.seedUser({ poolId: UserPoolId, email: user.Username, password: PASSWORD, groups: [] });
  return user;
}

async function passwordSignIn(USERNAME: string, password = PASSWORD) {
  const AuthParameters = { USERNAME, PASSWORD: password };
  const flow = { UserPoolId, ClientId: CUSTOMERS.clientId, AuthFlow: "ADMIN_USER_PASSWORD_AUTH" } as const;
  return test.admin.send(new AdminInitiateAuthCommand({ ...flow, AuthParameters }));
}

describe("AdminCreateUser", () => {
  const invited = { UserPoolId, Username: "Invited@example.test" };

  it("invites by mail with a temporary password, under a name that is not the address", async () => {
    const { User } = await test.admin.send(new AdminCreateUserCommand(invited));
    expect(User).toMatchObject({ UserStatus: "FORCE_CHANGE_PASSWORD", Enabled: true });
    expect(User?.Username).toMatch(/^[0-9a-f-]{36}$/);
    expect(User?.UserCreateDate?.getTime()).toBeCloseTo(test.now().getTime(), -4);
    const message = test.messages.at(-1);
    expect(message).toMatchObject({ channel: "email", to: invited.Username });
    const { ChallengeName } = await passwordSignIn(invited.Username, test.lastSecret(invited.Username));
    expect(ChallengeName).toBe("NEW_PASSWORD_REQUIRED");
  });

  it("invites again on request only, and not once the user has come", async () => {
    await expect(test.admin.send(new AdminCreateUserCommand(invited))).rejects.toEqual(
      named("UsernameExistsException"),
    );
    const before = test.lastSecret(invited.Username);
    const resend = new AdminCreateUserCommand({ ...invited, MessageAction: "RESEND" });
    await test.admin.send(resend);
    expect(test.lastSecret(invited.Username)).not.toBe(before);
    await test.admin.send(new AdminSetUserPasswordCommand({ ...invited, Password: PASSWORD, Permanent: true }));
    await expect(test.admin.send(resend)).rejects.toEqual(named("UnsupportedUserStateException"));
  });

  it("sends nothing when told so, and the temporary password ends after seven days", async () => {
    const quiet = { UserPoolId, Username: "quiet@example.test" };
    const sent = test.messages.length;
    const TemporaryPassword = "Temporary-Light-1";
    await test.admin.send(new AdminCreateUserCommand({ ...quiet, TemporaryPassword, MessageAction: "SUPPRESS" }));
    expect(test.messages).toHaveLength(sent);
    test.advance(7 * 24 * 60 * 60 * 1000);
    const late = passwordSignIn(quiet.Username, TemporaryPassword);
    await expect(late).rejects.toMatchObject({
      name: "NotAuthorizedException",
      message: expect.stringContaining("expired"),
    });
  });
});

describe("a user", () => {
  it("is found by address and by sub, and is UserNotFoundException when there is none", async () => {
    const user = await shopper("found");
    const byAddress = await test.admin.send(new AdminGetUserCommand(user));
    const bySub = await test.admin.send(new AdminGetUserCommand({ UserPoolId, Username: byAddress.Username }));
    expect(bySub).toMatchObject({ Username: byAddress.Username, Enabled: true, UserStatus: "CONFIRMED" });
    expect(bySub.UserAttributes).toContainEqual({ Name: "email_verified", Value: "true" });
    const unknown = new AdminGetUserCommand({ UserPoolId, Username: "none@example.test" });
    await expect(test.admin.send(unknown)).rejects.toEqual(named("UserNotFoundException"));
    const elsewhere = new AdminGetUserCommand({ ...user, UserPoolId: "eu-west-1_Nowhere" });
    await expect(test.admin.send(elsewhere)).rejects.toEqual(named("ResourceNotFoundException"));
  });

  it("is locked out at once when disabled, and back when enabled", async () => {
    const user = await shopper("disabled");
    const { AuthenticationResult: tokens } = await passwordSignIn(user.Username);
    await test.admin.send(new AdminDisableUserCommand(user));
    const disabled = { name: "NotAuthorizedException", message: "User is disabled." };
    await expect(passwordSignIn(user.Username)).rejects.toMatchObject(disabled);
    const access = new GetUserCommand({ AccessToken: tokens?.AccessToken });
    await expect(test.admin.send(access)).rejects.toMatchObject(disabled);
    await test.admin.send(new AdminEnableUserCommand(user));
    expect((await passwordSignIn(user.Username)).AuthenticationResult).toBeDefined();
    await expect(test.admin.send(access)).rejects.toEqual(named("NotAuthorizedException"));
  });

  it("is signed out everywhere", async () => {
    const user = await shopper("signed-out");
    const { AuthenticationResult: tokens } = await passwordSignIn(user.Username);
    await test.admin.send(new AdminUserGlobalSignOutCommand(user));
    const refresh = { ClientId: CUSTOMERS.clientId, RefreshToken: tokens?.RefreshToken };
    await expect(test.admin.send(new GetTokensFromRefreshTokenCommand(refresh))).rejects.toMatchObject({
      name: "NotAuthorizedException",
      message: "Refresh Token has been revoked",
    });
  });

  it("loses verification of a changed address, unless the same call grants it", async () => {
    const user = await shopper("attributes");
    const UserAttributes = [{ Name: "email", Value: "renamed@example.test" }];
    const update = new AdminUpdateUserAttributesCommand({ ...user, UserAttributes });
    await test.admin.send(update);
    const renamed = { UserPoolId, Username: "renamed@example.test" };
    const first = await test.admin.send(new AdminGetUserCommand(renamed));
    expect(first.UserAttributes).toContainEqual({ Name: "email_verified", Value: "false" });
    UserAttributes.push({ Name: "email_verified", Value: "true" });
    await test.admin.send(new AdminUpdateUserAttributesCommand({ ...renamed, UserAttributes }));
    const second = await test.admin.send(new AdminGetUserCommand(renamed));
    expect(second.UserAttributes).toContainEqual({ Name: "email_verified", Value: "true" });
    await shopper("holder");
    const taken = { ...renamed, UserAttributes: [{ Name: "email", Value: "holder@example.test" }] };
    const clash = test.admin.send(new AdminUpdateUserAttributesCommand(taken));
    await expect(clash).rejects.toEqual(named("AliasExistsException"));
  });

  it("whose password an administrator resets must choose a new one with the code", async () => {
    const user = await shopper("reset");
    await test.admin.send(new AdminResetUserPasswordCommand(user));
    await expect(passwordSignIn(user.Username)).rejects.toEqual(named("PasswordResetRequiredException"));
    const ConfirmationCode = test.lastSecret(user.Username);
    const confirmation = { ClientId: CUSTOMERS.clientId, Username: user.Username, ConfirmationCode };
    await test.admin.send(new ConfirmForgotPasswordCommand({ ...confirmation, Password: "Fresh-Harbour-8" }));
    expect((await passwordSignIn(user.Username, "Fresh-Harbour-8")).AuthenticationResult).toBeDefined();
  });

  it("is gone with its tokens when deleted", async () => {
    const user = await shopper("deleted");
    const { AuthenticationResult: tokens } = await passwordSignIn(user.Username);
    await test.admin.send(new AdminDeleteUserCommand(user));
    const refresh = { ClientId: CUSTOMERS.clientId, RefreshToken: tokens?.RefreshToken };
    await expect(test.admin.send(new GetTokensFromRefreshTokenCommand(refresh))).rejects.toEqual(
      named("NotAuthorizedException"),
    );
  });
});

describe("groups", () => {
  const member = { UserPoolId: STAFF.id, Username: "grouped@example.test" };

  it("are those of the pool, and users come and go", async () => {
    await test.admin.send(new AdminCreateUserCommand({ ...member, MessageAction: "SUPPRESS" }));
    await test.admin.send(new AdminAddUserToGroupCommand({ ...member, GroupName: "support" }));
    await test.admin.send(new AdminAddUserToGroupCommand({ ...member, GroupName: "owner" }));
    const { Groups } = await test.admin.send(new AdminListGroupsForUserCommand(member));
    expect(Groups?.map((group) => group.GroupName)).toEqual(["owner", "support"]);
    await test.admin.send(new AdminRemoveUserFromGroupCommand({ ...member, GroupName: "owner" }));
    const listOf = (GroupName: string) => new ListUsersInGroupCommand({ UserPoolId: STAFF.id, GroupName });
    expect((await test.admin.send(listOf("support"))).Users).toHaveLength(1);
    expect((await test.admin.send(listOf("owner"))).Users).toHaveLength(0);
    const all = await test.admin.send(new ListGroupsCommand({ UserPoolId: STAFF.id, Limit: 2 }));
    const rest = await test.admin.send(new ListGroupsCommand({ UserPoolId: STAFF.id, NextToken: all.NextToken }));
    const names = [...(all.Groups ?? []), ...(rest.Groups ?? [])].map((group) => group.GroupName);
    expect(names).toEqual(STAFF.groups);
  });

  it("that do not exist are ResourceNotFoundException", async () => {
    const unknown = new AdminAddUserToGroupCommand({ ...member, GroupName: "pirates" });
    await expect(test.admin.send(unknown)).rejects.toEqual(named("ResourceNotFoundException"));
  });
});

describe("ListUsers", () => {
  it("filters by value and by prefix", async () => {
    await shopper("filter-one");
    await shopper("filter-two");
    const list = async (Filter: string) => (await test.admin.send(new ListUsersCommand({ UserPoolId, Filter }))).Users;
    expect(await list('email = "Filter-One@example.test"')).toHaveLength(1);
    expect(await list('email ^= "filter-"')).toHaveLength(2);
    expect(await list('email = "filter-"')).toHaveLength(0);
    expect((await list('status = "Enabled"'))?.length).toBeGreaterThanOrEqual(2);
    await expect(list("email like x")).rejects.toEqual(named("InvalidParameterException"));
  });

  it("pages through everyone once", async () => {
    const seen: string[] = [];
    for await (const { Users } of paginateListUsers({ client: test.admin, pageSize: 3 }, { UserPoolId })) {
      expect(Users?.length).toBeLessThanOrEqual(3);
      for (const user of Users ?? []) seen.push(String(user.Username));
    }
    const { Users } = await test.admin.send(new ListUsersCommand({ UserPoolId }));
    expect(seen.length).toBeGreaterThan(3);
    expect(seen).toEqual(Users?.map((user) => user.Username));
  });
});
