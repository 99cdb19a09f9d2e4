import { globSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import * as z from "zod";

const shared = join(dirname(fileURLToPath(import.meta.url)), "../shared");

const capitalised = (word: string) => word.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());

/** Texts and numbers with rules read better in place. */
function isWorthAName(schema: z.ZodType): boolean {
  return (
    schema instanceof z.ZodObject ||
    schema instanceof z.ZodEnum ||
    schema instanceof z.ZodUnion ||
    schema instanceof z.ZodDiscriminatedUnion
  );
}

/** The shared schemas by the names they are exported under; two of one name have their domain before it. */
export async function schemaNames(): Promise<Map<z.ZodType, string>> {
  const files = globSync("{*/schema.ts,*/contract.ts,kernel/money.ts}", { cwd: shared }).sort();
  const exported = await Promise.all(
    files.map(async (file) => ({ file, module: (await import(join(shared, file))) as Record<string, unknown> })),
  );
  const found = new Map<z.ZodType, { name: string; domain: string }>();
  for (const { file, module } of exported)
    for (const [name, value] of Object.entries(module))
      if (value instanceof z.ZodType && isWorthAName(value) && !found.has(value))
        found.set(value, { name, domain: capitalised(basename(dirname(file))) });
  const times = Map.groupBy(found.values(), ({ name }) => name);
  return new Map(
    [...found].map(([schema, { name, domain }]) => [schema, (times.get(name)?.length ?? 0) > 1 ? domain + name : name]),
  );
}
