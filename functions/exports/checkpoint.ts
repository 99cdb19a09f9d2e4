import { deserialize, serialize } from "node:v8";
import type { Part } from "../platform/multipart.ts";
import type { Objects } from "../platform/objects.ts";

/** How far a file is: what lies in the bucket, and where its source and its encoder go on. */
export interface Checkpoint {
  uploadId: string;
  parts: Part[];
  bytes: number;
  records: number;
  rows: number;
  /** Without it the file is begun anew: its source cannot go on. */
  after?: string;
  encoder: unknown;
}

type Bucket = Pick<Objects, "size" | "bytes" | "put" | "remove">;

const keyOf = (key: string) => `${key}.checkpoint`;

export async function findCheckpoint(objects: Bucket, key: string): Promise<Checkpoint | undefined> {
  if ((await objects.size(keyOf(key))) === undefined) return undefined;
  return deserialize(await objects.bytes(keyOf(key)));
}

/** By Node's own serialisation, since encoders hold big integers and bytes. */
export async function putCheckpoint(objects: Bucket, key: string, checkpoint: Checkpoint): Promise<void> {
  const headers = { contentType: "application/octet-stream", cacheControl: "no-store" };
  await objects.put(keyOf(key), serialize(checkpoint), headers);
}

export async function removeCheckpoint(objects: Bucket, key: string): Promise<void> {
  await objects.remove(keyOf(key));
}
