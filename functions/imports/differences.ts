import type { ImportChange } from "@quayside/shared/imports/schema.ts";

/** Characters of a value that are shown of what changes. */
const shown = 300;
/** Fields of one record that are shown; more would not fit where they are kept. */
const most = 60;

/** A record for people: names and values in order. */
export type Shown = Record<string, string | undefined>;

function cut(value: string | undefined): string | undefined {
  return value !== undefined && value.length > shown ? `${value.slice(0, shown)}…` : value;
}

/** What two states of a record differ in. Empty and absent are the same. */
export function differences(before: Shown, after: Shown): ImportChange["fields"] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names
    .filter((name) => (before[name] ?? "") !== (after[name] ?? ""))
    .slice(0, most)
    .map((field) => ({ field, before: cut(before[field]), after: cut(after[field]) }));
}
