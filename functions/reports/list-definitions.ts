import type { OutputOf } from "@quayside/shared/contract/operation.ts";
import type { reportOperations } from "@quayside/shared/reports/contract.ts";
import { reportDefinitions } from "@quayside/shared/reports/definitions.ts";
import type { ReportRow } from "@quayside/shared/reports/schema.ts";
import { type Ctx, principal } from "../platform/ctx.ts";
import type { Db } from "../store/db.ts";
import { type BuiltReport, builtReportsOf, isSeenBy } from "./custom/store.ts";

type List = typeof reportOperations.list;

export async function listDefinitions({ db }: { db: Db }, ctx: Ctx): Promise<OutputOf<List>> {
  const who = principal(ctx);
  const built = (await builtReportsOf(db, ctx.storeId)).filter((each) => isSeenBy(each, who));
  const ours = reportDefinitions.map(({ sections, ...definition }) => ({
    ...definition,
    sections: sections.map(({ title }) => title),
  }));
  return [...ours, ...built.map((each) => rowOf(each, who)).toSorted((a, b) => a.name.localeCompare(b.name))];
}

function rowOf({ id, name, about, period, sections, ...built }: BuiltReport, who: string): ReportRow {
  const { version, createdBy, shared, updatedAt } = built;
  return {
    ...{ id, set: "custom", name, about, period, sections: sections.map(({ title }) => title) },
    custom: { version, createdBy, mine: createdBy === who, shared, updatedAt },
  };
}
