import type { Instant } from "@quayside/shared/kernel/day.ts";
import type { PriceList, PriceListTrace } from "@quayside/shared/pricing/schema.ts";
import type { Line } from "../cart/pricing/line.ts";
import { writtenDay } from "../platform/written.ts";
import type { Shopper } from "../promotions/conditions.ts";

/** For whom and when lists are tested. */
export interface ListMoment {
  now: Instant;
  /** Both of the store. */
  timeZone: string;
  locale: string;
  shopper: Shopper;
}

/** Why a list is not for this shopper now, in the order in which `isOpen` tests; nothing if it is. */
function closedBecause({ from, until, groups, channels }: PriceList, moment: ListMoment): string | undefined {
  const { now, shopper } = moment;
  if (from !== undefined && now < from) return `starts on ${writtenDay(from, moment)}`;
  if (until !== undefined && now >= until) return `ended on ${writtenDay(until, moment)}`;
  if (channels && !channels.includes(shopper.channel)) return `is for ${channels.join(", ")} only`;
  if (groups && !groups.some((group) => shopper.groups.includes(group))) return "is for customers of other groups";
  return undefined;
}

const named = (count: number) => (count === 1 ? "one item" : `${count} items`);

/** Of each live list, what it did to this cart, or why nothing. */
export function listTrace(
  lists: readonly PriceList[],
  lines: readonly Pick<Line, "list">[],
  moment: ListMoment,
): PriceListTrace[] {
  return lists.map((list) => {
    const { id, name, kind } = list;
    const used = lines.filter((line) => line.list === name).length;
    const closed = closedBecause(list, moment);
    const better = used > 0 ? `sets the price of ${named(used)}` : "has no better price for these items";
    return { id, name, kind, applied: closed === undefined && used > 0, reason: closed ?? better };
  });
}
