import { changedFields } from "../audit/changed-fields.ts";
import type { CustomerRecord } from "./record.ts";

/** What names a person: the audit can never be deleted, so it says that these changed and not to what. */
const personal = ["email", "name", "phone", "addresses"] as const;

/** Before and after for the audit, without personal data. */
export function toldChange(before: CustomerRecord, after: CustomerRecord) {
  const changed = personal.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
  const told = ({ groups, tags, marketing, state }: CustomerRecord) => ({ groups, tags, marketing, state });
  const fields = changedFields(told(before), told(after));
  return { before: fields.before, after: { ...fields.after, ...(changed.length > 0 ? { personal: changed } : {}) } };
}
