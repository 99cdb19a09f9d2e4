import { HeadObjectCommand, NotFound, PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import type { PictureShelf } from "../catalogue/pictures/write-pictures.ts";

/** Puts pictures into the media bucket; their names change with their content, so caches may keep them for good. */
export function mediaBucket(): PictureShelf & { close(): void } {
  const client = new S3Client({});
  const Bucket = process.env.MEDIA_BUCKET;
  return {
    async has(Key) {
      try {
        await client.send(new HeadObjectCommand({ Bucket, Key }));
        return true;
      } catch (error) {
        if (error instanceof NotFound) return false;
        throw error;
      }
    },
    async put(Key, Body, ContentType) {
      const CacheControl = "public, max-age=31536000, immutable";
      await client.send(new PutObjectCommand({ Bucket, Key, Body, ContentType, CacheControl }));
    },
    close: () => client.destroy(),
  };
}
