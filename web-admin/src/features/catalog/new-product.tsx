import { Button, Modal, NativeSelect, Stack, TextInput } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { type Category, Sku } from "@quayside/shared/catalog/schema.ts";
import type { AppError } from "@quayside/shared/kernel/errors.ts";
import { useNavigate } from "@tanstack/react-router";
import { useForm } from "react-hook-form";
import { useAct } from "../../lib/query.ts";
import { Failure } from "../../ui/failure.tsx";
import { DialogButtons } from "../../ui/form/dialog-buttons.tsx";
import { showIssues } from "../../ui/form/server-issues.ts";

/** Begins a draft; its own page goes on from there. */
export function NewProduct({ categories }: { categories: readonly Category[] }) {
  const [open, { open: show, close }] = useDisclosure(false);
  return (
    <>
      <Button onClick={show}>New product</Button>
      <Modal opened={open} onClose={close} title="New product">
        {open ? <NewProductForm categories={categories} onLeave={close} /> : null}
      </Modal>
    </>
  );
}

function NewProductForm({ categories, onLeave }: { categories: readonly Category[]; onLeave: () => void }) {
  const navigate = useNavigate();
  const create = useAct("products.create");
  const form = useForm({ defaultValues: { title: "", sku: "", categoryId: categories[0]?.id ?? "" } });
  const { register, handleSubmit, formState } = form;
  const submit = handleSubmit(({ title, sku, categoryId }) => {
    const variants = [{ sku: sku.trim(), options: {}, price: 0, weightGrams: 0 }];
    create.mutate(
      { body: { title, categoryId, taxClass: "standard", variants } },
      {
        onSuccess: ({ id }) => navigate({ to: "/products/$productId", params: { productId: id } }),
        onError: (refusal: AppError) => void showIssues(form, refusal),
      },
    );
  });
  return (
    <form noValidate onSubmit={submit}>
      <Stack gap="md">
        <TextInput
          label="Title"
          data-autofocus
          error={formState.errors.title?.message}
          {...register("title", { validate: (title) => title.trim() !== "" || "Give it a title" })}
        />
        <TextInput
          label="SKU"
          error={formState.errors.sku?.message}
          {...register("sku", {
            validate: (sku) => Sku.safeParse(sku.trim()).success || "1 to 50 letters, digits, . _ or -",
          })}
        />
        <NativeSelect
          label="Category"
          data={categories.map(({ id, name, path }) => ({
            value: id,
            label: `${"– ".repeat(path.length - 1)}${name}`,
          }))}
          {...register("categoryId")}
        />
        {create.error ? <Failure error={create.error} kept="What you entered is kept here." /> : null}
      </Stack>
      <DialogButtons leave="Leave it" submit="Make a draft" busy={create.isPending} onLeave={onLeave} />
    </form>
  );
}
