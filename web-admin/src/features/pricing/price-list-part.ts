import { PriceList, PriceListEdit } from "@quayside/shared/pricing/schema.ts";
import * as z from "zod";
import { momentOf, wallClock } from "../../ui/form/wall-clock.ts";

const { name, kind, active } = PriceList.shape;
const orNone = (words: string[]) => (words.length > 0 ? words : undefined);

/** For whom and when a list holds, as people fill it in by the clock of the store. */
export function priceListForm(timeZone: string) {
  return z
    .object({
      ...{ name, kind, active, groups: z.array(z.string()), channels: z.array(z.string()) },
      ...{ from: z.string(), until: z.string() },
      /** The moments to the millisecond, as long as their minutes stand there unchanged. */
      exact: z.object({ from: z.string().optional(), until: z.string().optional() }),
    })
    .transform(
      ({ groups, channels, from, until, exact, ...rest }): z.input<typeof PriceListEdit> => ({
        ...{ ...rest, groups: orNone(groups), channels: orNone(channels) },
        ...{ from: momentOf(from, timeZone, exact.from), until: momentOf(until, timeZone, exact.until) },
      }),
    )
    .pipe(PriceListEdit);
}

export type PriceListFields = z.input<ReturnType<typeof priceListForm>>;
export type PriceListChanges = z.output<typeof PriceListEdit>;

export function priceListFields(list: PriceListChanges, timeZone: string): PriceListFields {
  const { name, kind, active, groups = [], channels = [], from, until } = list;
  return {
    ...{ name, kind, active, groups, channels, exact: { from, until } },
    ...{ from: wallClock(from, timeZone), until: wallClock(until, timeZone) },
  };
}

export const priceListChanges = (list: PriceList): PriceListChanges => PriceListEdit.parse(list);
