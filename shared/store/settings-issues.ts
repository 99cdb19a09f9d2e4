import type { FieldIssue } from "../kernel/errors.ts";
import { readable } from "./accent.ts";
import { contrastOf } from "./contrast.ts";
import type { StoreSettings } from "./schema.ts";

type Rule = (settings: StoreSettings) => FieldIssue[];

function repeated<T>(values: readonly T[]): { value: T; at: number }[] {
  return values.flatMap((value, at) => (values.indexOf(value) < at ? [{ value, at }] : []));
}

const idsDiffer: Rule = ({ taxZones, deliveryZones }) => {
  const options = deliveryZones.flatMap((zone) => zone.options.map(({ id }) => id));
  return [
    ...repeated(taxZones.map(({ id }) => id)).map(({ at }) => ({
      field: `taxZones.${at}.id`,
      reason: "is there twice",
    })),
    ...repeated(deliveryZones.map(({ id }) => id)).map(({ at }) => ({
      field: `deliveryZones.${at}.id`,
      reason: "is there twice",
    })),
    ...repeated(options).map(({ value }) => ({ field: "deliveryZones", reason: `names the option ${value} twice` })),
  ];
};

interface Area {
  name: string;
  countries: readonly string[];
  regions?: readonly string[];
  postcodes?: readonly string[];
}

/** What a zone takes for itself: postcodes and regions come before whole countries, so those do not collide. */
function claimsOf({ countries, regions, postcodes }: Area): string[] {
  if (postcodes) return countries.flatMap((country) => postcodes.map((postcode) => `${country} ${postcode}`));
  return [...(regions ?? countries)];
}

function claimedTwice(field: string, zones: readonly Area[]): FieldIssue[] {
  const seen = new Map<string, string>();
  return zones.flatMap((zone, at) =>
    claimsOf(zone).flatMap((claim) => {
      const other = seen.get(claim);
      seen.set(claim, zone.name);
      if (other === undefined) return [];
      const reason = other === zone.name ? `names ${claim} twice` : `${claim} is already in ${other}`;
      return [{ field: `${field}.${at}.${partOf(zone)}`, reason }];
    }),
  );
}

const partOf = ({ regions, postcodes }: Area) => (postcodes ? "postcodes" : regions ? "regions" : "countries");

function partsOfOneCountry(field: string, zones: readonly Area[]): FieldIssue[] {
  return zones.flatMap(({ countries, regions, postcodes }, at) => {
    if (!regions && !postcodes) return [];
    if (countries.length !== 1)
      return [{ field: `${field}.${at}.countries`, reason: "must be one country, since the zone is a part of it" }];
    const strange = (regions ?? []).filter((region) => !region.startsWith(`${countries[0]}-`));
    return strange.map((region) => ({
      field: `${field}.${at}.regions`,
      reason: `${region} is not in ${countries[0]}`,
    }));
  });
}

const zonesDoNotMeet: Rule = ({ taxZones, deliveryZones }) => [
  ...claimedTwice("taxZones", taxZones),
  ...claimedTwice("deliveryZones", deliveryZones),
  ...partsOfOneCountry("taxZones", taxZones),
  ...partsOfOneCountry("deliveryZones", deliveryZones),
];

const deliveredIsTaxed: Rule = ({ taxZones, deliveryZones }) => {
  const taxed = new Set(taxZones.flatMap(({ countries }) => countries));
  return deliveryZones.flatMap(({ countries }, at) => {
    const untaxed = countries.filter((country) => !taxed.has(country));
    if (untaxed.length === 0) return [];
    return [{ field: `deliveryZones.${at}.countries`, reason: `no tax zone holds ${untaxed.join(", ")}` }];
  });
};

const daysInOrder: Rule = ({ deliveryZones }) =>
  deliveryZones.flatMap(({ options }, zone) =>
    options.flatMap(({ days }, option) =>
      days.min > days.max
        ? [{ field: `deliveryZones.${zone}.options.${option}.days.max`, reason: "must not be less than the first" }]
        : [],
    ),
  );

const homeIsTaxed: Rule = ({ defaultCountry, taxZones }) =>
  taxZones.some(({ countries }) => countries.includes(defaultCountry))
    ? []
    : [{ field: "defaultCountry", reason: `no tax zone holds ${defaultCountry}` }];

const accentIsReadable: Rule = ({ appearance }) =>
  appearance?.accent && contrastOf(appearance.accent, "#ffffff") < readable
    ? [{ field: "appearance.accent", reason: "is too light for white text on it" }]
    : [];

const rules: readonly Rule[] = [
  idsDiffer,
  zonesDoNotMeet,
  deliveredIsTaxed,
  daysInOrder,
  homeIsTaxed,
  accentIsReadable,
];

/** What of a store's settings does not fit together, though each field by itself is well formed. */
export function settingsIssues(settings: StoreSettings): FieldIssue[] {
  return rules.flatMap((rule) => rule(settings));
}
