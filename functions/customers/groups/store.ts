import type { CustomerGroup } from "@quayside/shared/customers/schema.ts";
import { Entity } from "electrodb";
import type { Db } from "../../store/db.ts";
import { documentAttribute, documentOf, versionConflict } from "../../store/document.ts";
import { number, sortedKey, text } from "../../store/keys.ts";
import { deleteWrite, putWrite, type Write } from "../../store/write.ts";

/** A shop has a handful: all of them are one query. */
const GroupItem = new Entity(
  {
    model: { service: "quayside", entity: "customer-group", version: "1" },
    attributes: {
      storeId: text,
      groupId: text,
      version: number,
      doc: documentAttribute,
    },
    indexes: {
      byStore: sortedKey("customer-groups", [], ["groupId"]),
    },
  },
  { table: "quayside" },
);

/** By name. */
export async function groupsOf(db: Db, storeId: string, options?: { consistent?: boolean }): Promise<CustomerGroup[]> {
  const items = await db.queryAll(GroupItem.query.byStore({ storeId }).params(), options);
  return items.map(documentOf<CustomerGroup>).sort((a, b) => a.name.localeCompare(b.name));
}

/** Stores a group whose `version` is one more than the version it was made from. */
export function groupWrite(storeId: string, group: CustomerGroup): Write {
  const row = { storeId, groupId: group.id, version: group.version, doc: group };
  const put =
    group.version === 1
      ? GroupItem.create(row)
      : GroupItem.put(row).where(({ version }, { eq }) => eq(version, group.version - 1));
  return putWrite(put.params(), versionConflict("group"));
}

export function removeGroupWrite(storeId: string, { id, version }: CustomerGroup): Write {
  const remove = GroupItem.delete({ storeId, groupId: id }).where((stored, { eq }) => eq(stored.version, version));
  return deleteWrite(remove.params(), versionConflict("group"));
}
