import { RuleCondition } from "@quayside/shared/collections/schema.ts";
import type { ImportError } from "@quayside/shared/imports/schema.ts";
import type { Currency } from "@quayside/shared/kernel/money.ts";
import * as z from "zod";
import { broken, contradictions, fault, parsedCells } from "../fault.ts";
import { itemsOf, pathsOf } from "../lists.ts";
import type { Row } from "../read-rows.ts";
import type { Drafted } from "../session.ts";
import { CollectionCells, Handle, isCollectionColumn, type MemberCells, memberCells } from "./columns.ts";

/** A condition as a file says it: categories by the names on the way down to them. */
const CategoryPaths = z.object({ about: z.literal("category"), paths: z.array(z.array(z.string())).min(1).max(50) });
const SaidCondition = z.union([CategoryPaths, RuleCondition]);
export type SaidCondition = z.output<typeof SaidCondition>;

/** One collection as its rows say; what a cell leaves blank is absent. */
export interface CollectionDraft {
  handle: string;
  cells: CollectionCells;
  /** Handles in their order, or a rule's conditions; neither where the rows say nothing of members. */
  products: { row: number; handle: string }[];
  conditions: { row: number; said: SaidCondition }[];
}

/** A collection with anything wrong in its rows is refused whole: without a row, a product would leave it unasked. */
export function createCollectionDrafting(currency: Currency) {
  const Members = memberCells(currency);
  const handles = new Set<string>();

  return (rows: readonly Row[]): Drafted<CollectionDraft> => {
    const [first] = rows;
    if (!first) return { rows, errors: [], taken: 0 };
    const errors: ImportError[] = [];
    const handle = handleOf(first, handles, errors);
    const cells = parsedCells(CollectionCells, first, errors);
    const products: CollectionDraft["products"] = [];
    const conditions: CollectionDraft["conditions"] = [];
    for (const row of rows) {
      errors.push(...contradictions(first, row, isCollectionColumn), ...broken(row));
      const member = parsedCells(Members, row, errors);
      if (member?.product) errors.push(...twins(row, products, member.product));
      if (member?.product) products.push({ row: row.row, handle: member.product });
      const said = member?.condition && conditionOf(row, member, errors);
      if (said) conditions.push({ row: row.row, said });
      if (conditions.length > 0 && products.length > 0)
        errors.push(fault(row, "condition", "cannot be beside products: a collection is chosen by hand or by a rule"));
    }
    if (conditions.length > 20) errors.push(fault(first, "condition", "is one of more than 20"));
    if (errors.length > 0 || handle === undefined || !cells) return { rows, errors, taken: 0 };
    return { rows, errors, taken: rows.length, draft: { handle, cells, products, conditions } };
  };
}

function handleOf(first: Row, seen: Set<string>, errors: ImportError[]): string | undefined {
  const { data: handle, error } = Handle.safeParse(first.cells.handle);
  if (handle === undefined) errors.push(fault(first, "handle", error?.issues[0]?.message ?? "is missing"));
  else if (seen.has(handle))
    errors.push(fault(first, "handle", "has rows further up: up to 500 rows of a collection follow each other"));
  else seen.add(handle);
  return handle;
}

function twins(row: Row, products: CollectionDraft["products"], handle: string): ImportError[] {
  const twin = products.find((each) => each.handle === handle);
  return twin ? [fault(row, "product", `is in row ${twin.row} already`)] : [];
}

const columnOf: Record<string, string> = { name: "condition_name", from: "condition_from", to: "condition_to" };

function conditionOf(row: Row, cells: MemberCells, errors: ImportError[]): SaidCondition | undefined {
  const { condition: about, condition_name: name, condition_values: values = "" } = cells;
  const words = itemsOf(values);
  const said = {
    ...{ about, name, from: cells.condition_from, to: cells.condition_to },
    ...{ brands: words, tags: words, values: words, paths: pathsOf(values) },
  };
  const result = (about === "category" ? CategoryPaths : RuleCondition).safeParse(said);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  errors.push(fault(row, columnOf[String(issue?.path[0])] ?? "condition_values", issue?.message ?? "is needed"));
  return undefined;
}
