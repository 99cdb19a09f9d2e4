import type { ImportError } from "@quayside/shared/imports/schema.ts";
import type { Instant } from "@quayside/shared/kernel/day.ts";
import * as z from "zod";
import { countryCell, emailCell, listCell, text, yesOrNo } from "../cells.ts";
import { broken, fault, parsedCells } from "../fault.ts";
import { pastInstant } from "../orders/columns.ts";
import type { Row } from "../read-rows.ts";
import type { Drafted, Run } from "../session.ts";

function customerCells({ timeZone }: Run, now: Instant) {
  return z.object({
    email: emailCell,
    name: text(100).optional(),
    line1: text(120).optional(),
    line2: text(120).optional(),
    city: text(80).optional(),
    region: text(80).optional(),
    postcode: text(16).optional(),
    phone: text(32).optional(),
    country: countryCell.optional(),
    groups: listCell.pipe(z.array(z.string()).max(20, "are more than 20")).optional(),
    tags: listCell
      .pipe(z.array(z.string().max(40, "has one of more than 40 characters")).max(20, "are more than 20"))
      .optional(),
    accepts_marketing: yesOrNo.optional(),
    locale: z
      .string()
      .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, "must be a language such as en-GB")
      .optional(),
    created_at: pastInstant(timeZone, now).optional(),
  });
}
export type CustomerDraft = z.output<ReturnType<typeof customerCells>>;

/** `groups` are the store's, by name in lower case. */
export function createCustomerDrafting(run: Run, now: Instant, groups: ReadonlyMap<string, string>) {
  const Cells = customerCells(run, now);
  const seen = new Map<string, number>();

  return (rows: readonly Row[]): Drafted<CustomerDraft> => {
    const [row] = rows;
    if (!row) return { rows, errors: [], taken: 0 };
    const errors: ImportError[] = broken(row);
    const draft = parsedCells(Cells, row, errors);
    if (draft) errors.push(...halfAddress(draft, row), ...unknownGroups(draft, row, groups));
    const earlier = draft && seen.get(draft.email);
    if (earlier !== undefined) errors.push(fault(row, "email", `is in row ${earlier} already`));
    if (draft) seen.set(draft.email, earlier ?? row.row);
    return errors.length > 0 || !draft ? { rows, errors, taken: 0 } : { rows, errors, taken: 1, draft };
  };
}

/** An address is street, town and country, or the country alone. */
function halfAddress(draft: CustomerDraft, row: Row): ImportError[] {
  const { line1, line2, city, region, postcode, country } = draft;
  if (![line1, line2, city, region, postcode].some(Boolean)) return [];
  const parts = { line1, city, country };
  const missing = Object.entries(parts).filter(([, part]) => !part);
  return missing.map(([column]) => fault(row, column, "is missing: an address has a street, a town and a country"));
}

function unknownGroups({ groups = [] }: CustomerDraft, row: Row, known: ReadonlyMap<string, string>): ImportError[] {
  const missing = groups.filter((name) => !known.has(name.toLowerCase()));
  return missing.map((name) => fault(row, "groups", `names a group that the store does not have: ${name}`));
}
