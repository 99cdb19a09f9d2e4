import { GetObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";

/** Seconds that an address gives its object. */
export const linkSeconds = 900;

/** An address that gives one object for some minutes, under the name it is saved by. */
export type OfferDownload = (key: string, filename: string) => Promise<string>;

export function offerDownloads(bucket: string, { client = new S3Client() }: { client?: S3Client } = {}): OfferDownload {
  return (key, filename) => {
    const ResponseContentDisposition = `attachment; filename="${filename}"`;
    const command = new GetObjectCommand({ Bucket: bucket, Key: key, ResponseContentDisposition });
    return getSignedUrl(client, command, { expiresIn: linkSeconds });
  };
}
