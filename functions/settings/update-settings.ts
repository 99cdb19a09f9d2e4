import { SettingsChanged } from "@quayside/shared/events.ts";
import type { FieldIssue } from "@quayside/shared/kernel/errors.ts";
import type { settingsOperations } from "@quayside/shared/store/contract.ts";
import type { SettingsEdit, StoreSettings } from "@quayside/shared/store/schema.ts";
import { settingsIssues } from "@quayside/shared/store/settings-issues.ts";
import { changedFields } from "../audit/changed-fields.ts";
import { auditEntry } from "../audit/store.ts";
import { emit } from "../events/store.ts";
import type { Verb } from "../http/route.ts";
import type { Clock } from "../platform/clock.ts";
import type { Db } from "../store/db.ts";
import { versionConflict } from "../store/document.ts";
import { settingsDoNotFit, storeNotSetUp } from "./errors.ts";
import { findSettings, settingsWrite } from "./store.ts";

interface Deps {
  db: Db;
  clock: Clock;
}

export const updateSettings: Verb<Deps, typeof settingsOperations.update> = async ({ db, clock }, ctx, { body }) => {
  const before = await findSettings(db, ctx.storeId);
  if (!before) throw storeNotSetUp();
  if (before.version !== body.version) throw versionConflict("store")({ version: before.version });
  const after = changedSettings(before, body);
  const object = { type: "settings", id: "store" };
  const audit = auditEntry(clock, ctx, { action: "settings.updated", object, ...changedFields(before, after) });
  await db.transact(audit, [
    settingsWrite(ctx.storeId, after),
    emit(clock, ctx, SettingsChanged, { version: after.version }),
  ]);
  return after;
};

/** The settings an edit makes; refuses what does not fit together. */
export function changedSettings(before: StoreSettings, edit: SettingsEdit): StoreSettings {
  const after: StoreSettings = { ...before, ...edit, version: before.version + 1 };
  const [first, ...rest] = [...settingsIssues(after), ...removedLocations(before, after)];
  if (first) throw settingsDoNotFit([first, ...rest]);
  return after;
}

/** Orders, reservations and movements name a location for good: one that is no longer used is switched off. */
function removedLocations(before: StoreSettings, after: StoreSettings): FieldIssue[] {
  const kept = new Set(after.locations.map(({ id }) => id));
  return before.locations.flatMap(({ id, name }) =>
    kept.has(id) ? [] : [{ field: "locations", reason: `${name} (${id}) cannot be removed, only switched off` }],
  );
}
