import type { FieldIssue } from "../kernel/errors.ts";
import { contrastOf } from "./contrast.ts";
import type { StoreSettings } from "./schema.ts";

/** The least contrast of text that WCAG 2.2 AA accepts. */
const readable = 4.5;

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

const deliveredOnce: Rule = ({ deliveryZones }) => {
  const seen = new Map<string, string>();
  return deliveryZones.flatMap(({ name, countries }, at) =>
    countries.flatMap((country) => {
      const other = seen.get(country);
      seen.set(country, name);
      if (other === undefined) return [];
      const reason = other === name ? `names ${country} twice` : `${country} is already in ${other}`;
      return [{ field: `deliveryZones.${at}.countries`, reason }];
    }),
  );
};

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

const rules: readonly Rule[] = [idsDiffer, deliveredOnce, deliveredIsTaxed, daysInOrder, homeIsTaxed, accentIsReadable];

/** What of a store's settings does not fit together, though each field by itself is well formed. */
export function settingsIssues(settings: StoreSettings): FieldIssue[] {
  return rules.flatMap((rule) => rule(settings));
}
