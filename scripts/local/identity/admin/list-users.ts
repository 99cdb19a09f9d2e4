import type { ListUsersResponse, UserType } from "@aws-sdk/client-cognito-identity-provider";
import * as z from "zod";
import { invalidParameter } from "../identity-error.ts";
import { adminOperation } from "../operation.ts";
import { poolById } from "../pool.ts";
import { usersAfter } from "../store/users.ts";
import { type User, userSummary } from "../user.ts";
import { Page, page } from "./page.ts";

const SEARCHABLE: Record<string, (user: User) => string | undefined> = {
  username: (user) => user.sub,
  sub: (user) => user.sub,
  email: (user) => user.attributes.email?.toLowerCase(),
  phone_number: (user) => user.attributes.phone_number,
  name: (user) => user.attributes.name,
  given_name: (user) => user.attributes.given_name,
  family_name: (user) => user.attributes.family_name,
  preferred_username: (user) => user.attributes.preferred_username,
  "cognito:user_status": (user) => user.status,
  status: (user) => (user.enabled ? "Enabled" : "Disabled"),
};

/** Cognito's filter, `attribute = "value"` or `attribute ^= "prefix"`; addresses match in any case. */
function matching(filter: string): (user: User) => boolean {
  if (filter.trim() === "") return () => true;
  const [, name = "", prefix, quoted = ""] = /^\s*"?([\w:]+)"?\s*(\^)?=\s*"((?:[^"\\]|\\.)*)"\s*$/.exec(filter) ?? [];
  const read = SEARCHABLE[name];
  if (!read) throw invalidParameter("Error while parsing filter.");
  const unescaped = quoted.replace(/\\(.)/g, "$1");
  const wanted = name === "email" ? unescaped.toLowerCase() : unescaped;
  return (user) => (prefix ? read(user)?.startsWith(wanted) === true : read(user) === wanted);
}

function only(summary: UserType, names: readonly string[] | undefined): UserType {
  if (!names) return summary;
  return { ...summary, Attributes: summary.Attributes?.filter(({ Name }) => names.includes(String(Name))) };
}

export const ListUsers = adminOperation(
  Page.extend({
    UserPoolId: z.string(),
    Filter: z.string().default(""),
    AttributesToGet: z.array(z.string()).optional(),
    PaginationToken: z.string().optional(),
  }),
  (context, input): ListUsersResponse => {
    const pool = poolById(context.pools, input.UserPoolId);
    const users = usersAfter(context.db, pool.id, "").filter(matching(input.Filter));
    const { items, next } = page(users, (user) => user.sub, input.Limit, input.PaginationToken);
    return { Users: items.map((user) => only(userSummary(user), input.AttributesToGet)), PaginationToken: next };
  },
);
