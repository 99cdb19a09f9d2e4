import { dayCount } from "@quayside/shared/analytics/ranges.ts";
import { addDays, type Day } from "@quayside/shared/kernel/day.ts";

/** Days ahead that forecasts of SKUs are kept of, and days that are kept. */
const [ahead, keptDays] = [7, 90];
/** Files that SKUs lie in by their names: a night finds those of the night before, whatever has been sold since. */
const files = 16;

/** What was forecast of a SKU's days a week before each; null where no night was. */
export interface KeptSku {
  sku: string;
  first: Day;
  points: (number | null)[];
}

export const keptSkuFiles: readonly number[] = [...Array(files).keys()];

export function keptSkuFile(sku: string): number {
  let sum = 0;
  for (const letter of sku) sum = (sum * 31 + letter.charCodeAt(0)) % 65_521;
  return sum % files;
}

interface Tonight {
  sku: string;
  /** From the first day ahead. */
  point: readonly number[];
}

/** What was kept with tonight's, which takes the place of an earlier one of the same day. */
export function keptSkusWith(before: readonly KeptSku[], night: Day, tonight: readonly Tonight[]): KeptSku[] {
  const known = new Map(before.map((each) => [each.sku, each]));
  const day = addDays(night, ahead - 1);
  const oldest = addDays(day, 1 - keptDays);
  return tonight.flatMap(({ sku, point }) => {
    const value = point[ahead - 1];
    const then = known.get(sku) ?? { first: day, points: [] };
    if (value === undefined) return then.points.length > 0 ? [{ sku, ...then }] : [];
    const { first, points } = since(then, oldest);
    const place = dayCount({ from: first, to: day }) - 1;
    const told = Array.from({ length: place }, (_, at) => points[at] ?? null);
    return [{ sku, first, points: [...told, value] }];
  });
}

function since({ first, points }: Omit<KeptSku, "sku">, oldest: Day): Omit<KeptSku, "sku"> {
  if (first >= oldest) return { first, points };
  return { first: oldest, points: points.slice(dayCount({ from: first, to: oldest }) - 1) };
}
