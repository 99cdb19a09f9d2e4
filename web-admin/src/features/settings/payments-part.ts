import { PaymentSettings } from "@quayside/shared/store/presentation.ts";
import * as z from "zod";
import type { SettingsPart } from "./settings-section.tsx";

const minutesOf = (seconds: number): number => Math.ceil(seconds / 60);

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
    /** To the second, as long as its minutes stand there unchanged. */
    exactSeconds: z.number(),
  })
  .transform(({ capture, wallets, minutes, exactSeconds }) => ({
    payments: { capture, wallets },
    reservationSeconds: minutes === minutesOf(exactSeconds) ? exactSeconds : minutes * 60,
  }));

export type PaymentFields = z.input<typeof schema>;

export const paymentsPart: SettingsPart<PaymentFields, z.output<typeof schema>> = {
  schemaFor: () => schema,
  fieldsOf: ({ payments, reservationSeconds }) => ({
    capture: payments?.capture ?? "automatic",
    wallets: payments?.wallets ?? true,
    minutes: String(minutesOf(reservationSeconds)),
    exactSeconds: reservationSeconds,
  }),
  changesOf: ({ payments, reservationSeconds }) => ({
    payments: payments ?? { capture: "automatic", wallets: true },
    reservationSeconds,
  }),
};
