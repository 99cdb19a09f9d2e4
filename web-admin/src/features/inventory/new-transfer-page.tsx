import { Button, Checkbox, NativeSelect, Stack, Textarea, TextInput } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import type { TransferOrigin } from "@quayside/shared/inventory/schema.ts";
import { useNavigate } from "@tanstack/react-router";
import { useForm, useWatch } from "react-hook-form";
import { useAct } from "../../lib/query.ts";
import { DetailPage } from "../../ui/detail/detail-page.tsx";
import { Section } from "../../ui/detail/section.tsx";
import { Failure } from "../../ui/failure.tsx";
import { checkLines, linesOf } from "./line-text.ts";
import { useLocations } from "./use-locations.ts";

const supplier = "from a supplier";
const usual = { from: supplier, supplierName: "", to: "", lines: "", expectedOn: "", note: "", arrived: false };

/** Lines are typed or pasted, one SKU and quantity each, as they stand in a spreadsheet. */
export function NewTransferPage() {
  const create = useAct("transfers.create");
  const navigate = useNavigate();
  const { options } = useLocations();
  const form = useForm({ defaultValues: usual });
  const { register, handleSubmit, control, formState } = form;
  const [from, to, arrived] = useWatch({ control, name: ["from", "to", "arrived"] });
  const destination = to || options.find(({ value }) => value !== from)?.value || "";
  const submit = handleSubmit((entered) => {
    const origin: TransferOrigin =
      entered.from === supplier
        ? { kind: "supplier", name: entered.supplierName }
        : { kind: "location", location: entered.from };
    const more = { expectedOn: entered.expectedOn || undefined, note: entered.note || undefined };
    create.mutate(
      { body: { origin, to: destination, lines: linesOf(entered.lines), arrived: entered.arrived, ...more } },
      {
        onSuccess: ({ id, state }) => {
          notifications.show({ message: state === "received" ? "It is booked." : "It is on its way." });
          navigate({ to: "/transfers/$transferId", params: { transferId: id } });
        },
      },
    );
  });
  return (
    <DetailPage title="New transfer" trail={[{ label: "Transfers", link: { to: "/transfers" } }]}>
      <Section title="From where, to where, and what">
        <form noValidate onSubmit={submit}>
          <Stack gap="md" maw={520}>
            <NativeSelect
              label="From"
              data={[{ value: supplier, label: "A supplier" }, ...options]}
              {...register("from")}
            />
            {from === supplier ? (
              <TextInput
                label="Supplier"
                error={formState.errors.supplierName?.message}
                {...register("supplierName", { validate: (name) => name.trim() !== "" || "Say who sends it" })}
              />
            ) : null}
            <NativeSelect
              label="To"
              data={options.filter(({ value }) => value !== from)}
              value={destination}
              {...register("to")}
            />
            <Textarea
              label="Lines"
              description="One SKU and quantity per line, as pasted from a spreadsheet; at most 30"
              placeholder={"MUG-BLUE 12\nJUG-1 4"}
              autosize
              minRows={4}
              classNames={{ input: "mono" }}
              error={formState.errors.lines?.message}
              {...register("lines", { validate: checkLines })}
            />
            <Checkbox label="It has arrived already" {...register("arrived")} />
            {arrived ? null : <TextInput type="date" label="Expected on" {...register("expectedOn")} />}
            <Textarea
              label="Note"
              autosize
              minRows={2}
              {...register("note", { maxLength: { value: 500, message: "At most 500 characters" } })}
            />
            {create.error ? <Failure error={create.error} kept="What you entered is kept here." /> : null}
            <Button type="submit" loading={create.isPending}>
              {arrived ? "Book it" : "Send it"}
            </Button>
          </Stack>
        </form>
      </Section>
    </DetailPage>
  );
}
