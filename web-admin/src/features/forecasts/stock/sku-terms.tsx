import { zodResolver } from "@hookform/resolvers/zod";
import { Button, Modal, Stack, TextInput } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { notifications } from "@mantine/notifications";
import type { StoredForecastSettings } from "@quayside/shared/forecasts/settings.ts";
import { useForm } from "react-hook-form";
import * as z from "zod";
import { useMe } from "../../../lib/me.ts";
import { useAct, useOperation } from "../../../lib/query.ts";
import { Section } from "../../../ui/detail/section.tsx";
import { Failure } from "../../../ui/failure.tsx";
import { DialogButtons } from "../../../ui/form/dialog-buttons.tsx";
import { useValues } from "../../analytics/values.ts";

const whole = (most: number) =>
  z
    .string()
    .trim()
    .regex(/^\d{0,7}$/, "A whole number")
    .transform((text) => (text === "" ? undefined : Number(text)))
    .refine((value) => value === undefined || (value >= 1 && value <= most), `From 1 to ${most}`);

const TermsForm = z.object({
  leadTimeDays: whole(365),
  packSize: whole(100_000),
  minimumUnits: whole(1_000_000),
  shelfLifeDays: whole(3650),
});
type Fields = z.input<typeof TermsForm>;
type Terms = z.output<typeof TermsForm>;

const names = {
  leadTimeDays: "Lead time, days",
  packSize: "Units of a pack",
  minimumUnits: "Least units of an order",
  shelfLifeDays: "Shelf life, days",
} as const;
const keys = Object.keys(names) as (keyof typeof names)[];

/** How this SKU is ordered where it is otherwise than its supplier's terms, and how long it keeps. */
export function SkuTerms({ sku }: { sku: string }) {
  const { may } = useMe();
  const { full } = useValues();
  const [opened, { open, close }] = useDisclosure(false);
  const { data: settings, error, refetch } = useOperation("forecasts.settings", {});
  const terms = settings?.skus.find((each) => each.sku === sku);
  const set = keys.flatMap((key) => (terms?.[key] === undefined ? [] : [{ key, value: terms[key] }]));
  const change =
    settings && may("analytics.write") ? (
      <Button variant="default" size="compact-sm" onClick={open}>
        Change
      </Button>
    ) : null;
  return (
    <Section title="How it is ordered" actions={change}>
      {error ? <Failure error={error} onRetry={refetch} /> : null}
      {set.length > 0 ? (
        <dl className="steps">
          {set.map(({ key, value }) => (
            <div key={key}>
              <dt>{names[key]}</dt>
              <dd className="numeric">{full(value, "count")}</dd>
            </div>
          ))}
        </dl>
      ) : null}
      {settings && set.length === 0 ? <p className="soft">By its supplier’s terms; it keeps.</p> : null}
      <Modal opened={opened} onClose={close} title={`How ${sku} is ordered`}>
        {settings ? <TermsDialog sku={sku} settings={settings} onDone={close} /> : null}
      </Modal>
    </Section>
  );
}

interface TermsDialogProps {
  sku: string;
  settings: StoredForecastSettings;
  onDone: () => void;
}

function TermsDialog({ sku, settings, onDone }: TermsDialogProps) {
  const update = useAct("forecasts.update-settings");
  const known = settings.skus.find((each) => each.sku === sku);
  const text = (key: keyof typeof names) => (known?.[key] === undefined ? "" : String(known[key]));
  const { register, handleSubmit, formState } = useForm<Fields, unknown, Terms>({
    resolver: zodResolver(TermsForm),
    defaultValues: Object.fromEntries(keys.map((key) => [key, text(key)])) as Fields,
  });
  const submit = handleSubmit((terms) => {
    const others = settings.skus.filter((each) => each.sku !== sku);
    const isSet = keys.some((key) => terms[key] !== undefined);
    const skus = isSet ? [...others, { sku, ...terms }] : others;
    update.mutate(
      { body: { ...settings, skus } },
      {
        onSuccess: () => {
          notifications.show({ message: "Saved. The order is worked out by it from now on." });
          onDone();
        },
      },
    );
  });
  return (
    <form noValidate onSubmit={submit}>
      <Stack gap="md">
        {keys.map((key) => (
          <TextInput
            key={key}
            label={names[key]}
            placeholder={key === "shelfLifeDays" ? "It keeps" : "As its supplier"}
            inputMode="numeric"
            error={formState.errors[key]?.message}
            {...register(key)}
          />
        ))}
      </Stack>
      {update.error ? <Failure error={update.error} kept="What you entered is kept here." /> : null}
      <DialogButtons leave="Leave it" submit="Save" busy={update.isPending} onLeave={onDone} />
    </form>
  );
}
