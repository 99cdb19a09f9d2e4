import type { settingsOperations } from "@quayside/shared/store/contract.ts";
import type { Verb } from "../http/route.ts";
import type { Db } from "../store/db.ts";
import { storeNotSetUp } from "./errors.ts";
import { findSettings } from "./store.ts";

export const getSettings: Verb<{ db: Db }, typeof settingsOperations.get> = async ({ db }, { storeId }) => {
  const settings = await findSettings(db, storeId);
  if (!settings) throw storeNotSetUp();
  return settings;
};
