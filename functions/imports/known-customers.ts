import { isAppError } from "@quayside/shared/kernel/errors.ts";
import { auditEntry } from "../audit/store.ts";
import { customerIdByEmail, customerIdsByEmail } from "../customers/finding/store.ts";
import { newCustomer } from "../customers/new-customer.ts";
import { customerWrites } from "../customers/store.ts";
import type { Ctx } from "../platform/ctx.ts";
import { inParallel } from "./in-parallel.ts";
import type { SessionDeps } from "./session.ts";

interface Known {
  email: string;
  name?: string;
  country: string;
  /** Since when the shop knows them, if it met them by this. */
  since: string;
}

const width = 8;

/** Customers by address, as a pass over a file meets them. */
export interface KnownCustomers {
  find(email: string): Promise<string | undefined>;
  /** Makes those who are not there yet. */
  ensure(wanted: readonly Known[]): Promise<void>;
}

export function knownCustomers(deps: SessionDeps, ctx: Ctx, importId: string): KnownCustomers {
  const ids = new Map<string, string>();

  async function find(email: string): Promise<string | undefined> {
    const known = ids.get(email) ?? (await customerIdByEmail(deps.db, ctx.storeId, email, { consistent: true }));
    if (known) ids.set(email, known);
    return known;
  }

  async function meet({ email, name = "", country, since }: Known): Promise<void> {
    if (await find(email)) return;
    const record = newCustomer(deps.clock, since, { email, name, country, source: "import" });
    const object = { type: "customer", id: record.id };
    const audit = auditEntry(deps.clock, ctx, { action: "customer.met", object, reason: `import ${importId}` });
    try {
      await deps.db.transact(audit, customerWrites(ctx.storeId, record));
    } catch (error) {
      // Somebody else met them a moment before.
      if (!isAppError(error, "EMAIL_TAKEN")) throw error;
    }
    await find(email);
  }

  return {
    find,
    async ensure(wanted) {
      const fresh = wanted.flatMap(({ email }) => (ids.has(email) ? [] : [email]));
      for (const [email, id] of await customerIdsByEmail(deps.db, ctx.storeId, fresh)) ids.set(email, id);
      const each = new Map(wanted.map((known) => [known.email, known]));
      await inParallel([...each.values()], width, meet);
    },
  };
}
