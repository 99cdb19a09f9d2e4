import type { Export } from "@quayside/shared/exports/schema.ts";
import type { ImportKind } from "@quayside/shared/imports/schema.ts";
import { type SpecTableName, specTables } from "../../lake/spec-tables.ts";
import type { MonthlyTable } from "../../lake/tables.ts";
import type { Ctx } from "../../platform/ctx.ts";
import { importSource } from "./import-source.ts";
import { lakeSource } from "./lake-source.ts";
import type { Source } from "./source.ts";
import { specSource } from "./spec-source.ts";

export type SourceDeps = Parameters<typeof importSource>[0] &
  Parameters<typeof specSource>[0] &
  Parameters<typeof lakeSource>[0];

const isSpec = (table: string): table is SpecTableName => Object.hasOwn(specTables, table);

export function sourceOf(deps: SourceDeps, ctx: Ctx, { kind, data }: Pick<Export, "kind" | "data">): Source {
  // Raw data alone has a kind of its own, and always says which.
  if (!data) return importSource(deps, ctx, kind as ImportKind);
  if (isSpec(data.table)) return specSource(deps, ctx, data.table, data.days);
  return lakeSource(deps, ctx, data.table.replace(/^lake_/, "") as MonthlyTable, data.days);
}
