import type { TaxZone } from "@quayside/shared/store/schema.ts";
import * as z from "zod";
import { rateField, rateText } from "../../ui/form/rate-text.ts";
import { withIds } from "./new-id.ts";
import type { SettingsPart } from "./settings-section.tsx";
import { zonePlaces } from "./zone-part.ts";

const zone = z.object({ ...zonePlaces, rates: z.object({ standard: rateText, reduced: rateText, zero: rateText }) });

const schema = z
  .object({ pricesIncludeTax: z.boolean(), taxZones: z.array(zone).max(300, "At most 300 zones") })
  .transform(({ pricesIncludeTax, taxZones }): { pricesIncludeTax: boolean; taxZones: TaxZone[] } => ({
    pricesIncludeTax,
    taxZones: withIds(taxZones),
  }));

export type TaxFields = z.input<typeof schema>;

export const newTaxZone: TaxFields["taxZones"][number] = {
  ...{ id: "", name: "", countries: [], regions: [] },
  rates: { standard: "", reduced: "0", zero: "0" },
};

export const taxPart: SettingsPart<TaxFields, z.output<typeof schema>> = {
  schemaFor: () => schema,
  fieldsOf: ({ pricesIncludeTax, taxZones }) => ({
    pricesIncludeTax,
    taxZones: taxZones.map(({ id, name, countries, regions, rates }) => ({
      ...{ id, name, countries, regions: regions ?? [] },
      rates: {
        standard: rateField(rates.standard),
        reduced: rateField(rates.reduced),
        zero: rateField(rates.zero),
      },
    })),
  }),
  changesOf: ({ pricesIncludeTax, taxZones }) => ({ pricesIncludeTax, taxZones }),
};
