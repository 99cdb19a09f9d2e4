import { zodResolver } from "@hookform/resolvers/zod";
import { Modal, NativeSelect, Stack, TextInput } from "@mantine/core";
import type { Category } from "@quayside/shared/catalog/schema.ts";
import { useQueryClient } from "@tanstack/react-query";
import { FormProvider, useForm, useFormContext } from "react-hook-form";
import type * as z from "zod";
import { operationQuery, useAct } from "../../lib/query.ts";
import { EditDialog } from "../../ui/detail/edit-dialog.tsx";
import { pathLabel } from "../../ui/detail/path-label.ts";
import { useVersionedForm } from "../../ui/detail/use-versioned-form.ts";
import { Failure } from "../../ui/failure.tsx";
import { DialogButtons } from "../../ui/form/dialog-buttons.tsx";
import { showIssues } from "../../ui/form/server-issues.ts";
import { CategoryInputs } from "./category-inputs.tsx";
import {
  type CategoryChanges,
  type CategoryFields,
  CategoryForm,
  categoryChanges,
  categoryFields,
  NewCategoryForm,
} from "./category-part.ts";

interface CategoryDialogProps {
  /** Absent while the dialog is closed. */
  edited: Category | "new" | undefined;
  categories: readonly Category[];
  onClose: () => void;
}

export function CategoryDialog({ edited, categories, onClose }: CategoryDialogProps) {
  if (edited && edited !== "new") return <EditCategory key={edited.id} category={edited} onClose={onClose} />;
  return (
    <Modal opened={edited === "new"} onClose={onClose} title="Add a category">
      {edited ? <NewCategory categories={categories} onDone={onClose} /> : null}
    </Modal>
  );
}

const labels = {
  slug: "Address",
  "seo.title": "Title for search engines",
  "seo.description": "Description for search engines",
  alt: "What the picture shows",
  key: "Picture",
};

function EditCategory({ category, onClose }: { category: Category; onClose: () => void }) {
  const client = useQueryClient();
  const update = useAct("categories.update");
  const params = { categoryId: category.id };
  const editing = useVersionedForm<Category, CategoryFields, CategoryChanges>({
    ...{ doc: category, schema: CategoryForm, changesOf: categoryChanges, onSaved: onClose },
    fieldsOf: (doc) => categoryFields(categoryChanges(doc)),
    save: (changes, version) => update.mutateAsync({ params, body: { ...changes, version } }),
    async reread() {
      const all = await client.fetchQuery({ ...operationQuery("categories.list", {}), staleTime: 0 });
      return all.find(({ id }) => id === category.id) ?? category;
    },
  });
  return (
    <EditDialog
      title={`Change ${category.name}`}
      editing={editing}
      noun="category"
      labelOf={(path) => labels[path as keyof typeof labels] ?? pathLabel(path, category, labels)}
      onClose={onClose}
    >
      <Stack gap="md" mb="md">
        <CategoryInputs place={<Address />} />
      </Stack>
    </EditDialog>
  );
}

function Address() {
  const { register, formState } = useFormContext<CategoryFields>();
  return (
    <TextInput
      label="Address"
      description="After a change the former address still leads here."
      error={formState.errors.slug?.message}
      {...register("slug")}
    />
  );
}

type NewFields = z.input<typeof NewCategoryForm>;

function NewCategory({ categories, onDone }: { categories: readonly Category[]; onDone: () => void }) {
  const create = useAct("categories.create");
  const form = useForm<NewFields, unknown, z.output<typeof NewCategoryForm>>({
    resolver: zodResolver(NewCategoryForm),
    defaultValues: { name: "", description: "", image: undefined, seoTitle: "", seoDescription: "", parentId: "" },
  });
  const save = form.handleSubmit((body) =>
    create.mutate({ body }, { onSuccess: onDone, onError: (refusal) => void showIssues(form, refusal) }),
  );
  const under = (
    <NativeSelect
      label="Under"
      data={[
        { value: "", label: "Nothing: it is a main category" },
        ...categories.map(({ id, name, path }) => ({ value: id, label: `${"– ".repeat(path.length - 1)}${name}` })),
      ]}
      {...form.register("parentId")}
    />
  );
  return (
    <FormProvider {...form}>
      <form noValidate onSubmit={save}>
        <Stack gap="md" mb="md">
          <CategoryInputs place={under} />
          {create.error ? <Failure error={create.error} kept="What you entered is kept here." /> : null}
        </Stack>
        <DialogButtons leave="Leave it" submit="Save" busy={create.isPending} onLeave={onDone} />
      </form>
    </FormProvider>
  );
}
