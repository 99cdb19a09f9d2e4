import { Country, type Location, type StoreSettings } from "@quayside/shared/store/schema.ts";
import * as z from "zod";
import { withIds } from "./new-id.ts";
import type { SettingsPart } from "./settings-section.tsx";

const text = (longest: number) => z.string().trim().max(longest, `At most ${longest} characters`);

const place = z.object({
  /** Who takes parcels there; the location's own name where nobody is named. */
  name: text(100),
  line1: text(120),
  line2: text(120),
  city: text(80),
  region: text(80),
  postcode: text(16),
  country: z.string(),
  phone: text(32),
});

const row = z
  .object({
    /** Empty until it is saved. */
    id: z.string(),
    name: z.string().trim().min(1, "Give it a name").max(60, "At most 60 characters"),
    active: z.boolean(),
    address: place,
  })
  .superRefine(({ address }, context) => {
    if (!hasAddress(address)) return;
    for (const name of ["line1", "city", "country"] as const)
      if (!address[name]) context.addIssue({ code: "custom", path: ["address", name], message: "Is required" });
  });

const schema = z
  .object({ locations: z.array(row).min(1).max(20) })
  .superRefine(({ locations }, context) => {
    if (!locations.some(({ active }) => active))
      context.addIssue({ code: "custom", path: ["locations", 0, "active"], message: "At least one must be in use" });
  })
  .transform(({ locations }) => ({
    locations: withIds(locations).map(
      ({ id, name, active, address }, at): Location => ({
        ...{ id, name, active, priority: at + 1 },
        ...(hasAddress(address) ? { address: addressOf(name, address) } : {}),
      }),
    ),
  }));

export type LocationFields = z.input<typeof schema>;

function hasAddress({ country: _, name: __, ...rest }: z.output<typeof place>): boolean {
  return Object.values(rest).some(Boolean);
}

function addressOf(location: string, fields: z.output<typeof place>) {
  const { name, line2, region, postcode, country, phone, ...rest } = fields;
  return {
    ...{ ...rest, name: name || location, country: Country.parse(country), phone: phone || undefined },
    ...{ line2: line2 || undefined, region: region || undefined, postcode: postcode || undefined },
  };
}

/** In the order in which orders take their stock. */
function inOrder({ locations }: StoreSettings): Location[] {
  return locations.toSorted((one, other) => one.priority - other.priority);
}

export const emptyPlace = {
  name: "",
  phone: "",
  line1: "",
  line2: "",
  city: "",
  region: "",
  postcode: "",
  country: "GB",
};

export const locationsPart: SettingsPart<LocationFields, z.output<typeof schema>> = {
  schemaFor: () => schema,
  fieldsOf: (settings) => ({
    locations: inOrder(settings).map(({ id, name, active, address }) => ({
      ...{ id, name, active },
      address: {
        name: address?.name ?? "",
        phone: address?.phone ?? "",
        line1: address?.line1 ?? "",
        line2: address?.line2 ?? "",
        city: address?.city ?? "",
        region: address?.region ?? "",
        postcode: address?.postcode ?? "",
        country: address?.country ?? settings.defaultCountry,
      },
    })),
  }),
  changesOf: (settings) => ({ locations: inOrder(settings) }),
};
