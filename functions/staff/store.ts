import type { StaffRights } from "@quayside/shared/staff/schema.ts";
import { Entity } from "electrodb";
import type { Db } from "../store/db.ts";
import { documentAttribute, documentOf } from "../store/document.ts";
import { itemKey, number, text } from "../store/keys.ts";
import { putWrite, type Write } from "../store/write.ts";
import { rosterChanged } from "./errors.ts";

/** Who works here and what they may do. What they sign in with is the user pool's. */
export interface RosterMember extends StaffRights {
  id: string;
  version: number;
  email: string;
  name: string;
  disabled: boolean;
}

/**
 * All staff in one item: whether somebody is the last admin is a question about everybody, so every change must be refused
 * when another came between. Some 200 bytes a member, and stores have tens of them.
 */
export interface Roster {
  version: number;
  members: RosterMember[];
}

const RosterItem = new Entity(
  {
    model: { service: "quayside", entity: "roster", version: "1" },
    attributes: {
      storeId: text,
      version: number,
      doc: documentAttribute,
    },
    indexes: {
      byStore: itemKey("roster", [], "roster"),
    },
  },
  { table: "quayside" },
);

export async function storedRoster(db: Db, storeId: string): Promise<Roster> {
  const item = await db.get(RosterItem.get({ storeId }).params(), { consistent: true });
  return item ? documentOf<Roster>(item) : { version: 0, members: [] };
}

/** Stores a roster whose `version` is one more than that of the one it was made from. */
export function rosterWrite(storeId: string, roster: Roster): Write {
  const row = { storeId, version: roster.version, doc: roster };
  const put =
    roster.version === 1
      ? RosterItem.create(row)
      : RosterItem.put(row).where(({ version }, { eq }) => eq(version, roster.version - 1));
  return putWrite(put.params(), rosterChanged);
}
