import { createHash } from "node:crypto";
import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import type { S3Client } from "@aws-sdk/client-s3";
import type { ImportChange, ImportKind } from "@quayside/shared/imports/schema.ts";
import { auditEntry } from "../audit/store.ts";
import { testSettings } from "../cart/test-shop.ts";
import { systemCtx } from "../platform/ctx.ts";
import { objectsIn } from "../platform/objects.ts";
import { testClock } from "../platform/test-clock.ts";
import { settingsWrite } from "../settings/store.ts";
import { createDb } from "../store/db.ts";
import { documentClient } from "../store/document-client.ts";
import { commitImport } from "./commit-import.ts";
import { createImport } from "./create-import.ts";
import { getImport } from "./get-import.ts";
import { listChanges } from "./list-changes.ts";
import { listErrors } from "./list-errors.ts";
import { mapImport } from "./map-import.ts";
import { runImport } from "./run-import.ts";
import { offerUploads } from "./upload.ts";
import { validateImport } from "./validate-import.ts";

/** Shops on a table `shop`, and a bucket `import`, that files are imported into. */
export function openTestImports(table: DynamoDBClient, bucket: S3Client) {
  const clock = testClock("2026-11-21T12:00:00.000Z");
  const db = createDb({ client: documentClient(table), tableName: "shop", clock });
  const logger = { error: () => {} };
  const deps = { db, clock, logger, imports: objectsIn("import", bucket), offerUpload: offerUploads("import", bucket) };
  let shops = 0;

  /** An empty shop, and one kind of files brought into it. */
  async function openShop(kind: ImportKind) {
    shops += 1;
    const ctx = systemCtx(`shop${shops}`, "test", clock);
    const audit = auditEntry(clock, ctx, { action: "test.arranged", object: { type: "test", id: "shop" } });
    await db.transact(audit, [settingsWrite(ctx.storeId, testSettings)]);
    return importing(deps, ctx, kind);
  }
  return { db, clock, deps, openShop };
}

type Deps = Parameters<typeof runImport>[0] & Parameters<typeof createImport>[0];
type Ctx = ReturnType<typeof systemCtx>;

/** Announces, uploads, checks and stores files of a kind, as a person and the worker would in turns. */
export function importing(deps: Deps, ctx: Ctx, kind: ImportKind) {
  const input = (importId: string) => ({ params: { kind, importId }, query: undefined, body: undefined });

  async function announced(lines: readonly string[], again = false): Promise<string> {
    const text = lines.join("\n");
    const sha256 = createHash("sha256").update(text).digest("hex");
    const body = { filename: "a.csv", bytes: Buffer.byteLength(text), sha256, again };
    const { import: created, upload } = await createImport(deps, ctx, { params: { kind }, query: undefined, body });
    const form = new FormData();
    for (const [name, value] of Object.entries(upload.fields)) form.append(name, value);
    form.append("file", new Blob([text], { type: "text/csv" }));
    const answer = await fetch(upload.url, { method: "POST", body: form });
    if (!answer.ok) throw new Error(`the upload was refused: ${await answer.text()}`);
    return created.id;
  }

  async function step(importId: string, name: "validate" | "commit") {
    await (name === "validate" ? validateImport : commitImport)(deps, ctx, input(importId));
    await runImport(deps, ctx, { importId, step: name });
    return getImport(deps, ctx, input(importId));
  }

  return {
    ...{ deps, ctx, input, announced, step, found: (importId: string) => getImport(deps, ctx, input(importId)) },
    async checked(lines: readonly string[]) {
      return step(await announced(lines), "validate");
    },
    async imported(lines: readonly string[]) {
      const importId = await announced(lines);
      const validated = await step(importId, "validate");
      return { validated, completed: await step(importId, "commit") };
    },
    async mapped(importId: string, mapping: Record<string, string>) {
      await mapImport(deps, ctx, { params: { kind, importId }, query: undefined, body: { mapping } });
      await runImport(deps, ctx, { importId, step: "validate" });
      return getImport(deps, ctx, input(importId));
    },
    async errors(importId: string) {
      const query = { per_page: 100 };
      return (await listErrors(deps, ctx, { params: { kind, importId }, query, body: undefined })).items;
    },
    async changes(importId: string, change?: ImportChange["change"]) {
      const query = { per_page: 100, change };
      return (await listChanges(deps, ctx, { params: { kind, importId }, query, body: undefined })).items;
    },
  };
}
