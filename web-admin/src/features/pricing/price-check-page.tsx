import { Button, MultiSelect, Select, SimpleGrid, Stack, TextInput } from "@mantine/core";
import { instantAt } from "@quayside/shared/kernel/day.ts";
import { useForm } from "react-hook-form";
import { useFormats } from "../../lib/format.ts";
import { useAct } from "../../lib/query.ts";
import { Section } from "../../ui/detail/section.tsx";
import { Failure } from "../../ui/failure.tsx";
import { useCountryOptions } from "../../ui/form/country-options.ts";
import { PageHeader } from "../../ui/page-header.tsx";
import { type BasketLine, BasketLines, linesToPrice } from "../catalog/basket-lines.tsx";
import { useGroups } from "../customers/use-groups.ts";
import { PriceCheckAnswer } from "./price-check-answer.tsx";

const empty = {
  lines: [] as BasketLine[],
  email: "",
  groups: [] as string[],
  country: "",
  postcode: "",
  codes: "",
  at: "",
};
type Fields = typeof empty;

/** What is filled in, as the store is asked; times are the store's. */
function bodyOf({ lines, email, groups, country, postcode, codes, at }: Fields, timeZone: string) {
  const words = codes.split(/[\s,;]+/).filter(Boolean);
  const there = postcode.trim() ? { postcode: postcode.trim() } : {};
  return {
    lines: linesToPrice(lines),
    ...(words.length > 0 ? { codes: words } : {}),
    ...(groups.length > 0 ? { groups } : {}),
    ...(email.trim() ? { email: email.trim() } : {}),
    ...(country ? { place: { country, ...there } } : {}),
    ...(at ? { at: instantAt(`${at}:00`, timeZone) } : {}),
  };
}

/** A basket that nobody has: priced as every basket is, and nothing is kept of it. */
export function PriceCheckPage() {
  const preview = useAct("pricing.preview");
  return (
    <div className="page">
      <PageHeader title="What would this cart pay?" />
      <Stack gap="lg">
        <Question onAsk={(body) => preview.mutate({ body })} busy={preview.isPending} />
        {preview.error ? <Failure error={preview.error} kept="What you entered is kept above." /> : null}
        {preview.data ? <PriceCheckAnswer answer={preview.data} /> : null}
      </Stack>
    </div>
  );
}

interface QuestionProps {
  onAsk: (body: ReturnType<typeof bodyOf>) => void;
  busy: boolean;
}

function Question({ onAsk, busy }: QuestionProps) {
  const { timeZone } = useFormats();
  const groups = useGroups();
  const countries = useCountryOptions();
  const { register, handleSubmit, watch, setValue } = useForm({ defaultValues: empty });
  return (
    <Section title="The cart">
      <form noValidate onSubmit={handleSubmit((fields) => onAsk(bodyOf(fields, timeZone)))}>
        <Stack gap="md">
          <BasketLines lines={watch("lines")} onChange={(lines) => setValue("lines", lines)} />
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <TextInput
              label="Customer"
              description="Their e-mail address: their groups and orders count. Empty is a stranger"
              type="email"
              {...register("email")}
            />
            <MultiSelect
              label="Customer groups"
              description="As if they were in these, too"
              data={groups.map(({ id, name }) => ({ value: id, label: name }))}
              value={watch("groups")}
              onChange={(chosen) => setValue("groups", chosen)}
              searchable
            />
            <Select
              label="Country of delivery"
              description="Empty leaves delivery out"
              data={countries}
              value={watch("country") || null}
              onChange={(chosen) => setValue("country", chosen ?? "")}
              searchable
              clearable
            />
            <TextInput label="Postcode" description="Only where it matters" maxLength={16} {...register("postcode")} />
            <TextInput label="Codes" description="Between commas" {...register("codes")} />
            <TextInput
              label="When"
              description="In the store's time; empty is now"
              type="datetime-local"
              {...register("at")}
            />
          </SimpleGrid>
          <div>
            <Button type="submit" loading={busy} disabled={watch("lines").length === 0}>
              Work it out
            </Button>
          </div>
        </Stack>
      </form>
    </Section>
  );
}
