import { Button, Stack, TextInput } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { notifications } from "@mantine/notifications";
import type { StoredForecastSettings } from "@quayside/shared/forecasts/settings.ts";
import { useQueryClient } from "@tanstack/react-query";
import * as z from "zod";
import { useMe } from "../../../lib/me.ts";
import { operationQuery, useAct, useOperation } from "../../../lib/query.ts";
import { EditDialog } from "../../../ui/detail/edit-dialog.tsx";
import { pathLabel } from "../../../ui/detail/path-label.ts";
import { Section } from "../../../ui/detail/section.tsx";
import { useVersionedForm } from "../../../ui/detail/use-versioned-form.ts";
import { Failure } from "../../../ui/failure.tsx";
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
        <dl className="sum-steps">
          {set.map(({ key, value }) => (
            <div key={key}>
              <dt>{names[key]}</dt>
              <dd className="numeric">{full(value, "count")}</dd>
            </div>
          ))}
        </dl>
      ) : null}
      {settings && set.length === 0 ? <p className="soft">By its supplier’s terms; it keeps.</p> : null}
      {settings && opened ? <EditTerms sku={sku} settings={settings} onClose={close} /> : null}
    </Section>
  );
}

interface EditTermsProps {
  sku: string;
  settings: StoredForecastSettings;
  onClose: () => void;
}

function useEditing({ sku, settings, onClose }: EditTermsProps) {
  const client = useQueryClient();
  const update = useAct("forecasts.update-settings");
  const reread = () => client.fetchQuery({ ...operationQuery("forecasts.settings", {}), staleTime: 0 });
  const changesOf = ({ skus }: StoredForecastSettings): Terms => {
    const { leadTimeDays, packSize, minimumUnits, shelfLifeDays } = skus.find((each) => each.sku === sku) ?? {};
    return { leadTimeDays, packSize, minimumUnits, shelfLifeDays };
  };
  return useVersionedForm<StoredForecastSettings, Fields, Terms>({
    ...{ doc: settings, schema: TermsForm, changesOf, reread },
    fieldsOf(doc) {
      const terms = changesOf(doc);
      return Object.fromEntries(keys.map((key) => [key, String(terms[key] ?? "")])) as Fields;
    },
    // All other settings go along as they are now; where that is another version than was edited, it is refused.
    async save(terms, version) {
      const { skus, ...others } = await reread();
      const rest = skus.filter((each) => each.sku !== sku);
      const isSet = keys.some((key) => terms[key] !== undefined);
      return update.mutateAsync({ body: { ...others, skus: isSet ? [...rest, { sku, ...terms }] : rest, version } });
    },
    onSaved() {
      notifications.show({ message: "Saved. The order is worked out by it from now on." });
      onClose();
    },
  });
}

function EditTerms(props: EditTermsProps) {
  const { sku, settings, onClose } = props;
  const editing = useEditing(props);
  const { register, formState } = editing.form;
  return (
    <EditDialog
      title={`How ${sku} is ordered`}
      editing={editing}
      noun="SKU"
      labelOf={(path) => pathLabel(path, settings, names)}
      onClose={onClose}
    >
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
    </EditDialog>
  );
}
