import * as z from "zod";

/** Every kind of thing with an id of its own: `ord_01J…`. */
export const idPrefixes = {
  order: "ord",
  shipment: "shp",
  refund: "rfd",
  note: "nte",
  cart: "crt",
  product: "prd",
  variant: "var",
  category: "cat",
  collection: "col",
  image: "img",
  customer: "cus",
  customerGroup: "cgr",
  address: "adr",
  staff: "stf",
  movement: "mov",
  reservation: "rsv",
  ledgerEntry: "led",
  payment: "pay",
  audit: "aud",
  event: "evt",
  import: "imp",
  export: "exp",
  return: "ret",
  mail: "mal",
  location: "loc",
  transfer: "tra",
  promotion: "prm",
  priceList: "prl",
  giftCard: "gft",
  goal: "gol",
  forecastEvent: "fev",
  view: "viw",
  report: "rpt",
  customReport: "crp",
  reportSchedule: "rps",
  request: "req",
} as const;

export type IdKind = keyof typeof idPrefixes;

const crockford = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** A ULID (github.com/ulid/spec): 48 bits of milliseconds, 80 bits of randomness; sorts by time. */
export function ulid(milliseconds: number, random: Uint8Array): string {
  let time = "";
  for (let rest = milliseconds, place = 0; place < 10; place += 1) {
    time = crockford.charAt(rest % 32) + time;
    rest = Math.floor(rest / 32);
  }
  let bits = 0n;
  for (const byte of random.subarray(0, 10)) bits = (bits << 8n) | BigInt(byte);
  let tail = "";
  for (let place = 0; place < 16; place += 1) {
    tail = crockford.charAt(Number(bits & 31n)) + tail;
    bits >>= 5n;
  }
  return time + tail;
}

export function idSchema<K extends IdKind>(kind: K) {
  const prefix = idPrefixes[kind];
  const pattern = new RegExp(`^${prefix}_[0-9A-HJKMNP-TV-Z]{26}$`);
  return z.string().regex(pattern, `must be a ${kind} id such as ${prefix}_01J9Z3V5B6C7D8E9F0G1H2J3K4`);
}
