import { defaultForecastSettings, type StoredForecastSettings } from "@quayside/shared/forecasts/settings.ts";
import { Entity } from "electrodb";
import type { Db } from "../../store/db.ts";
import { documentAttribute, documentOf, versionConflict } from "../../store/document.ts";
import { itemKey, number, text } from "../../store/keys.ts";
import { putWrite, type Write } from "../../store/write.ts";

const ForecastSettingsItem = new Entity(
  {
    model: { service: "quayside", entity: "forecast-settings", version: "1" },
    attributes: { storeId: text, version: number, doc: documentAttribute },
    indexes: { byStore: itemKey("forecast-settings", [], "forecast-settings") },
  },
  { table: "quayside" },
);

/** As they were set, else the defaults; what was set before there was a setting is without it. */
export async function forecastSettingsOf(db: Db, storeId: string): Promise<StoredForecastSettings> {
  const item = await db.get(ForecastSettingsItem.get({ storeId }).params(), { consistent: true });
  return { ...defaultForecastSettings, ...(item && documentOf<StoredForecastSettings>(item)) };
}

/** Stores settings whose `version` is one more than the version they were made from. */
export function forecastSettingsWrite(storeId: string, settings: StoredForecastSettings): Write {
  const row = { storeId, version: settings.version, doc: settings };
  const put =
    settings.version === 1
      ? ForecastSettingsItem.create(row)
      : ForecastSettingsItem.put(row).where(({ version }, { eq }) => eq(version, settings.version - 1));
  return putWrite(put.params(), versionConflict("forecast"));
}
