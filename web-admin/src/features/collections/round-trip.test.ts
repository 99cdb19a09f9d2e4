import { CollectionEdit } from "@quayside/shared/collections/schema.ts";
import fc from "fast-check";
import { expect, test } from "vitest";
import { documentsOf, said } from "../../../../scripts/prove/documents.ts";
import { collectionForm, fieldsOf } from "./collection-fields.ts";

const at = "2026-11-01T12:00:00.000Z";
const edits = documentsOf(CollectionEdit.omit({ version: true }));

test("the form of a collection loses nothing of any", () => {
  fc.assert(
    fc.property(edits, (edit) => {
      const ids = edit.members.kind === "manual" ? edit.members.productIds : [];
      const chosen = ids.map((id) => ({ id, title: id, published: true }));
      const detail = {
        ...edit,
        id: `col_${"0".repeat(26)}`,
        version: 1,
        formerSlugs: [],
        createdAt: at,
        updatedAt: at,
      };
      const fields = fieldsOf({ ...detail, products: chosen.length, chosen }, "GBP");
      expect(said(collectionForm("GBP").parse(fields))).toEqual(said(edit));
    }),
    { numRuns: 100 },
  );
});
