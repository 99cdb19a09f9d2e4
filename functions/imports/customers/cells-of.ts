import type { CustomerRecord } from "../../customers/record.ts";
import { itemList } from "../lists.ts";

/** A customer as a row of a file, from which an import reads the same customer again. `groups` are names by id. */
export function customerRow(record: CustomerRecord, groups: ReadonlyMap<string, string>): Record<string, string> {
  const home = record.addresses.find(({ isDefaultShipping }) => isDefaultShipping);
  const { line1 = "", line2 = "", city = "", region = "", postcode = "" } = home ?? {};
  return {
    ...{ email: record.email, name: record.name, line1, line2, city, region, postcode },
    phone: record.phone ?? "",
    country: home?.country ?? record.country ?? "",
    groups: itemList(record.groups.flatMap((id) => groups.get(id) ?? [])),
    tags: itemList(record.tags),
    accepts_marketing: record.marketing.email ? "yes" : "no",
    locale: record.locale ?? "",
    created_at: record.createdAt,
  };
}
