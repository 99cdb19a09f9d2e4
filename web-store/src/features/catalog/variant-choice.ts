import type { PublicProduct } from "@quayside/shared/catalog/schema.ts";

export type PublicVariant = PublicProduct["variants"][number];
type Variants = readonly PublicVariant[];

export interface OptionChoice {
  name: string;
  values: { value: string; inStock: boolean }[];
}

/** The variant a link names, else the first that can be bought, else the first. */
export function variantFor(variants: Variants, sku: string | null): PublicVariant | undefined {
  return (
    variants.find((variant) => variant.sku === sku) ?? variants.find((variant) => variant.available > 0) ?? variants[0]
  );
}

const matches = (variant: PublicVariant, options: Record<string, string>) =>
  Object.entries(options).filter(([name, value]) => variant.options[name] === value).length;

/** Every option with its values in the order of the variants; in stock as far as the other choices stay. */
export function choicesOf(variants: Variants, chosen: PublicVariant): OptionChoice[] {
  const names = [...new Set(variants.flatMap((variant) => Object.keys(variant.options)))];
  return names.map((name) => {
    const values = [
      ...new Set(variants.map((variant) => variant.options[name]).filter((value) => value !== undefined)),
    ];
    return {
      name,
      values: values.map((value) => ({
        value,
        inStock: (withOption(variants, chosen, name, value)?.available ?? 0) > 0,
      })),
    };
  });
}

/** The variant with one option changed, as near to the other choices as there is. */
export function withOption(
  variants: Variants,
  chosen: PublicVariant,
  name: string,
  value: string,
): PublicVariant | undefined {
  const wanted = { ...chosen.options, [name]: value };
  const having = variants.filter((variant) => variant.options[name] === value);
  return having.toSorted((a, b) => matches(b, wanted) - matches(a, wanted))[0];
}
