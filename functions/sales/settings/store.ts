import { defaultSalesSettings, type StoredSalesSettings } from "@quayside/shared/sales/settings.ts";
import { Entity } from "electrodb";
import type { Db } from "../../store/db.ts";
import { documentAttribute, documentOf, versionConflict } from "../../store/document.ts";
import { itemKey, number, text } from "../../store/keys.ts";
import { putWrite, type Write } from "../../store/write.ts";

const SalesSettingsItem = new Entity(
  {
    model: { service: "quayside", entity: "sales-settings", version: "1" },
    attributes: {
      storeId: text,
      version: number,
      doc: documentAttribute,
    },
    indexes: {
      byStore: itemKey("sales-settings", [], "sales-settings"),
    },
  },
  { table: "quayside" },
);

/** As they were set, else the defaults. */
export async function salesSettingsOf(db: Db, storeId: string): Promise<StoredSalesSettings> {
  const item = await db.get(SalesSettingsItem.get({ storeId }).params(), { consistent: true });
  return item ? documentOf<StoredSalesSettings>(item) : defaultSalesSettings;
}

/** Stores settings whose `version` is one more than the version they were made from. */
export function salesSettingsWrite(storeId: string, settings: StoredSalesSettings): Write {
  const row = { storeId, version: settings.version, doc: settings };
  const put =
    settings.version === 1
      ? SalesSettingsItem.create(row)
      : SalesSettingsItem.put(row).where(({ version }, { eq }) => eq(version, settings.version - 1));
  return putWrite(put.params(), versionConflict("sales module"));
}
