import type { salesOperations } from "@quayside/shared/sales/contract.ts";
import { changedFields } from "../../audit/changed-fields.ts";
import { auditEntry } from "../../audit/store.ts";
import type { Verb } from "../../http/route.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Db } from "../../store/db.ts";
import { versionConflict } from "../../store/document.ts";
import { salesSettingsOf, salesSettingsWrite } from "./store.ts";

type Update = typeof salesOperations.updateSettings;

export const updateSalesSettings: Verb<{ db: Db; clock: Clock }, Update> = async ({ db, clock }, ctx, { body }) => {
  const before = await salesSettingsOf(db, ctx.storeId);
  if (before.version !== body.version) throw versionConflict("sales module")({ version: before.version });
  const after = { ...body, version: before.version + 1 };
  const object = { type: "settings", id: "sales" };
  const audit = auditEntry(clock, ctx, { action: "sales-settings.updated", object, ...changedFields(before, after) });
  await db.transact(audit, [salesSettingsWrite(ctx.storeId, after)]);
  return after;
};
