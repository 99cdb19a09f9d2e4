import { PaymentSettings } from "@quayside/shared/store/presentation.ts";
import * as z from "zod";
import type { SettingsPart } from "./settings-section.tsx";

const schema = z
  .object({
    capture: PaymentSettings.shape.capture,
    wallets: z.boolean(),
    minutes: z
      .string()
      .trim()
      .regex(/^\d{1,4}$/, "Whole minutes")
      .transform(Number)
      .refine((minutes) => minutes >= 1 && minutes <= 1440, "From 1 to 1440"),
  })
  .transform(({ capture, wallets, minutes }) => ({
    payments: { capture, wallets },
    reservationSeconds: minutes * 60,
  }));

export type PaymentFields = z.input<typeof schema>;

export const paymentsPart: SettingsPart<PaymentFields, z.output<typeof schema>> = {
  schemaFor: () => schema,
  fieldsOf: ({ payments, reservationSeconds }) => ({
    capture: payments?.capture ?? "automatic",
    wallets: payments?.wallets ?? true,
    minutes: String(Math.ceil(reservationSeconds / 60)),
  }),
  changesOf: ({ payments, reservationSeconds }) => ({
    payments: payments ?? { capture: "automatic", wallets: true },
    reservationSeconds,
  }),
};
