import type { ProductOption, Variant } from "./schema.ts";

type Chosen = Pick<Variant, "options">;

/** The options with what variants use beside them: names and values in the order in which they are first seen. */
export function optionsOf(variants: readonly Chosen[], known: readonly ProductOption[] = []): ProductOption[] {
  const found = new Map(known.map(({ name, values }) => [name, new Set(values)]));
  for (const { options } of variants)
    for (const [name, value] of Object.entries(options)) {
      const values = found.get(name) ?? new Set();
      found.set(name, values.add(value));
    }
  return [...found].map(([name, values]) => ({ name, values: [...values] }));
}

/** Every combination of the options' values, the first option varying slowest; one, empty, without options. */
export function combinationsOf(options: readonly ProductOption[]): Record<string, string>[] {
  return options.reduce<Record<string, string>[]>(
    (made, { name, values }) => made.flatMap((chosen) => values.map((value) => ({ ...chosen, [name]: value }))),
    [{}],
  );
}
