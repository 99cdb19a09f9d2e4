import { ActionIcon, Select, Stack } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useFieldArray, useFormContext } from "react-hook-form";
import { Icon, type IconName } from "../../ui/icons.tsx";
import { Thumbnail } from "../../ui/thumbnail.tsx";
import { useFoundProducts } from "../catalog/use-found-products.ts";
import type { CollectionFields } from "./collection-fields.ts";

const most = 500;

/** Products in the order shoppers see them: dragged, or moved by the arrows. */
export function ChosenProducts() {
  const { control, formState } = useFormContext<CollectionFields>();
  const { fields, append, move, remove } = useFieldArray({ control, name: "chosen" });
  const [dragged, setDragged] = useState<number>();
  return (
    <Stack gap="md">
      <AddProduct chosen={fields} onAdd={append} />
      {formState.errors.chosen?.message ? <p role="alert">{formState.errors.chosen.message}</p> : null}
      {fields.length === 0 ? <p className="soft">None yet. Look for the first above.</p> : null}
      <ol className="chosen-list">
        {fields.map(({ id, productId, title, image, published }, at) => (
          <li
            key={id}
            draggable
            onDragStart={() => setDragged(at)}
            onDragOver={(event) => event.preventDefault()}
            onDrop={() => dragged !== undefined && move(dragged, at)}
          >
            <Thumbnail image={image} size={36} />
            <span>
              <Link to="/products/$productId" params={{ productId }}>
                {title}
              </Link>{" "}
              {published ? null : <span className="small soft">not on sale</span>}
            </span>
            <span className="row-actions">
              <RowButton icon="up" label={`Move ${title} up`} disabled={at === 0} onClick={() => move(at, at - 1)} />
              <RowButton
                icon="down"
                label={`Move ${title} down`}
                disabled={at === fields.length - 1}
                onClick={() => move(at, at + 1)}
              />
              <RowButton icon="bin" label={`Take ${title} out`} onClick={() => remove(at)} />
            </span>
          </li>
        ))}
      </ol>
    </Stack>
  );
}

interface RowButtonProps {
  icon: IconName;
  label: string;
  disabled?: boolean;
  onClick: () => void;
}

function RowButton({ icon, label, disabled = false, onClick }: RowButtonProps) {
  return (
    <ActionIcon variant="subtle" color="gray" size={32} aria-label={label} disabled={disabled} onClick={onClick}>
      <Icon name={icon} />
    </ActionIcon>
  );
}

type Chosen = CollectionFields["chosen"][number];

function AddProduct({ chosen, onAdd }: { chosen: readonly Chosen[]; onAdd: (product: Chosen) => void }) {
  const [text, setText] = useState("");
  const { found: all, none } = useFoundProducts(text);
  const there = new Set(chosen.map(({ productId }) => productId));
  const found = all.filter(({ id }) => !there.has(id));
  return (
    <Select
      label="Add a product"
      placeholder="Title or SKU"
      searchable
      searchValue={text}
      onSearchChange={setText}
      value={null}
      disabled={chosen.length >= most}
      nothingFoundMessage={none}
      filter={({ options }) => options}
      data={found.map(({ id, title }) => ({ value: id, label: title }))}
      onChange={(id) => {
        const product = found.find((each) => each.id === id);
        if (!product) return;
        const { title, image, published } = product;
        onAdd({ productId: product.id, title, image, published });
        setText("");
      }}
    />
  );
}
