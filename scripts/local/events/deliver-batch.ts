import { backoff, type Invoke, type LoopClock, pause } from "./loop.ts";

export interface StreamRecord {
  sequenceNumber: string;
  /** As the SDK reads it: what filters look at. */
  read: object;
  /** As Lambda hands it over; worked out when it is asked for, since most records are passed over. */
  readonly record: object;
}

export interface BatchTarget {
  functionName: string;
  invoke: Invoke;
  clock: LoopClock;
  signal: AbortSignal;
  /** Tries of a record that fails alone, after the first. */
  retryAttempts: number;
  /** Where records go that failed every time. */
  setAside(records: readonly StreamRecord[], invokeCount: number): Promise<void>;
  /** Called with the last record that is done, whether delivered or set aside. */
  done(record: StreamRecord): void;
}

/** Index of the first record not processed; undefined when all were. What is not understood counts as none processed. */
function firstFailure(resultJson: string, records: readonly StreamRecord[]): number | undefined {
  const result = JSON.parse(resultJson) as { batchItemFailures?: { itemIdentifier?: string }[] } | null;
  const failures = result?.batchItemFailures ?? [];
  if (failures.length === 0) return undefined;
  const indexes = failures.map((each) => records.findIndex((one) => one.sequenceNumber === each.itemIdentifier));
  return Math.max(0, Math.min(...indexes));
}

async function attempt({ invoke, functionName }: BatchTarget, records: readonly StreamRecord[]) {
  try {
    const result = await invoke(functionName, { Records: records.map((each) => each.record) });
    return firstFailure(result, records);
  } catch {
    return 0;
  }
}

/**
 * Delivers in order and at least once, as Lambda's stream source does with ReportBatchItemFailures and bisecting: after a
 * failure it goes on from the record named, halving the batch until the one that fails is alone, and sets that one aside
 * when its tries are used up. Returns early, undone, when the signal aborts.
 */
export async function deliverBatch(target: BatchTarget, records: readonly StreamRecord[], tried = 0): Promise<void> {
  const last = records.at(-1);
  if (!last || target.signal.aborted) return;
  const failed = await attempt(target, records);
  if (failed === undefined) return target.done(last);
  const before = records[failed - 1];
  if (before) target.done(before);
  const rest = records.slice(failed);
  if (rest.length === 1 && failed === 0 && tried >= target.retryAttempts) {
    await target.setAside(rest, tried + 1);
    return target.done(last);
  }
  await pause(target.clock, backoff(target.clock, tried), target.signal);
  if (failed > 0 || rest.length === 1) return deliverBatch(target, rest, failed > 0 ? 0 : tried + 1);
  const middle = Math.ceil(rest.length / 2);
  await deliverBatch(target, rest.slice(0, middle));
  await deliverBatch(target, rest.slice(middle));
}
