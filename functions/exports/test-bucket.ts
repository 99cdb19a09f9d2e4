import type { Multipart } from "../platform/multipart.ts";
import type { Objects } from "../platform/objects.ts";

const named = (name: string) => Object.assign(new Error(name), { name });

/** Says before each call whether it is answered; one that is not hangs, as for a worker that was killed over it. */
export type Gate = (call: string) => Promise<void>;

/** A bucket in memory, with S3's rules about uploads in parts. */
export function testBucket() {
  const objects = new Map<string, Uint8Array>();
  const uploads = new Map<string, Map<number, { ETag: string; body: Uint8Array }>>();
  let made = 0;

  function partsOf(uploadId: string) {
    const parts = uploads.get(uploadId);
    if (!parts) throw named("NoSuchUpload");
    return parts;
  }

  /** The bucket as one worker sees it. */
  function seenBy(gate: Gate): { imports: Objects; multipart: Multipart } {
    const multipart: Multipart = {
      async begin() {
        await gate("begin");
        made += 1;
        uploads.set(`upload-${made}`, new Map());
        return `upload-${made}`;
      },
      async part(_key, uploadId, number, body) {
        await gate("part");
        made += 1;
        const part = { ETag: `tag-${made}`, body };
        partsOf(uploadId).set(number, part);
        return { ETag: part.ETag };
      },
      async complete(key, uploadId, wanted) {
        await gate("complete");
        const parts = partsOf(uploadId);
        const bodies = wanted.map(({ ETag }, index) => {
          const part = parts.get(index + 1);
          if (!part || part.ETag !== ETag) throw named("InvalidPart");
          return part.body;
        });
        objects.set(key, Buffer.concat(bodies));
        uploads.delete(uploadId);
      },
      async abort(_key, uploadId) {
        await gate("abort");
        uploads.delete(uploadId);
      },
    };
    const imports = {
      async size(key: string) {
        await gate("size");
        return objects.get(key)?.length;
      },
      async bytes(key: string) {
        await gate("bytes");
        const found = objects.get(key);
        if (!found) throw named("NoSuchKey");
        return found;
      },
      async put(key: string, content: Uint8Array | string) {
        await gate("put");
        objects.set(key, Buffer.from(content));
      },
      async remove(key: string) {
        await gate("remove");
        objects.delete(key);
      },
    };
    // The rest of a bucket is nothing that exports need.
    return { multipart, imports: imports as unknown as Objects };
  }

  return { objects, uploads, seenBy };
}
