import { globSync, readFileSync } from "node:fs";

/** What one index of one entity holds, read from its `store.ts`. */
interface IndexRow {
  store: string;
  entity: string;
  index: string;
  pk: string;
  sk: string;
}

/** A function of a `store.ts` that queries an index, and who imports it. */
interface QueryRow {
  store: string;
  query: string;
  where: string;
  callers: string[];
}

const template = (block: string, key: string) =>
  new RegExp(`${key}: \\{[^}]*?template: ["\`]([^\n]*?)["\`]\\s*,`, "s")
    .exec(block)?.[1]
    ?.replaceAll(/\\?\$\{(\w+)\}/g, "<$1>") ?? "the name of the entity";

type Row = Pick<IndexRow, "index" | "pk" | "sk">;
const inTable = "table";
const written = (parts: readonly string[]) => parts.map((part) => `<${part}>`);

/** Keys made by `functions/store/keys.ts`: their arguments are literals. */
function madeKeys(indexes: string): Row[] {
  const calls = indexes.matchAll(/(\w+): (?:\{\s*\.\.\.)?(itemKey|sortedKey|indexKey)\(([^)]*)\)/g);
  return [...calls].map(([, name = "", kind = "", literals = ""]) => {
    const given = JSON.parse(`[${literals.trim().replace(/,$/, "")}]`) as (string | string[])[];
    const [index, partition, parts, sort] = kind === "indexKey" ? given : [inTable, ...given];
    const sk = Array.isArray(sort) ? written(sort).join("#") : String(sort);
    return { index: `${name} (${index})`, pk: ["<storeId>", partition, ...written(parts as string[])].join("#"), sk };
  });
}

function writtenKeys(indexes: string): Row[] {
  return [...indexes.matchAll(/\n {6}(\w+): \{\n([\s\S]*?)\n {6}\},/g)]
    .filter(([, , block = ""]) => block.includes("pk: {"))
    .map(([, name = "", block = ""]) => ({
      index: `${name} (${/index: "(\w+)"/.exec(block)?.[1] ?? inTable})`,
      pk: template(block, "pk"),
      sk: template(block, "sk"),
    }));
}

function indexRows(store: string, source: string): IndexRow[] {
  return source
    .split(/\bnew Entity\(/)
    .slice(1)
    .flatMap((body) => {
      const entity = /entity: "([\w-]+)"/.exec(body)?.[1] ?? "one per kind of name";
      const indexes = body.slice(body.indexOf("indexes: {"), body.indexOf("\n  },\n", body.indexOf("indexes: {")));
      const rows = [...writtenKeys(indexes), ...madeKeys(indexes)];
      return rows.map((row) => ({ store, entity, ...row }));
    });
}

function queryRows(store: string, source: string, sources: ReadonlyMap<string, string>): QueryRow[] {
  const functions = source.matchAll(/\n(?:export )?(?:async )?function\*? (\w+)[\s\S]*?\n\}/g);
  return [...functions].flatMap(([body, name = ""]) => {
    const where = [...body.matchAll(/(\w+)\.query\s*\.(\w+)\(/g)].map(([, item, index]) => `${item}.${index}`);
    if (where.length === 0) return [];
    const imported = new RegExp(`import[^;]*\\b${name}\\b[^;]*from "[^"]*store\\.ts"`);
    const callers = [...sources].filter(([file, text]) => file !== store && imported.test(text)).map(([file]) => file);
    return [{ store, query: name, where: where.join(", "), callers }];
  });
}

const short = (file: string) => file.replace("functions/", "");

/** `docs/access-patterns.md`: every key and every index query with its callers, read from the code. */
export function accessPatterns(): string {
  const files = globSync("functions/**/*.{ts,tsx}")
    .filter((file) => !/\.(test|bench)\.tsx?$|\/test-/.test(file))
    .sort();
  const sources = new Map(files.map((file) => [file, readFileSync(file, "utf8")]));
  const stores = [...sources].filter(([file]) => file.endsWith("/store.ts"));
  const indexes = stores.flatMap(([file, source]) => indexRows(file, source));
  const queries = stores.flatMap(([file, source]) => queryRows(file, source, sources));
  return [
    "# Access patterns",
    "",
    "Generated from `functions/*/store.ts` by `npm run generate`; do not edit. One table, two sparse indexes. Every partition key begins with the store's id, so several stores live in one table. Writes always name a key; reads that are not listed under Queries are gets by key.",
    "",
    "## Keys",
    "",
    "| entity | index | partition key | sort key | in |",
    "|---|---|---|---|---|",
    ...indexes.map(
      ({ store, entity, index, pk, sk }) => `| ${entity} | ${index} | \`${pk}\` | \`${sk}\` | ${short(store)} |`,
    ),
    "",
    "## Queries",
    "",
    "| function | index | called by |",
    "|---|---|---|",
    ...queries.map(
      ({ store, query, where, callers }) =>
        `| \`${query}\` (${short(store)}) | ${where} | ${callers.map(short).join(", ") || "its own file"} |`,
    ),
    "",
  ].join("\n");
}
