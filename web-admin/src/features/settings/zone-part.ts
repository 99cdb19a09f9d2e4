import { Country, Region } from "@quayside/shared/store/schema.ts";
import * as z from "zod";

const some = <T extends z.ZodType<string, string>>(word: T, most: number) =>
  z
    .array(word)
    .max(most, `At most ${most}`)
    .transform((words) => (words.length > 0 ? words : undefined));

/** The fields by which any zone knows its places; an empty id is given when it is saved. */
export const zonePlaces = {
  id: z.string(),
  name: z.string().trim().min(1, "Give it a name").max(60, "At most 60 characters"),
  countries: z.array(Country).min(1, "Choose at least one country"),
  regions: some(Region, 100),
};
export const zonePostcodes = some(z.string().min(1).max(10, "At most 10 characters each"), 500);
