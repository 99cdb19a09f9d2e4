import type { CustomerGroup } from "@quayside/shared/customers/schema.ts";
import { notFound } from "@quayside/shared/kernel/errors.ts";
import type { Ctx } from "../../platform/ctx.ts";
import type { Db } from "../../store/db.ts";
import { groupNameTaken } from "../errors.ts";
import { groupsOf } from "./store.ts";

/** The group and all others, by a strong read; a handful at most. */
export async function groupAmong(db: Db, ctx: Ctx, groupId: string) {
  const groups = await groupsOf(db, ctx.storeId, { consistent: true });
  const group = groups.find(({ id }) => id === groupId);
  if (!group) throw notFound("customer group", groupId);
  return { group, others: groups.filter(({ id }) => id !== groupId) };
}

export function assertNameFree(others: readonly CustomerGroup[], name: string): void {
  if (others.some((other) => other.name.toLowerCase() === name.toLowerCase())) throw groupNameTaken();
}
