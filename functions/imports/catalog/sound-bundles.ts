import type { ImportError } from "@quayside/shared/imports/schema.ts";
import { heldInBundle, partIssues } from "../../products/check-parts.ts";
import type { Db } from "../../store/db.ts";
import { fault } from "../fault.ts";
import { mergedVariants } from "./plan.ts";
import type { Resolved } from "./resolve.ts";

/** SKUs of the file so far, each with whether it is a bundle. */
export type SkusOfFile = Map<string, boolean>;

/**
 * Refuses what the editor would refuse: bundles of what is not there or is a bundle itself, and the end of a product that
 * bundles are made of. Parts that stand further up in the file count as there.
 */
export async function soundBundles(
  db: Db,
  storeId: string,
  batch: readonly Resolved[],
  file: SkusOfFile = new Map(),
): Promise<Resolved[]> {
  const sound: Resolved[] = [];
  for (const each of batch) {
    const checked = await checkedOne(db, storeId, each, file);
    for (const { cells } of checked.draft?.variants ?? []) file.set(cells.sku, cells.parts !== undefined);
    sound.push(checked);
  }
  return sound;
}

async function checkedOne(db: Db, storeId: string, resolved: Resolved, file: SkusOfFile): Promise<Resolved> {
  const { draft, found, rows } = resolved;
  if (!draft) return resolved;
  const variants = mergedVariants(found?.variants ?? [], draft.variants);
  const refuse = (errors: ImportError[], left = draft.variants.slice(0, 0)): Resolved => ({
    ...resolved,
    errors: [...resolved.errors, ...errors],
    draft: left.length > 0 ? { ...draft, variants: left } : undefined,
    taken: left.length,
  });
  const status = draft.cells.status ?? found?.status ?? "active";
  const held = found && (await heldInBundle(db, storeId, found, { variants, status }));
  const [first] = rows;
  if (held && first) return refuse([fault(first, "status", `cannot be: ${held}`)]);
  if (!draft.variants.some(({ cells }) => cells.parts)) return resolved;
  const known = (sku: string) => {
    const isBundle = file.get(sku);
    return isBundle === undefined ? undefined : isBundle ? { components: [] } : {};
  };
  const issues = await partIssues(db, storeId, { variants }, found, known);
  const wrong = new Map<string, string>();
  for (const { field, reason } of issues) {
    const sku = variants[Number(field.split(".")[1])]?.sku ?? "";
    wrong.set(sku, wrong.get(sku) ?? reason);
  }
  const refused = draft.variants.filter(({ cells }) => wrong.has(cells.sku));
  if (refused.length === 0) return resolved;
  const errors = refused.flatMap(({ row, cells }) => {
    const at = rows.find((each) => each.row === row);
    return at ? [fault(at, "parts", wrong.get(cells.sku) ?? "")] : [];
  });
  const left = refuse(
    errors,
    draft.variants.filter((variant) => !refused.includes(variant)),
  );
  // What is left may have had its parts among what was refused.
  return checkedOne(db, storeId, left, file);
}
