import { Modal, NativeSelect, Stack, Textarea, TextInput } from "@mantine/core";
import type { Category, Image } from "@quayside/shared/catalog/schema.ts";
import type { AppError } from "@quayside/shared/kernel/errors.ts";
import { FormProvider, useForm } from "react-hook-form";
import { useAct } from "../../lib/query.ts";
import { Failure } from "../../ui/failure.tsx";
import { DialogButtons } from "../../ui/form/dialog-buttons.tsx";
import { PictureField } from "../../ui/form/picture-field.tsx";
import { showIssues } from "../../ui/form/server-issues.ts";

interface CategoryDialogProps {
  /** Absent while the dialog is closed. */
  edited: Category | "new" | undefined;
  categories: readonly Category[];
  onClose: () => void;
}

export function CategoryDialog({ edited, categories, onClose }: CategoryDialogProps) {
  const category = edited === "new" ? undefined : edited;
  return (
    <Modal
      opened={edited !== undefined}
      onClose={onClose}
      title={category ? `Change ${category.name}` : "Add a category"}
    >
      {edited ? (
        <CategoryForm key={category?.id ?? "new"} category={category} categories={categories} onDone={onClose} />
      ) : null}
    </Modal>
  );
}

interface CategoryFormProps {
  category: Category | undefined;
  categories: readonly Category[];
  onDone: () => void;
}

function CategoryForm({ category, categories, onDone }: CategoryFormProps) {
  const create = useAct("categories.create");
  const update = useAct("categories.update");
  const { isPending, error } = category ? update : create;
  const form = useForm({
    defaultValues: {
      name: category?.name ?? "",
      slug: category?.slug ?? "",
      description: category?.description ?? "",
      parentId: "",
      image: category?.image as Image | undefined,
      seoTitle: category?.seo?.title ?? "",
      seoDescription: category?.seo?.description ?? "",
    },
  });
  const { register, handleSubmit, formState } = form;
  const after = { onSuccess: onDone, onError: (refusal: AppError) => void showIssues(form, refusal) };
  const submit = handleSubmit(({ name, slug, description, parentId, image, seoTitle, seoDescription }) => {
    const seo = { title: seoTitle.trim() || undefined, description: seoDescription.trim() || undefined };
    const said = {
      ...{ name, image, description: description.trim() || undefined },
      seo: seo.title || seo.description ? seo : undefined,
    };
    if (!category) return create.mutate({ body: { ...said, parentId: parentId || undefined } }, after);
    const { id: categoryId, version } = category;
    return update.mutate({ params: { categoryId }, body: { ...said, slug, version } }, after);
  });
  return (
    <FormProvider {...form}>
      <form noValidate onSubmit={submit}>
        <Stack gap="md">
          <TextInput
            label="Name"
            data-autofocus
            maxLength={100}
            error={formState.errors.name?.message}
            {...register("name", { validate: (name) => name.trim() !== "" || "Give it a name" })}
          />
          {category ? (
            <TextInput
              label="Address"
              description="After a change the former address still leads here."
              error={formState.errors.slug?.message}
              {...register("slug")}
            />
          ) : (
            <NativeSelect
              label="Under"
              data={[
                { value: "", label: "Nothing: it is a main category" },
                ...categories.map(({ id, name, path }) => ({
                  value: id,
                  label: `${"– ".repeat(path.length - 1)}${name}`,
                })),
              ]}
              {...register("parentId")}
            />
          )}
          <Textarea label="Description" autosize minRows={2} maxLength={2000} {...register("description")} />
          <PictureField name="image" description="Left empty, that of its newest product." />
          <TextInput
            label="Title for search engines"
            description="Left empty, its name."
            maxLength={120}
            {...register("seoTitle")}
          />
          <Textarea
            label="Description for search engines"
            autosize
            minRows={2}
            maxLength={320}
            {...register("seoDescription")}
          />
          {error ? <Failure error={error} kept="What you entered is kept here." /> : null}
        </Stack>
        <DialogButtons leave="Leave it" submit="Save" busy={isPending} onLeave={onDone} />
      </form>
    </FormProvider>
  );
}
