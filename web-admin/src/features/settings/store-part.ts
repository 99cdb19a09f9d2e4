import { HexColour } from "@quayside/shared/store/presentation.ts";
import type { StoreSettings } from "@quayside/shared/store/schema.ts";
import * as z from "zod";
import type { SettingsPart } from "./settings-section.tsx";

const email = z.email("Must be an e-mail address");
const optional = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest, `At most ${longest} characters`)
    .transform((text) => text || undefined);
const noText = z.literal("").transform(() => undefined);

const schema = z
  .object({
    name: z.string().trim().min(1, "Give it a name").max(60, "At most 60 characters"),
    mailFrom: z.string().trim().pipe(email),
    timeZone: z.string(),
    locale: z.string(),
    defaultCountry: z.string(),
    email: z
      .string()
      .trim()
      .pipe(z.union([noText, email])),
    phone: optional(32),
    legal: optional(500),
    accent: z
      .string()
      .trim()
      .pipe(z.union([noText, HexColour])),
    tagline: optional(120),
    closed: z.boolean(),
    message: optional(300),
    preview: z
      .string()
      .trim()
      .pipe(z.union([noText, z.string().regex(/^[\w-]{12,64}$/, "12 to 64 letters, digits, - or _")])),
  })
  .transform(({ email: contact, phone, legal, accent, tagline, closed, message, preview, ...rest }) => ({
    ...rest,
    contact: { email: contact, phone, legal },
    appearance: { accent, tagline },
    maintenance: { closed, message, preview },
  }));

export type StoreFields = z.input<typeof schema>;

export const storePart: SettingsPart<StoreFields, z.output<typeof schema>> = {
  schemaFor: () => schema,
  fieldsOf: ({ name, mailFrom, timeZone, locale, defaultCountry, contact, appearance, maintenance }) => ({
    ...{ name, mailFrom, timeZone, locale, defaultCountry },
    email: contact?.email ?? "",
    phone: contact?.phone ?? "",
    legal: contact?.legal ?? "",
    accent: appearance?.accent ?? "",
    tagline: appearance?.tagline ?? "",
    closed: maintenance?.closed ?? false,
    message: maintenance?.message ?? "",
    preview: maintenance?.preview ?? "",
  }),
  changesOf: ({ name, mailFrom, timeZone, locale, defaultCountry, ...rest }: StoreSettings) => ({
    ...{ name, mailFrom, timeZone, locale, defaultCountry },
    contact: { email: rest.contact?.email, phone: rest.contact?.phone, legal: rest.contact?.legal },
    appearance: { accent: rest.appearance?.accent, tagline: rest.appearance?.tagline },
    maintenance: {
      closed: rest.maintenance?.closed ?? false,
      message: rest.maintenance?.message,
      preview: rest.maintenance?.preview,
    },
  }),
};
