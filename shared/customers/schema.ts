import * as z from "zod";
import { Instant } from "../kernel/day.ts";
import { idSchema } from "../kernel/id.ts";
import { Money } from "../kernel/money.ts";
import { Address, Country } from "../store/schema.ts";

/**
 * `guest` ordered without an account; `registered` signs in; of a `deleted` one only figures are left; what a `merged` one
 * had is another's, and whoever asks for it gets that one.
 */
export const CustomerState = z.enum(["guest", "registered", "deleted", "merged"]);
export type CustomerState = z.output<typeof CustomerState>;

export const CustomerAddress = Address.extend({
  id: idSchema("address"),
  isDefaultShipping: z.boolean(),
  isDefaultBilling: z.boolean(),
});
export type CustomerAddress = z.output<typeof CustomerAddress>;

/** As many as a transaction takes with everything else that hangs on a customer. */
export const mostGroups = 20;
export const mostAddresses = 20;
export const mostTags = 20;

export const CustomerStats = z.object({
  /** Placed and not cancelled. */
  orders: z.int().min(0),
  /** Captured less refunded. */
  spent: Money,
  lastOrderAt: Instant.optional(),
});
export type CustomerStats = z.output<typeof CustomerStats>;

export const Tag = z.string().trim().min(1).max(40);
export const PersonName = z.string().trim().max(100);
export const Phone = z.string().trim().max(32);
/** Kept in lower case: an address names one customer, however it is typed. */
export const Email = z.email("must be an e-mail address").max(254).toLowerCase();

export const Customer = z.object({
  id: idSchema("customer"),
  version: z.int(),
  email: z.string(),
  /** Addresses of records that were merged into this one: they lead here too. */
  otherEmails: z.array(z.string()).optional(),
  name: z.string(),
  phone: z.string().optional(),
  state: CustomerState,
  groups: z.array(idSchema("customerGroup")),
  addresses: z.array(CustomerAddress),
  /** Whether they want news by mail, and when they last said so. */
  marketing: z.object({ email: z.boolean(), at: Instant.optional() }),
  locale: z.string().optional(),
  tags: z.array(Tag),
  /** Where their last parcel went, else their default address. */
  country: Country.optional(),
  stats: CustomerStats,
  createdAt: Instant,
  updatedAt: Instant,
  source: z.enum(["store", "account", "staff", "import"]),
});
export type Customer = z.output<typeof Customer>;

export const CustomerRow = Customer.pick({
  id: true,
  email: true,
  name: true,
  phone: true,
  state: true,
  groups: true,
  tags: true,
  country: true,
  stats: true,
  createdAt: true,
});
export type CustomerRow = z.output<typeof CustomerRow>;

export const CustomerNote = z.object({ id: idSchema("note"), text: z.string(), by: z.string(), at: Instant });
export type CustomerNote = z.output<typeof CustomerNote>;

export const CustomerDetail = z.object({
  customer: Customer,
  /** Newest first. */
  notes: z.array(CustomerNote),
  timeline: z.array(z.object({ at: Instant, what: z.string(), who: z.string() })),
});
export type CustomerDetail = z.output<typeof CustomerDetail>;

/** People who get their own prices and promotions: wholesale, staff, friends of the house. */
export const CustomerGroup = z.object({
  id: idSchema("customerGroup"),
  version: z.int(),
  name: z.string().trim().min(1, "is required").max(60),
  description: z.string().trim().max(300).optional(),
  createdAt: Instant,
});
export type CustomerGroup = z.output<typeof CustomerGroup>;

/** What staff edit of a customer. */
export const CustomerEdit = z.object({
  email: Email,
  name: PersonName,
  phone: Phone.optional(),
  groups: z.array(idSchema("customerGroup")).max(mostGroups),
  tags: z.array(Tag).max(mostTags),
  acceptsMail: z.boolean(),
  addresses: z.array(Address.extend({ id: idSchema("address").optional() })).max(mostAddresses),
});
export type CustomerEdit = z.output<typeof CustomerEdit>;

/** Whose value a merged customer has: of the record that stays, or of the other one. */
const MergeChoice = z.enum(["kept", "other"]);
/** What two records can only have one of. Of everything else the merged customer has both. */
export const MergeChoices = z.object({
  email: MergeChoice.default("kept"),
  name: MergeChoice.default("kept"),
  phone: MergeChoice.default("kept"),
});
export type MergeChoices = z.output<typeof MergeChoices>;

const Both = <S extends z.core.$ZodType>(of: S) => z.object({ kept: of, other: of });

/** What merging two customers would do. */
export const MergePreview = z.object({
  kept: Customer,
  other: Customer,
  /** The customer as they would be. */
  result: Customer,
  notes: Both(z.int()),
  credit: Both(Money),
  /** Why it cannot be done; empty where it can. */
  obstacles: z.array(z.object({ code: z.string(), message: z.string() })),
});
export type MergePreview = z.output<typeof MergePreview>;
