import type { Clock } from "../platform/clock.ts";
import type { Multipart } from "../platform/multipart.ts";
import type { Objects } from "../platform/objects.ts";
import { type Checkpoint, findCheckpoint, putCheckpoint, removeCheckpoint } from "./checkpoint.ts";
import type { Encoder } from "./formats/encoder.ts";
import type { Source } from "./sources/source.ts";

export interface FileDeps {
  clock: Clock;
  objects: Pick<Objects, "size" | "bytes" | "put" | "remove">;
  multipart: Multipart;
  /** Bytes of a part by its place. */
  partBytes?: (place: number) => number;
}

export interface Counts {
  records: number;
  rows: number;
  bytes: number;
}

export interface FileJob {
  key: string;
  contentType: string;
  source: Source;
  open: (state?: unknown) => Encoder;
  /** Tells how far it is, and throws where it is not wanted any more, or another worker writes it. */
  note(counts: Counts): Promise<void>;
  /** Whether it is time to stop at the next place from which it can be gone on with. */
  isLate(): boolean;
}

const noteMilliseconds = 1000;
const mebibyte = 1024 * 1024;

/** S3 takes 10 000 parts: they grow, so that 440 GB fit into them. */
const usualPartBytes = (place: number) => 8 * mebibyte * (1 + Math.floor(place / 1000));

/**
 * Writes a file part by part at bounded memory, and behind each part where it would go on. A file that fits into one part is
 * put at once. Answers whether it is whole; if not, the next call goes on.
 */
export async function writeFile(deps: FileDeps, job: FileJob): Promise<Counts | undefined> {
  const { clock } = deps;
  const file = await openFile(deps, job);
  let noted = clock.now().getTime();
  for await (const { rows, records, after } of job.source.pages(file.after)) {
    file.take(rows, records);
    const now = clock.now().getTime();
    if (file.isPart()) {
      await job.note(file.counts());
      await file.putPart(after);
      if (after !== undefined && job.isLate()) return undefined;
    } else if (now - noted < noteMilliseconds) continue;
    else await job.note(file.counts());
    noted = now;
  }
  await job.note(file.counts());
  await file.close();
  return file.counts();
}

/** Takes away what there is of a file that is not whole. */
export async function dropFile(
  { objects, multipart }: Pick<FileDeps, "objects" | "multipart">,
  key: string,
): Promise<void> {
  const checkpoint = await findCheckpoint(objects, key);
  if (!checkpoint) return;
  await multipart.abort(key, checkpoint.uploadId);
  await removeCheckpoint(objects, key);
}

/** Where the file is gone on with; what was begun and cannot be is taken away. */
async function resumable(deps: Pick<FileDeps, "objects" | "multipart">, key: string): Promise<Checkpoint | undefined> {
  const found = await findCheckpoint(deps.objects, key);
  if (!found || found.after !== undefined) return found;
  await dropFile(deps, key);
  return undefined;
}

async function openFile(
  { objects, multipart, partBytes = usualPartBytes }: FileDeps,
  { key, contentType, open }: FileJob,
) {
  const from = await resumable({ objects, multipart }, key);
  const encoder = open(from?.encoder);
  let { uploadId, bytes = 0, records = 0, rows: rowCount = 0 }: Partial<Checkpoint> = from ?? {};
  const parts = [...(from?.parts ?? [])];
  let held: Uint8Array[] = from ? [] : [encoder.head()];
  let heldBytes = held.reduce((sum, { length }) => sum + length, 0);

  function hold(some: Uint8Array): void {
    held.push(some);
    heldBytes += some.length;
  }

  async function sendHeld(): Promise<string> {
    uploadId ??= await multipart.begin(key, contentType);
    parts.push(await multipart.part(key, uploadId, parts.length + 1, Buffer.concat(held, heldBytes)));
    bytes += heldBytes;
    [held, heldBytes] = [[], 0];
    return uploadId;
  }

  return {
    after: from?.after,
    counts: (): Counts => ({ records, rows: rowCount, bytes: bytes + heldBytes }),
    take(rows: Parameters<Encoder["rows"]>[0], ofRecords: number): void {
      hold(encoder.rows(rows));
      records += ofRecords;
      rowCount += rows.length;
    },
    isPart: () => heldBytes >= partBytes(parts.length) && !encoder.holds(),
    async putPart(after: string | undefined): Promise<void> {
      const id = await sendHeld();
      const counts = { bytes, records, rows: rowCount };
      await putCheckpoint(objects, key, { uploadId: id, parts, ...counts, after, encoder: encoder.state() });
    },
    async close(): Promise<void> {
      hold(encoder.tail());
      if (parts.length === 0) {
        await objects.put(key, Buffer.concat(held, heldBytes), { contentType, cacheControl: "private, no-store" });
        return;
      }
      const id = await sendHeld();
      await multipart.complete(key, id, parts);
      await removeCheckpoint(objects, key);
    },
  };
}
