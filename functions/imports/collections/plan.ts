import type {
  Collection,
  CollectionEdit,
  CollectionMembers,
  RuleCondition,
} from "@quayside/shared/collections/schema.ts";
import type { ImportError } from "@quayside/shared/imports/schema.ts";
import type { CategoryPlaces } from "../catalog/category-places.ts";
import { fault } from "../fault.ts";
import type { Drafted } from "../session.ts";
import type { NamesOfMembers } from "./cells-of.ts";
import type { CollectionDraft } from "./draft.ts";

/** What a draft's names mean in this store. */
export interface Known {
  productIds: ReadonlyMap<string, string>;
  categories: CategoryPlaces;
  /** Of those it has now. */
  names: NamesOfMembers;
}

export type Planned = Omit<CollectionEdit, "version" | "slug">;

/** The collection as its rows want it; faults where they name what is not there. */
export function planOf(
  { draft, rows }: Drafted<CollectionDraft> & { draft: CollectionDraft },
  found: Collection | undefined,
  known: Known,
): { planned: Planned; faults: ImportError[] } {
  const { cells } = draft;
  const faults: ImportError[] = [];
  const refuse = (at: number, column: string, reason: string) => {
    const row = rows.find((each) => each.row === at);
    if (row) faults.push(fault(row, column, reason));
  };
  const image = cells.image ? { key: cells.image, alt: cells.image_alt ?? cells.title } : found?.image;
  const seo = { ...found?.seo, ...given({ title: cells.seo_title, description: cells.seo_description }) };
  const planned = {
    ...{ title: cells.title, description: cells.description ?? found?.description },
    ...(image ? { image: { ...image, ...given({ alt: cells.image_alt }) } } : {}),
    ...(Object.keys(seo).length > 0 ? { seo } : {}),
    visible: cells.visible ?? found?.visible ?? true,
    featured: cells.featured ?? found?.featured ?? false,
    members: membersOf(draft, found?.members, known, refuse),
  };
  return { planned, faults };
}

function given<T extends Record<string, string | undefined>>(fields: T): Partial<Record<keyof T, string>> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<
    Record<keyof T, string>
  >;
}

type Refuse = (row: number, column: string, reason: string) => void;

function membersOf(
  { cells, products, conditions }: CollectionDraft,
  before: CollectionMembers | undefined,
  known: Known,
  refuse: Refuse,
): CollectionMembers {
  if (conditions.length > 0) {
    const had = before?.kind === "rule" ? before : undefined;
    const { match = had?.match ?? "all", sort = had?.sort ?? "newest" } = cells;
    const meant = conditions.flatMap(({ row, said }) =>
      meantBy(said, known, (reason) => refuse(row, "condition_values", reason)),
    );
    return { kind: "rule", match, sort, conditions: meant };
  }
  if (products.length === 0) return withoutRows(cells, before);
  const ids = products.flatMap(({ row, handle }) => {
    const id = known.productIds.get(handle);
    if (!id) refuse(row, "product", "is no product of this store");
    return id ?? [];
  });
  // Products that were deleted since stay where they are, as they do in the editor.
  const living = before?.kind === "manual" ? before.productIds.filter((id) => known.names.handleOf(id)) : [];
  return before?.kind === "manual" && String(living) === String(ids) ? before : { kind: "manual", productIds: ids };
}

function withoutRows(
  { match, sort }: CollectionDraft["cells"],
  before: CollectionMembers | undefined,
): CollectionMembers {
  if (before?.kind !== "rule") return before ?? { kind: "manual", productIds: [] };
  return { ...before, ...(match ? { match } : {}), ...(sort ? { sort } : {}) };
}

function meantBy(
  said: CollectionDraft["conditions"][number]["said"],
  { categories }: Known,
  refuse: (reason: string) => void,
): RuleCondition[] {
  if (!("paths" in said)) return [said];
  const categoryIds = said.paths.flatMap((path) => {
    const category = categories.find(path);
    if (!category) refuse(`names ${path.join(" > ")}, which is no category of this store`);
    return category?.id ?? [];
  });
  return [{ about: "category", categoryIds }];
}
