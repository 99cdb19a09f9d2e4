import type { Clock } from "../platform/clock.ts";
import { type CustomerRecord, plainEmail } from "./record.ts";

type Known = Pick<CustomerRecord, "email" | "name" | "source"> & Partial<CustomerRecord>;

/** Somebody the shop has not met before. */
export function newCustomer(clock: Clock, now: string, known: Known): CustomerRecord {
  return {
    id: clock.newId("customer"),
    version: 1,
    state: "guest",
    groups: [],
    addresses: [],
    marketing: { email: false },
    tags: [],
    createdAt: now,
    updatedAt: now,
    ...known,
    email: plainEmail(known.email),
  };
}
