import type { Import } from "@quayside/shared/imports/schema.ts";
import { auditEntry } from "../audit/store.ts";
import type { Clock } from "../platform/clock.ts";
import type { Ctx } from "../platform/ctx.ts";
import type { Db } from "../store/db.ts";
import type { Write } from "../store/write.ts";
import { afterFault, faultAfter } from "./faults.ts";
import { type ImportRecord, importWrite } from "./store.ts";

/** An import while a worker is at it. A second worker on the same import is refused at its first write. */
export interface Track {
  readonly record: ImportRecord;
  /** Progress: not business, so not audited. */
  save(change: Partial<Import>, commit?: ImportRecord["commit"]): Promise<void>;
  /** A change of state, with its audit entry. */
  enter(action: `import.${string}`, change: Partial<Import>, writes?: readonly Write[]): Promise<void>;
  /** Something stopped the worker that is not the file's fault. */
  stumble(error: unknown): Promise<void>;
}

export function trackImport({ db, clock }: { db: Db; clock: Clock }, ctx: Ctx, started: ImportRecord): Track {
  let record = started;
  const nextOf = (change: Partial<Import>, rest: Partial<ImportRecord> = {}): ImportRecord => {
    const { version } = record.import;
    const updatedAt = clock.now().toISOString();
    return { ...record, ...rest, import: { ...record.import, ...change, version: version + 1, updatedAt } };
  };
  async function note(next: ImportRecord): Promise<void> {
    await db.scratch(importWrite(ctx.storeId, next));
    record = next;
  }
  const enter: Track["enter"] = async (action, change, writes = []) => {
    const next = nextOf(change);
    const { state, counts } = next.import;
    const object = { type: `${next.import.kind}-import`, id: next.import.id };
    const audit = auditEntry(clock, ctx, { action, object, after: { state, counts } });
    await db.transact(audit, [importWrite(ctx.storeId, next), ...writes]);
    record = next;
  };
  return {
    get record() {
      return record;
    },
    save: (change, commit = record.commit) => note(nextOf({ failure: undefined, ...change }, { commit })),
    enter,
    async stumble(error) {
      const fault = faultAfter(record);
      const after = afterFault(fault, error);
      if (after.state) await enter("import.failed", after);
      else await note(nextOf(after, { fault }));
    },
  };
}
