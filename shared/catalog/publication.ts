import { addDays, type Day, dayOf, type Instant, startOfDay } from "../kernel/day.ts";
import type { Product, Season } from "./schema.ts";

type Planned = Pick<Product, "status" | "publishAt" | "unpublishAt" | "season">;

export type Publication = Pick<Product, "published"> & { changesAt: Instant | undefined };

const always = (published: boolean): Publication => ({ published, changesAt: undefined });

/** Whether shoppers see a product at an instant, and until when that holds. Seasons are days of `timeZone`. */
export function publicationOf(product: Planned, now: Instant, timeZone: string): Publication {
  if (product.status === "scheduled") return scheduled(product, now);
  if (product.status === "seasonal") return product.season ? inSeason(product.season, now, timeZone) : always(false);
  return always(product.status === "active");
}

function scheduled({ publishAt, unpublishAt }: Planned, now: Instant): Publication {
  if (!publishAt) return always(false);
  if (now < publishAt) return { published: false, changesAt: publishAt };
  if (!unpublishAt) return always(true);
  return now < unpublishAt ? { published: true, changesAt: unpublishAt } : always(false);
}

function inSeason({ from, until }: Season, now: Instant, timeZone: string): Publication {
  const today = dayOf(new Date(now), timeZone);
  const isIn = (day: Day) => {
    const [begun, goesOn] = [day.slice(5) >= from, day.slice(5) <= until];
    return from <= until ? begun && goesOn : begun || goesOn;
  };
  const published = isIn(today);
  let day = addDays(today, 1);
  // At most one turn of the year, and a leap day more; a season of all year never changes.
  for (let count = 0; isIn(day) === published; day = addDays(day, 1), count += 1)
    if (count > 366) return always(published);
  return { published, changesAt: startOfDay(day, timeZone) };
}
