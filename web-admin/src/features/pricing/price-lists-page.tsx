import { Button, Modal, NativeSelect, Stack, TextInput } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import type { PriceList } from "@quayside/shared/pricing/schema.ts";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useForm } from "react-hook-form";
import { useMe } from "../../lib/me.ts";
import { useAct, useOperation } from "../../lib/query.ts";
import { Failure } from "../../ui/failure.tsx";
import { DialogButtons } from "../../ui/form/dialog-buttons.tsx";
import { ListPage } from "../../ui/list/list-page.tsx";
import { rowsPerPage } from "../../ui/list/page-range.ts";
import { useGroups } from "../customers/use-groups.ts";
import { priceListList } from "./price-list-list.tsx";

const route = getRouteApi("/staff/price-lists");

export function PriceListsPage() {
  const search = route.useSearch();
  const request = { query: { cursor: search.cursor, per_page: rowsPerPage } };
  const query = useOperation("pricing.lists", request, { keepPrevious: true });
  const spec = priceListList(useGroups());
  return <ListPage title="Price lists" spec={spec} search={search} query={query} actions={<NewPriceList />} />;
}

function NewPriceList() {
  const [open, { open: show, close }] = useDisclosure(false);
  if (!useMe().may("pricing.write")) return null;
  return (
    <>
      <Button onClick={show}>New price list</Button>
      <Modal opened={open} onClose={close} title="New price list">
        <NewForm onDone={close} />
      </Modal>
    </>
  );
}

function NewForm({ onDone }: { onDone: () => void }) {
  const navigate = useNavigate();
  const create = useAct("pricing.create-list");
  const form = useForm({ defaultValues: { name: "", kind: "list" as PriceList["kind"] } });
  const submit = form.handleSubmit(({ name, kind }) =>
    create.mutate(
      { body: { name, kind, active: false } },
      { onSuccess: ({ id }) => navigate({ to: "/price-lists/$priceListId", params: { priceListId: id } }) },
    ),
  );
  return (
    <form noValidate onSubmit={submit}>
      <Stack gap="md">
        <TextInput
          label="Name"
          data-autofocus
          error={form.formState.errors.name?.message}
          {...form.register("name", { validate: (name) => name.trim() !== "" || "Give it a name" })}
        />
        <NativeSelect
          label="Kind"
          data={[
            { value: "list", label: "Prices for some customers" },
            { value: "sale", label: "A sale: the old price is struck through" },
          ]}
          {...form.register("kind")}
        />
        <p className="soft">It starts switched off; its prices are set on its own page.</p>
        {create.error ? <Failure error={create.error} kept="What you entered is kept here." /> : null}
      </Stack>
      <DialogButtons leave="Leave it" submit="Make it" busy={create.isPending} onLeave={onDone} />
    </form>
  );
}
