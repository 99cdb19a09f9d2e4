import { StoreSettings } from "@quayside/shared/store/schema.ts";
import fc from "fast-check";
import { expect, test } from "vitest";
import * as z from "zod";
import { documentsOf, said } from "../../../../scripts/prove/documents.ts";
import { deliveryPart } from "./delivery-part.ts";
import { locationsPart } from "./locations-part.ts";
import { paymentsPart } from "./payments-part.ts";
import { storePart } from "./store-part.ts";
import { taxPart } from "./tax-part.ts";

const text = fc.stringMatching(/^[a-z0-9][a-z0-9 ]{0,18}[a-z0-9]$/);
const settings = documentsOf(
  StoreSettings.extend({ timeZone: z.literal("Europe/London"), locale: z.literal("en-GB") }),
);
/** The API keeps what no person could have typed: these have what the pages ask for. */
const filled = fc.tuple(settings, text).map(([each, name]): StoreSettings => {
  const zone = { id: name, name, countries: ["GB"] };
  return {
    ...{ ...each, reservationSeconds: 1 + (each.reservationSeconds % 86_400) },
    maintenance: each.maintenance && { ...each.maintenance, preview: undefined },
    locations: each.locations.map((location, at) => ({ ...location, priority: at + 1 })),
    taxZones: each.taxZones.map((old, at) => ({ ...old, ...zone, id: `${name} ${at}` })),
    deliveryZones: each.deliveryZones.map((old, at) => ({
      ...{ ...old, ...zone, id: `${name} ${at}` },
      options: old.options.map((option, of) => ({
        ...{ ...option, id: `${name} ${at} ${of}`, name, days: { min: 1, max: option.days.max % 365 } },
        rates: option.rates.map((rate) => ({ ...rate, upToGrams: 1 + (rate.upToGrams % 1_000_000) })),
      })),
    })),
    dispatch: {
      ...each.dispatch,
      weekdays: each.dispatch.weekdays.toSorted(),
      holidays: each.dispatch.holidays.toSorted(),
    },
  };
});

const parts = {
  store: storePart,
  tax: taxPart,
  delivery: deliveryPart,
  payments: paymentsPart,
  locations: locationsPart,
};

test.each(Object.keys(parts) as (keyof typeof parts)[])("the page of %s loses nothing of any settings", (name) => {
  const { schemaFor, fieldsOf, changesOf } = parts[name];
  fc.assert(
    fc.property(filled, (each) => {
      expect(said(z.parse(schemaFor(each.currency), fieldsOf(each)))).toEqual(said(changesOf(each)));
    }),
    { numRuns: 100 },
  );
});
