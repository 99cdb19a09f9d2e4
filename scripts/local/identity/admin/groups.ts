import type { GroupType, ListGroupsResponse } from "@aws-sdk/client-cognito-identity-provider";
import * as z from "zod";
import { IdentityError } from "../identity-error.ts";
import { adminOperation } from "../operation.ts";
import { type Pool, poolById } from "../pool.ts";
import { updateUser, usersAfter } from "../store/users.ts";
import { userSummary } from "../user.ts";
import { Page, page } from "./page.ts";
import { UserOfPool, userOfPool } from "./user-of-pool.ts";

const Membership = UserOfPool.extend({ GroupName: z.string() });
const Groups = Page.extend({ UserPoolId: z.string(), NextToken: z.string().optional() });

function groupOf(pool: Pool, name: string): GroupType {
  const precedence = pool.groups.indexOf(name);
  if (precedence < 0) throw new IdentityError("ResourceNotFoundException", "Group not found.");
  return { GroupName: name, UserPoolId: pool.id, Precedence: precedence };
}

export const AdminAddUserToGroup = adminOperation(Membership, (context, input) => {
  groupOf(poolById(context.pools, input.UserPoolId), input.GroupName);
  const user = userOfPool(context, input);
  updateUser(context, user, { groups: [...new Set([...user.groups, input.GroupName])] });
  return {};
});

export const AdminRemoveUserFromGroup = adminOperation(Membership, (context, input) => {
  groupOf(poolById(context.pools, input.UserPoolId), input.GroupName);
  const user = userOfPool(context, input);
  updateUser(context, user, { groups: user.groups.filter((group) => group !== input.GroupName) });
  return {};
});

export const AdminListGroupsForUser = adminOperation(
  UserOfPool.extend({ Limit: Page.shape.Limit, NextToken: z.string().optional() }),
  (context, input) => {
    const pool = poolById(context.pools, input.UserPoolId);
    const { groups } = userOfPool(context, input);
    const mine = pool.groups.filter((name) => groups.includes(name)).map((name) => groupOf(pool, name));
    const { items, next } = page(mine, (group) => String(group.GroupName), input.Limit, input.NextToken);
    return { Groups: items, NextToken: next };
  },
);

export const ListGroups = adminOperation(Groups, (context, input): ListGroupsResponse => {
  const pool = poolById(context.pools, input.UserPoolId);
  const all = pool.groups.map((name) => groupOf(pool, name));
  const { items, next } = page(all, (group) => String(group.GroupName), input.Limit, input.NextToken);
  return { Groups: items, NextToken: next };
});

export const ListUsersInGroup = adminOperation(Groups.extend({ GroupName: z.string() }), (context, input) => {
  const pool = poolById(context.pools, input.UserPoolId);
  groupOf(pool, input.GroupName);
  const members = usersAfter(context.db, pool.id, "").filter((user) => user.groups.includes(input.GroupName));
  const { items, next } = page(members, (user) => user.sub, input.Limit, input.NextToken);
  return { Users: items.map(userSummary), NextToken: next };
});
