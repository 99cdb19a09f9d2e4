import { importColumns } from "@quayside/shared/imports/columns.ts";
import type { ImportKind } from "@quayside/shared/imports/schema.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Ctx } from "../../platform/ctx.ts";
import type { Db } from "../../store/db.ts";
import { recordsOf } from "../records.ts";
import type { Source } from "./source.ts";

/** Everything of a kind, by the columns that an import of it reads. */
export function importSource(deps: { db: Db; clock: Clock }, ctx: Ctx, kind: ImportKind): Source {
  return {
    columns: Object.fromEntries(importColumns[kind].map(({ name }) => [name, "text"])),
    async *pages() {
      for await (const page of recordsOf[kind](deps, ctx)) yield { rows: page.flat(), records: page.length };
    },
  };
}
