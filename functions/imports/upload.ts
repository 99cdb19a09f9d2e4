import { S3Client } from "@aws-sdk/client-s3";
import { createPresignedPost } from "@aws-sdk/s3-presigned-post";

const validSeconds = 3600;

export interface Upload {
  url: string;
  fields: Record<string, string>;
}

/** A form by which a browser uploads exactly so many bytes of one type, CSV unless said, to one key. */
export type OfferUpload = (key: string, bytes: number, contentType?: string) => Promise<Upload>;

export function offerUploads(bucket: string, client = new S3Client()): OfferUpload {
  return (key, bytes, contentType = "text/csv") =>
    createPresignedPost(client, {
      Bucket: bucket,
      Key: key,
      Fields: { "Content-Type": contentType },
      Conditions: [["content-length-range", bytes, bytes]],
      Expires: validSeconds,
    });
}
