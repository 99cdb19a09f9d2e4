import type { StoreSettings } from "@quayside/shared/store/schema.ts";
import { Entity } from "electrodb";
import { type Clock, systemClock } from "../platform/clock.ts";
import type { Db } from "../store/db.ts";
import { documentAttribute, documentOf, versionConflict } from "../store/document.ts";
import { keptFor } from "../store/kept.ts";
import { itemKey, number, text } from "../store/keys.ts";
import { putWrite, type Write } from "../store/write.ts";
import { storeNotSetUp } from "./errors.ts";

/** How long a process goes on with the settings it read. */
const keepMilliseconds = 30_000;

const SettingsItem = new Entity(
  {
    model: { service: "quayside", entity: "settings", version: "1" },
    attributes: {
      storeId: text,
      version: number,
      doc: documentAttribute,
    },
    indexes: {
      byStore: itemKey("settings", [], "settings"),
    },
  },
  { table: "quayside" },
);

export async function findSettings(db: Db, storeId: string): Promise<StoreSettings | undefined> {
  const item = await db.get(SettingsItem.get({ storeId }).params(), { consistent: true });
  return item && documentOf<StoreSettings>(item);
}

const keptSettings = keptFor(keepMilliseconds, async (db, storeId) => {
  const settings = await findSettings(db, storeId);
  if (!settings) throw storeNotSetUp();
  return settings;
});

/** A store's settings, up to 30 seconds old; `isFresh` reads them now, for whoever asks later too. */
export function settingsOf(
  db: Db,
  storeId: string,
  clock: Clock = systemClock,
  options: { isFresh?: boolean } = {},
): Promise<StoreSettings> {
  return keptSettings(db, storeId, clock, options);
}

/** Stores settings whose `version` is one more than the version they were made from. */
export function settingsWrite(storeId: string, settings: StoreSettings): Write {
  const row = { storeId, version: settings.version, doc: settings };
  const put =
    settings.version === 1
      ? SettingsItem.create(row)
      : SettingsItem.put(row).where(({ version }, { eq }) => eq(version, settings.version - 1));
  return putWrite(put.params(), versionConflict("store"));
}
