import { Radio, Stack, TextInput } from "@mantine/core";
import { useController, useFormContext } from "react-hook-form";
import { useOperation } from "../../lib/query.ts";
import { Fact, Facts } from "../../ui/detail/facts.tsx";
import { Section } from "../../ui/detail/section.tsx";
import { SwitchField } from "../../ui/form/switch-field.tsx";
import { type PaymentFields, paymentsPart } from "./payments-part.ts";
import { SettingsSection } from "./settings-section.tsx";

export function PaymentSettingsPage() {
  return (
    <SettingsSection path="/settings/payments" part={paymentsPart}>
      {() => (
        <>
          <Provider />
          <Capture />
          <Holding />
        </>
      )}
    </SettingsSection>
  );
}

function Provider() {
  const payments = useOperation("store.config", {}).data?.payments;
  return (
    <Section title="Provider">
      <Stack gap="md">
        <Facts>
          <Fact name="Provider">{payments?.mode === "stripe" ? "Stripe" : "Stand-in on this machine"}</Fact>
          <Fact name="Public key">{payments?.publishableKey || "None"}</Fact>
        </Facts>
        <SwitchField
          label="Offer wallets"
          description="Apple Pay, Google Pay and Link, where the provider and the shopper's device have them."
          name="wallets"
        />
      </Stack>
    </Section>
  );
}

function Capture() {
  const { field } = useController<PaymentFields, "capture">({ name: "capture" });
  return (
    <Section title="When the money is taken">
      <Radio.Group aria-label="When the money is taken" {...field}>
        <Stack gap="sm">
          <Radio value="automatic" label="With the order" description="The payment is taken when the shopper pays." />
          <Radio
            value="manual"
            label="Later, all at once"
            description="The order only reserves the money; staff take it, at the latest when the first parcel leaves. Banks let a reservation lapse after seven days."
          />
          <Radio
            value="per-parcel"
            label="Later, parcel by parcel"
            description="Each parcel takes what is in it, the first also delivery, the last what is left. Stripe offers this for cards, to accounts it is switched on for; elsewhere the first parcel takes all. What is left after six days is taken then."
          />
        </Stack>
      </Radio.Group>
    </Section>
  );
}

function Holding() {
  const { register, formState } = useFormContext<PaymentFields>();
  return (
    <Section title="Unpaid orders">
      <TextInput
        label="Minutes an unpaid order holds its stock"
        description="After that the order ends and its goods are on sale again."
        inputMode="numeric"
        maw={320}
        error={formState.errors.minutes?.message}
        {...register("minutes")}
      />
    </Section>
  );
}
