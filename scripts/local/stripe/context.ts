import type { ContextParts } from "./context-parts.ts";
import { type Emit, emitter, type RequestReference } from "./emit.ts";
import { newId } from "./ids.ts";
import { type Instruments, openInstruments } from "./instruments.ts";
import { type ObjectStore, openObjects } from "./objects.ts";
import { type JobKind, SETTLEMENT_DELAY_MS, scheduleJob } from "./schedule-job.ts";

/** What every operation gets: the store and the outside world, for one request or one job. */
export interface Context {
  objects: ObjectStore;
  instruments: Instruments;
  emit: Emit;
  /** Unix seconds. */
  now(): number;
  newId(prefix: string): string;
  /** Runs `kind` on the object `target` once the settlement delay has passed. */
  schedule(kind: JobKind, target: string): void;
}

export type OpenContext = (request: RequestReference) => Context;

export function contextOpener(parts: ContextParts): OpenContext {
  const { db, clock, random } = parts;
  const now = () => Math.floor(clock().getTime() / 1000);
  const objects = openObjects(db, now);
  const shared = {
    objects,
    instruments: openInstruments(db),
    now,
    newId: (prefix: string) => newId(random, prefix),
    schedule: (kind: JobKind, target: string) => scheduleJob(db, kind, target, clock().getTime() + SETTLEMENT_DELAY_MS),
  };
  return (request) => ({ ...shared, emit: emitter(parts, objects, now, request) });
}
