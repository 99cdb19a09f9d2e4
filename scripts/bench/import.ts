/** Rows per second of a catalogue import and of its publication: `node scripts/bench/import.ts [products] [variants]`. */
import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { auditEntry } from "@quayside/functions/audit/store.ts";
import { productShards, productsOfShard } from "@quayside/functions/catalog/store.ts";
import { commitImport } from "@quayside/functions/imports/commit-import.ts";
import { createImport } from "@quayside/functions/imports/create-import.ts";
import { runImport } from "@quayside/functions/imports/run-import.ts";
import { validateImport } from "@quayside/functions/imports/validate-import.ts";
import { systemClock as clock } from "@quayside/functions/platform/clock.ts";
import { systemCtx } from "@quayside/functions/platform/ctx.ts";
import type { Objects } from "@quayside/functions/platform/objects.ts";
import { settingsWrite } from "@quayside/functions/settings/store.ts";
import { createDb, type Db } from "@quayside/functions/store/db.ts";
import { documentClient } from "@quayside/functions/store/document-client.ts";
import { tableDefinition } from "@quayside/functions/store/table.ts";
import { startTestDynamo } from "../local/aws/test-dynamo.ts";
import { demoSettings } from "../seed/settings.data.ts";
import { syntheticCatalogue } from "./synthetic-catalogue.ts";

const [products = 1000, variants = 1] = process.argv.slice(2).map(Number);
const storeId = "bench";

function csv(): string {
  const { categories, products: all } = syntheticCatalogue({ products, variants });
  const paths = new Map(categories.map(({ id, path }) => [id, path.join(" > ")]));
  const lines = [
    "handle,title,description,category_path,sku,option1_name,option1_value,price,currency,weight_grams,stock",
  ];
  for (const { slug, title, description, categoryId, variants: each } of all())
    for (const { sku, options, price, weightGrams } of each)
      lines.push(
        [
          slug,
          title,
          description,
          paths.get(categoryId),
          sku,
          "Colour",
          options.Colour,
          (price / 100).toFixed(2),
          "GBP",
          weightGrams,
          10,
        ].join(","),
      );
  return lines.join("\n");
}

async function stored(db: Db): Promise<number> {
  let count = 0;
  for (let shard = 0; shard < productShards; shard += 1)
    for await (const page of productsOfShard(db, storeId, shard)) count += page.length;
  return count;
}

async function run(db: Db): Promise<object> {
  const file = csv();
  const bytes = Buffer.byteLength(file);
  const imports = {
    open: async () => Readable.from([Buffer.from(file)]),
    size: async () => bytes,
  } as unknown as Objects;
  const deps = { db, clock, imports, logger: console, offerUpload: async () => ({ url: "", fields: {} }) };
  const ctx = systemCtx(storeId, "bench", clock);
  const audit = auditEntry(clock, ctx, { action: "settings.updated", object: { type: "settings", id: storeId } });
  await db.transact(audit, [settingsWrite(storeId, demoSettings)]);
  const body = {
    filename: "b.csv",
    bytes,
    sha256: createHash("sha256").update(file).digest("hex"),
    again: false,
  };
  const { import: created } = await createImport(deps, ctx, { params: { kind: "catalog" }, query: undefined, body });
  const input = { params: { kind: "catalog" as const, importId: created.id }, query: undefined, body: undefined };
  const seconds: Record<string, number> = {};
  for (const [step, request] of [
    ["validate", validateImport],
    ["commit", commitImport],
  ] as const) {
    await request(deps, ctx, input);
    const began = performance.now();
    await runImport(deps, ctx, { importId: created.id, step });
    seconds[step] = Number(((performance.now() - began) / 1000).toFixed(1));
  }
  return { products, rows: products * variants, stored: await stored(db), seconds };
}

const dynamo = await startTestDynamo(tableDefinition("bench"), { stream: false });
try {
  const client = documentClient(dynamo.client);
  console.log(JSON.stringify(await run(createDb({ client, tableName: "bench" }))));
} finally {
  await dynamo.stop();
}
