import { ActionIcon, type ComboboxItem, type ComboboxItemGroup, NumberInput, Select, Stack } from "@mantine/core";
import type { ProductRow } from "@quayside/shared/catalog/schema.ts";
import { useState } from "react";
import { Icon } from "../../ui/icons.tsx";
import { useFoundProducts } from "./use-found-products.ts";

/** Units of a variant, as staff put them into a basket to try something on. */
export interface BasketLine {
  sku: string;
  title: string;
  quantity: number;
}

const most = 40;

interface BasketLinesProps {
  lines: readonly BasketLine[];
  onChange: (lines: BasketLine[]) => void;
  error?: string | undefined;
}

/** Variants looked for by title or SKU, and how many of each. */
export function BasketLines({ lines, onChange, error }: BasketLinesProps) {
  const without = (sku: string) => lines.filter((line) => line.sku !== sku);
  const counted = (sku: string, quantity: number) =>
    onChange(lines.map((line) => (line.sku === sku ? { ...line, quantity } : line)));
  return (
    <Stack gap="xs">
      <AddVariant lines={lines} error={error} onAdd={(line) => onChange([...lines, line])} />
      {lines.length === 0 ? null : (
        <ul className="basket-lines">
          {lines.map(({ sku, title, quantity }) => (
            <li key={sku}>
              <span>
                {title} <span className="small soft mono">{sku}</span>
              </span>
              <NumberInput
                aria-label={`Units of ${sku}`}
                value={quantity}
                min={1}
                max={999}
                allowDecimal={false}
                allowNegative={false}
                clampBehavior="strict"
                w={88}
                onChange={(units) => counted(sku, Number(units) || 1)}
              />
              <ActionIcon
                variant="subtle"
                color="gray"
                size={36}
                aria-label={`Take ${sku} out`}
                onClick={() => onChange(without(sku))}
              >
                <Icon name="bin" />
              </ActionIcon>
            </li>
          ))}
        </ul>
      )}
    </Stack>
  );
}

type Chosen = ReadonlySet<string>;
type Choice = ComboboxItem<string> | ComboboxItemGroup<ComboboxItem<string>>;

/** A product of one variant is one choice, one of several a group of them. */
function choicesOf({ title, skus }: ProductRow, chosen: Chosen): Choice[] {
  const left = skus.filter((sku) => !chosen.has(sku));
  const [first] = left;
  if (skus.length === 1 && first) return [{ value: first, label: `${title} (${first})` }];
  return left.length > 0 ? [{ group: title, items: left.map((sku) => ({ value: sku, label: sku })) }] : [];
}

interface AddVariantProps {
  lines: readonly BasketLine[];
  error: string | undefined;
  onAdd: (line: BasketLine) => void;
}

function AddVariant({ lines, error, onAdd }: AddVariantProps) {
  const [text, setText] = useState("");
  const { found, none } = useFoundProducts(text);
  const chosen = new Set(lines.map(({ sku }) => sku));
  return (
    <Select
      label="Add an item"
      placeholder="Title or SKU"
      searchable
      searchValue={text}
      onSearchChange={setText}
      value={null}
      error={error}
      disabled={lines.length >= most}
      nothingFoundMessage={none}
      filter={({ options }) => options}
      data={found.flatMap((product) => choicesOf(product, chosen))}
      onChange={(sku) => {
        const product = found.find(({ skus }) => sku !== null && skus.includes(sku));
        if (!product || sku === null) return;
        onAdd({ sku, title: product.title, quantity: 1 });
        setText("");
      }}
    />
  );
}

export function linesToPrice(lines: readonly BasketLine[]): { sku: string; quantity: number }[] {
  return lines.map(({ sku, quantity }) => ({ sku, quantity }));
}
