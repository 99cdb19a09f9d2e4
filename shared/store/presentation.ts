import * as z from "zod";

/** Texts a shopper may read, each a page of the storefront. */
export const PolicyName = z.enum(["about", "delivery", "returns", "privacy", "terms"]);
export type PolicyName = z.output<typeof PolicyName>;

/** Paragraphs are parted by an empty line; a line that begins with `## ` is a heading, with `- ` an item of a list. */
export const PolicyText = z.string().trim().max(20_000, "must be at most 20 000 characters");

export const Policies = z.partialRecord(PolicyName, PolicyText);
export type Policies = z.output<typeof Policies>;

/** One of a store's texts, as its page shows it. */
export const StorePage = z.object({ name: PolicyName, text: z.string() });
export type StorePage = z.output<typeof StorePage>;

/** sRGB in six hex digits, `#1f5d5b`. */
export const HexColour = z.string().regex(/^#[0-9a-f]{6}$/i, "must be a colour such as #1f5d5b");

/** How the storefront differs from others of this platform. */
export const Appearance = z.object({
  /** Of buttons and links; white text must be readable on it. */
  accent: HexColour.optional(),
  /** A line under the name, at the top of the home page. */
  tagline: z.string().trim().max(120, "must be at most 120 characters").optional(),
});
export type Appearance = z.output<typeof Appearance>;

/** How shoppers reach the people of the store. */
export const Contact = z.object({
  email: z.email("must be an e-mail address").optional(),
  phone: z.string().trim().max(32, "must be at most 32 characters").optional(),
  /** Company name, registration and postal address, as the law wants them on mails and pages. */
  legal: z.string().trim().max(500, "must be at most 500 characters").optional(),
});
export type Contact = z.output<typeof Contact>;

/** While `closed`, shoppers read `message` and nothing can be bought; staff work on. */
export const Maintenance = z.object({
  closed: z.boolean(),
  message: z.string().trim().max(300, "must be at most 300 characters").optional(),
  /** Whoever opens the storefront with `?preview=` and this word sees it all the same; buying stays refused. */
  preview: z
    .string()
    .trim()
    .regex(/^[\w-]{12,64}$/, "must be 12 to 64 letters, digits, - or _")
    .optional(),
});
export type Maintenance = z.output<typeof Maintenance>;

export const PaymentSettings = z.object({
  /**
   * `manual` authorises when the order is placed and takes the money when staff say so, at the latest when the first parcel
   * leaves; `per-parcel` takes what each parcel costs, where the card's bank allows more than one capture.
   */
  capture: z.enum(["automatic", "manual", "per-parcel"]),
  /** Whether Apple Pay, Google Pay and Link are offered where the provider and the device have them. */
  wallets: z.boolean(),
});
export type PaymentSettings = z.output<typeof PaymentSettings>;

/** How visits to the storefront are counted. */
export const VisitSettings = z.object({
  /** Nothing is counted or kept until the shopper has said yes. */
  consentFirst: z.boolean(),
  /** What happened in visits is deleted after so many months; figures of sales stay. */
  keepMonths: z.int().min(1, "at least 1 month").max(60, "at most 60 months"),
});
export type VisitSettings = z.output<typeof VisitSettings>;

/** What holds until a store says otherwise. */
export const usualVisits: VisitSettings = { consentFirst: false, keepMonths: 13 };

const Addresses = z.array(z.email("must be an e-mail address")).max(10, "at most 10 addresses");

export const Notifications = z.object({
  /** Who hears when stock runs low. */
  lowStock: Addresses,
  /** Who hears when a sales goal is off track. */
  goals: Addresses.optional(),
});
export type Notifications = z.output<typeof Notifications>;
