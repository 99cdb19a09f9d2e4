import {
  DescribeStreamCommand,
  type DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  ListStreamsCommand,
  type _Record as SdkRecord,
  type Shard,
  TrimmedDataAccessException,
} from "@aws-sdk/client-dynamodb-streams";
import { localAccount } from "../aws/local-account.ts";
import type { StreamRecord } from "./deliver-batch.ts";

/** The last sequence number done in each shard of a stream, and the shards that are finished. */
export interface StreamPosition {
  streamArn: string;
  after: Record<string, string>;
  finished: string[];
}

export interface ReadRecords {
  shardId: string;
  records: StreamRecord[];
  /** The shard was closed and these were its last. */
  isEnd: boolean;
}

/** The newest stream of the table; undefined while it has none. */
export async function streamArnOf(client: DynamoDBStreamsClient, tableName: string): Promise<string | undefined> {
  const { Streams = [] } = await client.send(new ListStreamsCommand({ TableName: tableName }));
  const byLabel = Streams.toSorted((one, other) => (one.StreamLabel ?? "").localeCompare(other.StreamLabel ?? ""));
  return byLabel.at(-1)?.StreamArn;
}

/** As JSON for Lambda: bytes in base64, times in seconds. */
function eventRecord(record: SdkRecord, streamArn: string): object {
  const created = record.dynamodb?.ApproximateCreationDateTime;
  const seconds = created ? { ApproximateCreationDateTime: Math.floor(created.getTime() / 1000) } : {};
  const asJson = JSON.stringify({ ...record.dynamodb, ...seconds }, (_, value: unknown) =>
    value instanceof Uint8Array ? Buffer.from(value).toString("base64") : value,
  );
  return {
    eventID: record.eventID,
    eventName: record.eventName,
    eventVersion: record.eventVersion ?? "1.1",
    eventSource: "aws:dynamodb",
    awsRegion: localAccount.region,
    dynamodb: JSON.parse(asJson),
    eventSourceARN: streamArn,
  };
}

/** Reads a stream's shards, parents before children, from a position; each call gives at most one batch per open shard. */
export function streamReader(client: DynamoDBStreamsClient, streamArn: string) {
  const iterators = new Map<string, string>();
  let known: Shard[] = [];

  async function shardsOf(): Promise<Shard[]> {
    if (known.length > 0) return known;
    const { StreamDescription } = await client.send(new DescribeStreamCommand({ StreamArn: streamArn }));
    known = StreamDescription?.Shards ?? [];
    return known;
  }

  async function iteratorOf(shardId: string, after: string | undefined): Promise<string | undefined> {
    const shard = { StreamArn: streamArn, ShardId: shardId };
    const horizon = new GetShardIteratorCommand({ ...shard, ShardIteratorType: "TRIM_HORIZON" });
    if (!after) return (await client.send(horizon)).ShardIterator;
    const resume = { ...shard, ShardIteratorType: "AFTER_SEQUENCE_NUMBER" as const, SequenceNumber: after };
    try {
      return (await client.send(new GetShardIteratorCommand(resume))).ShardIterator;
    } catch (error) {
      if (!(error instanceof TrimmedDataAccessException)) throw error;
      return (await client.send(horizon)).ShardIterator;
    }
  }

  async function readShard(shardId: string, after: string | undefined, limit: number): Promise<ReadRecords> {
    const iterator = iterators.get(shardId) ?? (await iteratorOf(shardId, after));
    iterators.delete(shardId);
    const { Records = [], NextShardIterator } = await client.send(
      new GetRecordsCommand({ ShardIterator: iterator, Limit: limit }),
    );
    if (NextShardIterator) iterators.set(shardId, NextShardIterator);
    else known = [];
    const records = Records.map((each) => ({
      sequenceNumber: each.dynamodb?.SequenceNumber ?? "",
      read: each,
      get record() {
        return eventRecord(each, streamArn);
      },
    }));
    return { shardId, records, isEnd: !NextShardIterator };
  }

  return {
    async read({ after, finished }: StreamPosition, limit: number): Promise<ReadRecords[]> {
      const shards = await shardsOf();
      const open = shards.filter(({ ShardId = "" }) => !finished.includes(ShardId));
      const ids = new Set(open.map((each) => each.ShardId));
      const ready = open.filter(({ ParentShardId }) => !ParentShardId || !ids.has(ParentShardId));
      return Promise.all(ready.map(({ ShardId = "" }) => readShard(ShardId, after[ShardId], limit)));
    },
  };
}
