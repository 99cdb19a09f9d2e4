import { regionCode } from "./regions.ts";
import type { Address, Country } from "./schema.ts";

/** Where something goes, as far as zones ask. */
export type Place = Pick<Address, "country" | "region" | "postcode">;

interface Zone {
  countries: readonly Country[];
  regions?: readonly string[] | undefined;
  postcodes?: readonly string[] | undefined;
}

const compact = (postcode: string) => postcode.toUpperCase().replace(/[\s-]/g, "");

/** How closely a zone fits a place, 0 for not at all: its country, then its region, then the longest start of its postcode. */
function fit({ countries, regions, postcodes }: Zone, { country, region, postcode }: Place): number {
  if (!countries.includes(country)) return 0;
  const code = regionCode(country, region);
  if (regions && !(code && regions.includes(code))) return 0;
  if (!postcodes) return regions ? 2 : 1;
  const written = compact(postcode ?? "");
  const starts = postcodes.map(compact).filter((start) => written.startsWith(start));
  return starts.length === 0 ? 0 : 2 + Math.max(...starts.map((start) => start.length));
}

/** The zone that fits a place most closely, the earlier of two that fit alike. */
export function zoneOf<Z extends Zone>(zones: readonly Z[], place: Place): Z | undefined {
  return zones.reduce<Z | undefined>(
    (best, zone) => (fit(zone, place) > (best ? fit(best, place) : 0) ? zone : best),
    undefined,
  );
}
