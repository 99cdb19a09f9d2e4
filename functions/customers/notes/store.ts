import type { CustomerNote } from "@quayside/shared/customers/schema.ts";
import { Entity } from "electrodb";
import type { Db } from "../../store/db.ts";
import { documentAttribute, documentOf } from "../../store/document.ts";
import { sortedKey, text } from "../../store/keys.ts";
import { deleteWrite, putWrite, type Write } from "../../store/write.ts";

const NoteItem = new Entity(
  {
    model: { service: "quayside", entity: "customer-note", version: "1" },
    attributes: {
      storeId: text,
      customerId: text,
      noteId: text,
      doc: documentAttribute,
    },
    indexes: {
      byCustomer: sortedKey("customer-notes", ["customerId"], ["noteId"]),
    },
  },
  { table: "quayside" },
);

/** The newest ones first; ids sort by time. */
export async function notesOf(db: Db, storeId: string, customerId: string, limit: number): Promise<CustomerNote[]> {
  const params = NoteItem.query.byCustomer({ storeId, customerId }).params();
  const page = await db.query({ ...params, ScanIndexForward: false }, { limit, consistent: true });
  return page.items.map(documentOf<CustomerNote>);
}

export function noteWrite(storeId: string, customerId: string, note: CustomerNote): Write {
  return putWrite(NoteItem.create({ storeId, customerId, noteId: note.id, doc: note }).params());
}

export function forgetNoteWrite(storeId: string, customerId: string, noteId: string): Write {
  return deleteWrite(NoteItem.delete({ storeId, customerId, noteId }).params());
}
