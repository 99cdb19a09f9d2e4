import { S3Client } from "@aws-sdk/client-s3";
import { createPresignedPost } from "@aws-sdk/s3-presigned-post";

const validSeconds = 3600;

export interface Upload {
  url: string;
  fields: Record<string, string>;
}

/** A form by which a browser uploads exactly so many bytes of CSV to one key. */
export type OfferUpload = (key: string, bytes: number) => Promise<Upload>;

export function offerUploads(bucket: string, client = new S3Client()): OfferUpload {
  return (key, bytes) =>
    createPresignedPost(client, {
      Bucket: bucket,
      Key: key,
      Fields: { "Content-Type": "text/csv" },
      Conditions: [["content-length-range", bytes, bytes]],
      Expires: validSeconds,
    });
}
