import {
  AdminAddUserToGroupCommand,
  AdminCreateUserCommand,
  AdminDisableUserCommand,
  AdminEnableUserCommand,
  AdminGetUserCommand,
  AdminListGroupsForUserCommand,
  AdminRemoveUserFromGroupCommand,
  AdminSetUserMFAPreferenceCommand,
  AdminUserGlobalSignOutCommand,
  type AttributeType,
  type CognitoIdentityProviderClient,
  ListUsersCommand,
  UserNotFoundException,
  UsernameExistsException,
  type UserType,
} from "@aws-sdk/client-cognito-identity-provider";

/** A user of the staff pool, as the sign-in service has it. */
export interface PoolUser {
  id: string;
  email: string;
  name: string;
  enabled: boolean;
  /** Has not set a password of their own yet. */
  invited: boolean;
  createdAt?: string;
}

/** What the back office does in the user pool of its staff. */
export interface StaffPool {
  all(): Promise<PoolUser[]>;
  find(id: string): Promise<(PoolUser & { secondFactor: boolean }) | undefined>;
  groupsOf(id: string): Promise<string[]>;
  /** Creates a user and mails a password for once; one who is there already is answered as they are. */
  invite(email: string, name: string): Promise<PoolUser>;
  resendInvitation(email: string): Promise<void>;
  /** Makes the groups of a user exactly these. */
  setGroups(id: string, groups: readonly string[]): Promise<void>;
  setEnabled(id: string, enabled: boolean): Promise<void>;
  resetSecondFactor(id: string): Promise<void>;
  /** Ends every session; id tokens already given run out by themselves. */
  signOut(id: string): Promise<void>;
}

interface Described {
  username: string | undefined;
  attributes: AttributeType[] | undefined;
  user: Pick<UserType, "Enabled" | "UserStatus" | "UserCreateDate">;
}

function userOf({ username = "", attributes = [], user }: Described): PoolUser {
  const value = (name: string) => attributes.find(({ Name }) => Name === name)?.Value ?? "";
  return {
    ...{ id: username, email: value("email"), name: value("name") },
    enabled: user.Enabled ?? true,
    invited: user.UserStatus === "FORCE_CHANGE_PASSWORD",
    createdAt: user.UserCreateDate?.toISOString(),
  };
}

const listed = (user: UserType) => userOf({ username: user.Username, attributes: user.Attributes, user });

function reads(client: CognitoIdentityProviderClient, UserPoolId: string) {
  return {
    async all() {
      const users: PoolUser[] = [];
      let PaginationToken: string | undefined;
      do {
        const page = await client.send(new ListUsersCommand({ UserPoolId, Limit: 60, PaginationToken }));
        users.push(...(page.Users ?? []).map(listed));
        ({ PaginationToken } = page);
      } while (PaginationToken);
      return users;
    },
    async find(Username: string) {
      try {
        const user = await client.send(new AdminGetUserCommand({ UserPoolId, Username }));
        const found = userOf({ username: user.Username, attributes: user.UserAttributes, user });
        return { ...found, secondFactor: (user.UserMFASettingList ?? []).length > 0 };
      } catch (error) {
        if (error instanceof UserNotFoundException) return undefined;
        throw error;
      }
    },
    async groupsOf(Username: string) {
      const { Groups = [] } = await client.send(new AdminListGroupsForUserCommand({ UserPoolId, Username, Limit: 60 }));
      return Groups.flatMap(({ GroupName }) => (GroupName ? [GroupName] : []));
    },
  };
}

function invitations(client: CognitoIdentityProviderClient, UserPoolId: string) {
  const create = (Username: string, more: { name?: string; resend?: true }) =>
    client.send(
      new AdminCreateUserCommand({
        ...{ UserPoolId, Username, DesiredDeliveryMediums: ["EMAIL"] },
        ...(more.resend ? { MessageAction: "RESEND" } : {}),
        UserAttributes: [
          { Name: "email", Value: Username },
          { Name: "email_verified", Value: "true" },
          ...(more.name ? [{ Name: "name", Value: more.name }] : []),
        ],
      }),
    );
  return {
    async invite(email: string, name: string) {
      try {
        const { User = {} } = await create(email, { name });
        return listed(User);
      } catch (error) {
        if (!(error instanceof UsernameExistsException)) throw error;
        const user = await client.send(new AdminGetUserCommand({ UserPoolId, Username: email }));
        return userOf({ username: user.Username, attributes: user.UserAttributes, user });
      }
    },
    async resendInvitation(email: string) {
      await create(email, { resend: true });
    },
  };
}

export function createStaffPool(client: CognitoIdentityProviderClient, UserPoolId: string): StaffPool {
  const read = reads(client, UserPoolId);
  return {
    ...read,
    ...invitations(client, UserPoolId),
    async setGroups(Username, groups) {
      const present = await read.groupsOf(Username);
      const membership = (GroupName: string) => ({ UserPoolId, Username, GroupName });
      for (const group of groups.filter((name) => !present.includes(name)))
        await client.send(new AdminAddUserToGroupCommand(membership(group)));
      for (const group of present.filter((name) => !groups.includes(name)))
        await client.send(new AdminRemoveUserFromGroupCommand(membership(group)));
    },
    async setEnabled(Username, enabled) {
      if (enabled) await client.send(new AdminEnableUserCommand({ UserPoolId, Username }));
      else await client.send(new AdminDisableUserCommand({ UserPoolId, Username }));
    },
    async resetSecondFactor(Username) {
      const SoftwareTokenMfaSettings = { Enabled: false, PreferredMfa: false };
      await client.send(new AdminSetUserMFAPreferenceCommand({ UserPoolId, Username, SoftwareTokenMfaSettings }));
    },
    async signOut(Username) {
      await client.send(new AdminUserGlobalSignOutCommand({ UserPoolId, Username }));
    },
  };
}
