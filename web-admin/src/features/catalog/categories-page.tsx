import { ActionIcon, Button, Group, Modal, NativeSelect } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { notifications } from "@mantine/notifications";
import type { Category } from "@quayside/shared/catalog/schema.ts";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useMe } from "../../lib/me.ts";
import { useAct, useOperation } from "../../lib/query.ts";
import { DetailPage } from "../../ui/detail/detail-page.tsx";
import { Loaded } from "../../ui/detail/loaded.tsx";
import { Section } from "../../ui/detail/section.tsx";
import { Failure } from "../../ui/failure.tsx";
import { Icon } from "../../ui/icons.tsx";
import { NothingYet } from "../../ui/list/list-states.tsx";
import { CategoryDialog } from "./category-dialog.tsx";

type Row = Category & { products: number };

export function CategoriesPage() {
  const query = useOperation("categories.list", {});
  const mayWrite = useMe().may("catalog.write");
  const [edited, setEdited] = useState<Category | "new">();
  const add = (
    <Button leftSection={<Icon name="plus" />} onClick={() => setEdited("new")}>
      Add a category
    </Button>
  );
  return (
    <Loaded query={query}>
      {(categories) => (
        <DetailPage title="Categories" trail={[]} actions={mayWrite ? add : null}>
          <Section title="The tree shoppers see" flush>
            {categories.length === 0 ? (
              <NothingYet title="No categories yet" text="Add the first, or import a catalogue that brings them." />
            ) : (
              <ul className="category-tree">
                {categories.map((category) => (
                  <CategoryRow
                    key={category.id}
                    category={category}
                    categories={categories}
                    mayWrite={mayWrite}
                    onEdit={() => setEdited(category)}
                  />
                ))}
              </ul>
            )}
          </Section>
          <CategoryDialog edited={edited} categories={categories} onClose={() => setEdited(undefined)} />
        </DetailPage>
      )}
    </Loaded>
  );
}

interface CategoryRowProps {
  category: Row;
  categories: readonly Row[];
  mayWrite: boolean;
  onEdit: () => void;
}

function CategoryRow({ category, categories, mayWrite, onEdit }: CategoryRowProps) {
  const { id, name, slug, path, products } = category;
  return (
    <li style={{ paddingInlineStart: `calc(var(--space-4) + ${path.length - 1} * var(--space-5))` }}>
      <span>
        {name}{" "}
        <Link to="/products" search={{ category: slug }} className="small soft">
          {products} {products === 1 ? "product" : "products"}
        </Link>
      </span>
      {mayWrite ? (
        <span className="row-actions">
          <MoveCategory category={category} categories={categories} />
          <Button variant="default" size="compact-sm" onClick={onEdit} aria-label={`Change ${name}`}>
            Change
          </Button>
          <RemoveCategory id={id} name={name} />
        </span>
      ) : null}
    </li>
  );
}

/** Up and down among its siblings, and under another parent. */
function MoveCategory({ category, categories }: Pick<CategoryRowProps, "category" | "categories">) {
  const act = useAct("categories.move");
  const siblings = categories.filter(({ parentId }) => parentId === category.parentId);
  const place = siblings.findIndex(({ id }) => id === category.id);
  const move = (parentId: string | undefined, position: number) =>
    act.mutate({ params: { categoryId: category.id }, body: { parentId, position } }, { onError: tell });
  // Eighty categories with a choice of eighty each would be most of the page: the choice is made when it is asked for.
  const [isAsked, setAsked] = useState(false);
  const others = isAsked ? categories.filter(({ path }) => !path.includes(category.slug)) : [];
  return (
    <>
      <ActionIcon
        variant="default"
        size={30}
        aria-label={`Move ${category.name} up`}
        disabled={place === 0 || act.isPending}
        onClick={() => move(category.parentId, place - 1)}
      >
        <Icon name="up" />
      </ActionIcon>
      <ActionIcon
        variant="default"
        size={30}
        aria-label={`Move ${category.name} down`}
        disabled={place === siblings.length - 1 || act.isPending}
        onClick={() => move(category.parentId, place + 1)}
      >
        <Icon name="down" />
      </ActionIcon>
      <NativeSelect
        size="xs"
        w={120}
        aria-label={`Put ${category.name} under`}
        value=""
        disabled={act.isPending}
        onFocus={() => setAsked(true)}
        onPointerEnter={() => setAsked(true)}
        onChange={({ currentTarget: { value } }) => value && move(value === "root" ? undefined : value, 10_000)}
        data={[
          { value: "", label: "Put under…" },
          { value: "root", label: "Nothing" },
          ...others.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
    </>
  );
}

function RemoveCategory({ id, name }: { id: string; name: string }) {
  const [open, { open: show, close }] = useDisclosure(false);
  const act = useAct("categories.remove");
  return (
    <>
      <ActionIcon variant="subtle" color="gray" size={30} aria-label={`Delete ${name}`} onClick={show}>
        <Icon name="bin" />
      </ActionIcon>
      <Modal opened={open} onClose={close} title={`Delete ${name}?`}>
        <p className="modal-lead">Its page is gone then. Only an empty category can be deleted.</p>
        {act.error ? <Failure error={act.error} kept="The category is still there." /> : null}
        <Group mt="md" justify="flex-end">
          <Button variant="default" onClick={close} disabled={act.isPending}>
            Keep it
          </Button>
          <Button
            color="red"
            loading={act.isPending}
            onClick={() => act.mutate({ params: { categoryId: id } }, { onSuccess: close })}
          >
            Delete
          </Button>
        </Group>
      </Modal>
    </>
  );
}

function tell(error: Error): void {
  notifications.show({ color: "red", message: error.message });
}
