import type { DynamoDBStreamsClient } from "@aws-sdk/client-dynamodb-streams";
import { functionArn } from "../api/function-worker.ts";
import type { Checkpoint } from "./checkpoints.ts";
import { deliverBatch, type StreamRecord } from "./deliver-batch.ts";
import { type Invoke, type Loop, type LoopClock, pause, startLoop } from "./loop.ts";
import { matches, type Pattern } from "./pattern.ts";
import { type StreamPosition, streamArnOf, streamReader } from "./stream-reader.ts";

export interface StreamPumpOptions {
  client: DynamoDBStreamsClient;
  tableName: string;
  functionName: string;
  invoke: Invoke;
  clock: LoopClock;
  checkpoint: Checkpoint<StreamPosition>;
  /** Lambda event filter; records that do not match are passed over. */
  filter?: Pattern;
  /** Sends a message to the consumer's dead-letter queue. */
  deadLetter(body: string): Promise<void>;
  /** Records that the function is called with at most. */
  batchSize?: number;
  /** Seconds for which records are gathered until there are so many. */
  windowSeconds?: number;
  retryAttempts?: number;
  /** Milliseconds between reads of an idle stream. */
  interval?: number;
  /** Nothing is read while it says no; the stream keeps it. */
  isOpen?(): boolean;
  onError?: (error: unknown) => void;
}

/**
 * Records read at once. Every read looks through all that the stream keeps and every position noted is a file replaced, so
 * a stream of which little is wanted is read in large pieces.
 */
const readSize = 500;

/** What the stream keeps slows every write down, so records are not gathered for longer than it takes so many to come. */
const mostHeld = 2000;

/** Records of a shard that wait to be so many, or for the window to close. */
interface Held {
  wanted: StreamRecord[];
  last: StreamRecord;
  seen: number;
  since: number;
}

export interface StreamPump extends Loop {
  /** Last record done in each shard; undefined before the first. */
  position(): StreamPosition | undefined;
}

/** What Lambda puts into the dead-letter queue of a stream: where the records are, not the records. */
function deadLetterOf(
  functionName: string,
  position: { streamArn: string; shardId: string },
  records: readonly StreamRecord[],
  facts: { invokeCount: number; now: Date },
): string {
  return JSON.stringify({
    requestContext: {
      functionArn: functionArn(functionName),
      condition: "RetryAttemptsExhausted",
      approximateInvokeCount: facts.invokeCount,
    },
    version: "1.0",
    timestamp: facts.now.toISOString(),
    DDBStreamBatchInfo: {
      ...position,
      startSequenceNumber: records[0]?.sequenceNumber,
      endSequenceNumber: records.at(-1)?.sequenceNumber,
      batchSize: records.length,
    },
  });
}

/** One consumer of the table's stream: reads, filters, delivers, and remembers how far it is only after success. */
export function startStreamPump(options: StreamPumpOptions): StreamPump {
  const { client, tableName, functionName, invoke, clock, checkpoint, filter, deadLetter } = options;
  const { batchSize = 25, windowSeconds = 0, retryAttempts = 10, interval = 100, onError = console.error } = options;
  const held = new Map<string, Held>();
  let position = checkpoint.read();
  let reader: ReturnType<typeof streamReader> | undefined;

  async function reading() {
    if (reader && position) return { reader, position };
    const streamArn = await streamArnOf(client, tableName);
    if (!streamArn) return undefined;
    if (position?.streamArn !== streamArn) position = { streamArn, after: {}, finished: [] };
    reader = streamReader(client, streamArn);
    return { reader, position };
  }

  async function round(signal: AbortSignal): Promise<void> {
    if (options.isOpen?.() === false) return pause(clock, interval, signal);
    const source = await reading();
    if (!source) return pause(clock, interval, signal);
    const at = source.position;
    const batches = await source.reader.read(at, readSize);
    for (const { shardId, records, isEnd } of batches) {
      const now = clock.now().getTime();
      const before = held.get(shardId);
      const last = records.at(-1) ?? before?.last;
      const wanted = [...(before?.wanted ?? []), ...records.filter(({ read }) => !filter || matches(filter, read))];
      const since = before?.since ?? now;
      const seen = (before?.seen ?? 0) + records.length;
      const isWaiting = wanted.length > 0 && wanted.length < batchSize && now - since < windowSeconds * 1000;
      if (last && isWaiting && !isEnd && seen < mostHeld) {
        held.set(shardId, { wanted, last, seen, since });
        continue;
      }
      held.delete(shardId);
      const done = (record: StreamRecord) => {
        at.after[shardId] = record.sequenceNumber;
        checkpoint.write(at);
      };
      const setAside = (failed: readonly StreamRecord[], invokeCount: number) =>
        deadLetter(
          deadLetterOf(functionName, { streamArn: at.streamArn, shardId }, failed, { invokeCount, now: clock.now() }),
        );
      const target = { functionName, invoke, clock, signal, retryAttempts, setAside, done };
      for (let from = 0; from < wanted.length; from += batchSize)
        await deliverBatch(target, wanted.slice(from, from + batchSize));
      if (signal.aborted) return;
      if (last) done(last);
      if (isEnd) at.finished.push(shardId);
    }
    if (batches.every((each) => each.records.length === 0)) await pause(clock, interval, signal);
  }

  const loop = startLoop(round, clock, (error) => {
    // An iterator expires after 15 minutes, and a stream that was made anew has another name.
    reader = undefined;
    held.clear();
    onError(error);
  });
  return { stop: loop.stop, position: () => position };
}
