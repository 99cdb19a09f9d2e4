import { postcodeIssue } from "@quayside/shared/store/postcode.ts";
import type { AddressFields } from "./address-values.ts";

type Worded = "line1" | "city" | "region" | "postcode";

export interface FieldWords {
  label: string;
  /** What a message calls it: "Enter the …". */
  what: string;
}

interface CountryWords {
  city?: FieldWords;
  postcode?: FieldWords;
  /** Absent where addresses have no such part. */
  region?: FieldWords & { isNeeded?: true };
}

const usual: Record<Worded, FieldWords> = {
  line1: { label: "House number and street", what: "house number and street" },
  city: { label: "Town or city", what: "town or city" },
  region: { label: "Region", what: "region" },
  postcode: { label: "Postcode", what: "postcode" },
};

const county = { label: "County", what: "county" };
const state = { label: "State", what: "state", isNeeded: true } as const;
const zip = { label: "ZIP code", what: "ZIP code" };

/** What parts of an address are called where they differ from the usual. Source: Google's address data service. */
const words: Record<string, CountryWords> = {
  GB: { region: county },
  IE: { region: county, postcode: { label: "Eircode", what: "Eircode" } },
  US: { city: { label: "City", what: "city" }, region: state, postcode: zip },
  AU: { city: { label: "Suburb", what: "suburb" }, region: state },
  BR: { region: state },
  CA: {
    city: { label: "City", what: "city" },
    region: { label: "Province or territory", what: "province or territory", isNeeded: true },
    postcode: { label: "Postal code", what: "postal code" },
  },
  ES: { region: { label: "Province", what: "province" } },
  IT: { region: { label: "Province", what: "province" } },
  JP: { region: { label: "Prefecture", what: "prefecture", isNeeded: true } },
  NZ: { region: { label: "Suburb", what: "suburb" } },
};

/** The words for a part of an address in a country; undefined where its addresses have no such part. */
export function wordsFor(country: string, name: keyof AddressFields): FieldWords | undefined {
  if (name === "region") return words[country]?.region;
  if (name === "city" || name === "postcode") return words[country]?.[name] ?? usual[name];
  return name === "line1" ? usual.line1 : undefined;
}

export function needsRegion(country: string): boolean {
  return words[country]?.region?.isNeeded ?? false;
}

/** Whether a part may be left empty: a region that only some people write, a postcode that the country does not insist on. */
export function isOptional(country: string, name: keyof AddressFields): boolean {
  if (name === "region") return !needsRegion(country);
  return name === "postcode" && postcodeIssue(country, "") === undefined;
}
