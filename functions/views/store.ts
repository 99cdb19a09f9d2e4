import { AppError } from "@quayside/shared/kernel/errors.ts";
import type { SavedView } from "@quayside/shared/views/contract.ts";
import { Entity } from "electrodb";
import type { Db } from "../store/db.ts";
import { documentAttribute, documentOf } from "../store/document.ts";
import { sortedKey, text } from "../store/keys.ts";
import { deleteWrite, putWrite, type Write } from "../store/write.ts";

/** A view as stored: whose it is, and not whether it is the caller's. */
export type ViewRecord = Omit<SavedView, "mine"> & { by: string };

const ViewItem = new Entity(
  {
    model: { service: "quayside", entity: "saved-view", version: "1" },
    attributes: {
      storeId: text,
      /** Who sees it: somebody, or `shared`. */
      audience: text,
      list: text,
      name: text,
      by: text,
      doc: documentAttribute,
    },
    indexes: {
      byAudience: sortedKey("views", ["audience"], ["list", "name"]),
    },
  },
  { table: "quayside" },
);

const everybody = "shared";
type Place = Pick<ViewRecord, "shared" | "by" | "list" | "name">;
const audienceOf = ({ shared, by }: Pick<Place, "shared" | "by">) => (shared ? everybody : by);

/** What somebody keeps, and what is shared: a hundred of each at most. */
export async function viewsOf(db: Db, storeId: string, by: string): Promise<ViewRecord[]> {
  const read = (audience: string) =>
    db.queryAll(ViewItem.query.byAudience({ storeId, audience }).params(), { consistent: true });
  const [own, shared] = await Promise.all([read(by), read(everybody)]);
  return [...own, ...shared].map(documentOf<ViewRecord>);
}

function nameTaken(): AppError {
  return new AppError("conflict", "VIEW_NAME_TAKEN", "Somebody else shares a view of this name. Take another name.", {
    field: "name",
    reason: "is the name of a view that somebody else shares",
  });
}

/** Over a view of one's own only. */
export function viewWrite(storeId: string, view: ViewRecord): Write {
  const { list, name, by } = view;
  const put = ViewItem.put({ storeId, audience: audienceOf(view), list, name, by, doc: view });
  const own = put.where((stored, { eq, notExists }) => `${notExists(stored.by)} OR ${eq(stored.by, by)}`);
  return putWrite(own.params(), nameTaken);
}

export function removeViewWrite(storeId: string, view: Place): Write {
  const { list, name } = view;
  return deleteWrite(ViewItem.delete({ storeId, audience: audienceOf(view), list, name }).params());
}
